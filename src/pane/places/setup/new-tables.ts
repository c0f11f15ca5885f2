/** Makes the tables of a new register; loaded, with the data, when one is asked for. */
import { shippedDataSet, type DataSetId } from '../../../commands/data-sets';
import { newRegister } from '../../../commands/new-register';
import type { IsoDate } from '../../../register/dates';
import type { NewTable } from '../../../register/new-table';

/** The tables of a shipped data set, computed cells included. */
export function newTables(id: DataSetId, today: IsoDate): readonly NewTable[] {
  return newRegister(shippedDataSet(id), { today }).tables;
}
