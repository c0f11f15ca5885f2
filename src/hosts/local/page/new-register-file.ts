/** Makes the files of new registers in the browser; loaded when one is first needed. */
import { dataSetIds, shippedDataSet, type DataSetId } from '../../../commands/data-sets';
import { newRegister } from '../../../commands/new-register';
import type { IsoDate } from '../../../register/dates';
import type { Bilingual } from '../../../register/problem';
import { registerWorkbook } from '../../file/new-workbook/register-workbook';

const NAMES: Readonly<Record<DataSetId, string>> = {
  'soc-trang-2023': 'so-kiem-tra-2023.xlsx',
  'minh-hoa': 'so-minh-hoa.xlsx',
  'hai-cap-2026': 'so-hai-cap-2026-minh-hoa.xlsx',
  trong: 'so-kiem-tra.xlsx',
};

/** The file of a register made from a data set that comes with the product, and a name for it. */
export function newRegisterFile(id: DataSetId, today: IsoDate): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: NAMES[id], bytes: registerWorkbook(newRegister(shippedDataSet(id), { today })) };
}

/** What a new register can be made from: the blank one, for a province's own work, first. */
export function newRegisterChoices(): readonly { readonly id: DataSetId; readonly title: Bilingual }[] {
  const ids: readonly DataSetId[] = ['trong', ...dataSetIds.filter((id) => id !== 'trong')];
  return ids.map((id) => ({ id, title: shippedDataSet(id).title }));
}
