/** Registers in which a clerk has coloured cells and hidden rows, and what of it a file and a grid show. */
import { Package } from '../../../src/hosts/file/package';
import type { LocalWorkbook } from '../../../src/hosts/local/local-workbook';
import { cellAddress } from '../../../src/register/snapshot';
import { value } from './workbooks';

/** The sheet that is coloured, its first row of data, and its part; rows count from 0. */
export const FINDINGS = { sheet: 'Phát hiện', first: 3, part: 'xl/worksheets/sheet3.xml' } as const;
const STYLES = 'xl/styles.xml';

/** A fill of an address, such as `F10`. */
export type Fills = Readonly<Record<string, string>>;

/** A register with some cells in colours (`FFFF00`) and some rows hidden, as Excel writes them. */
export function coloured(bytes: Uint8Array, fills: Fills, hidden: readonly number[] = []): Uint8Array {
  const pack = value(Package.open(bytes));
  let styles = pack.text(STYLES) ?? '';
  let sheet = pack.text(FINDINGS.part) ?? '';
  for (const [address, colour] of Object.entries(fills)) {
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"`, 'u');
    const own = Number(cell.exec(sheet)?.[1]);
    const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles)?.[1]?.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gsu) ?? [];
    const count = Number(/<fills count="(\d+)"/u.exec(styles)?.[1]);
    const fill = `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
    const xf = (xfs[own] ?? '').replace(/fillId="\d+"/u, `fillId="${count}"`);
    styles = styles
      .replace(/<fills count="\d+"/u, `<fills count="${count + 1}"`)
      .replace('</fills>', `${fill}</fills>`)
      .replace(/<cellXfs count="\d+"/u, `<cellXfs count="${xfs.length + 1}"`)
      .replace('</cellXfs>', `${xf}</cellXfs>`);
    sheet = sheet.replace(cell, `<c r="${address}" s="${xfs.length}"`);
  }
  for (const row of hidden) sheet = sheet.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`);
  const changed = pack.withChanges(
    new Map([
      [STYLES, styles],
      [FINDINGS.part, sheet],
    ]),
  );
  return changed.toBytes();
}

/** The colour of computed columns. */
const COMPUTED = '#EDEDED';

/** The fills that the grid shows in the table of findings, but for those of computed columns, by address. */
export function fillsOf({ model: { getters } }: LocalWorkbook): Fills {
  const sheetId = getters.getSheetIdByName(FINDINGS.sheet) ?? '';
  const fills: Record<string, string> = {};
  for (const cell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(cell.id);
    const fill = cell.style?.fillColor ?? COMPUTED;
    if (row >= FINDINGS.first && fill !== COMPUTED) fills[cellAddress(row, col)] = fill.slice(1);
  }
  return fills;
}

/** The rows of the sheet of findings that are hidden, not by a filter of the grid. */
export function hiddenRows({ model: { getters } }: LocalWorkbook): number[] {
  const sheetId = getters.getSheetIdByName(FINDINGS.sheet) ?? '';
  return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row).filter((row) =>
    getters.isRowHiddenByUser(sheetId, row),
  );
}
