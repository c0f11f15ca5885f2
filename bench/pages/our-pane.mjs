// Our pane on a page of its own, as an add-in shows it, on a workbook that is read once.
/* global document, fetch */
import '../../src/pane/pane.css';
import { mountPane } from '../../src/pane/mount.tsx';

const nothing = async () => ({ ok: true, value: undefined });

mountPane(document.querySelector('#root'), {
  workbook: {
    capabilities: { select: true, hearsChanges: true, addTables: false, undoesApply: false, readOnly: false },
    read: async () => ({ ok: true, value: await (await fetch('snapshot.json')).json() }),
    apply: nothing,
    addTables: nothing,
    select: nothing,
    onChange: () => () => undefined,
  },
  title: 'so-do.xlsx',
  today: () => '2023-07-20',
  saveFile: nothing,
  remembered: () => null,
  remember: () => undefined,
});
