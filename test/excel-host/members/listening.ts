/** The internal methods by which a client begins and ends to listen. */
import { EVENT } from '../model/events';
import type { Members } from '../protocol/host-type';

export const WORKBOOK_TARGET = 'Workbook';

const NAMES = {
  _RegisterActivatedEvent: EVENT.worksheetActivated,
  _RegisterDeactivatedEvent: EVENT.worksheetDeactivated,
  _RegisterDataChangedEvent: EVENT.worksheetChanged,
  _RegisterRowSortedEvent: EVENT.worksheetRowSorted,
  _RegisterSelectionChangedEvent: EVENT.worksheetSelectionChanged,
  _RegisterEventNameChanged: EVENT.worksheetNameChanged,
} as const;

export const SHEET_EVENTS: Readonly<Record<string, number>> = NAMES;

export const SHEETS_EVENTS: Readonly<Record<string, number>> = {
  ...NAMES,
  _RegisterAddedEvent: EVENT.worksheetAdded,
  _RegisterDeletedEvent: EVENT.worksheetDeleted,
};

export const TABLE_EVENTS: Readonly<Record<string, number>> = { _RegisterDataChangedEvent: EVENT.tableChanged };

export const TABLES_EVENTS: Readonly<Record<string, number>> = {
  ...TABLE_EVENTS,
  _RegisterAddedEvent: EVENT.tableAdded,
  _RegisterDeletedEvent: EVENT.tableDeleted,
};

/** The methods that register and unregister events; `idOf` names what they are raised on. */
export function listening<T>(
  events: Readonly<Record<string, number>>,
  idOf: (target: T) => string,
): NonNullable<Members<T>['methods']> {
  const entries = Object.entries(events).flatMap(
    ([name, type]): [string, NonNullable<Members<T>['methods']>[string]][] => [
      [
        name,
        (target, _args, { session }) => {
          session.listen(type, idOf(target));
        },
      ],
      [
        name.replace('_Register', '_Unregister'),
        (target, _args, { session }) => {
          session.unlisten(type, idOf(target));
        },
      ],
    ],
  );
  return Object.fromEntries(entries);
}
