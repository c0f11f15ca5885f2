/** Draws a register, step by step, for as long as one call may take; the sidebar asks for the rest again. */
import type { Draw, Drawn, DrawRequest } from '../../wire';
import { messageOf, Refusal } from '../answer';
import { writeAll } from '../apply';
import { isoTexts } from '../dates';
import { canEdit, gridSheets } from '../read';
import { drawChart } from './chart';
import { drawHighlights, drawProtection, drawRule } from './guides';
import { drawHeights, drawLook } from './looks';
import { drawColumns, drawSheet } from './sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google ends a call after six minutes; the last step must be done by then. In milliseconds. */
const LONGEST = 4 * 60_000;

/**
 * Does steps until all are done, one is refused or time is up; a step done twice is as if done once. A fault is about the
 * first step asked for, so that nothing before it was done.
 */
export function drawAll(book: Spreadsheet, { steps, from }: DrawRequest): Drawn {
  const start = Date.now();
  if (from < steps.length && !canEdit(gridSheets(book))) throw new Refusal({ kind: 'readOnly' });
  const isoText = isoTexts(book.getSpreadsheetTimeZone());
  let done = Math.min(from, steps.length);
  for (const step of steps.slice(done)) {
    if (Date.now() - start > LONGEST) break;
    try {
      drawStep(book, step, isoText);
    } catch (thrown) {
      // What is done is told first; asked for the rest, Google refuses again.
      if (done > from) break;
      if (thrown instanceof Refusal) throw thrown;
      throw new Refusal({ kind: 'refused', message: `${step.sheet}, ${step.draw}: ${messageOf(thrown)}`, left: [] });
    }
    done++;
  }
  return { done };
}

function drawStep(book: Spreadsheet, step: Draw, isoText: (moment: Date) => string): void {
  if (step.draw === 'sheet') {
    drawSheet(book, step);
    return;
  }
  const sheet = book.getSheetByName(step.sheet);
  if (sheet === null) throw new Refusal({ kind: 'sheetGone', sheet: step.sheet });
  switch (step.draw) {
    case 'cells':
      writeAll([{ sheet, write: step }], isoText);
      break;
    case 'look':
      drawLook(sheet, step.areas, step.look);
      break;
    case 'heights':
      drawHeights(sheet, step.heights);
      break;
    case 'merge':
      sheet.getRange(step.area).merge();
      break;
    case 'freeze':
      sheet.setFrozenRows(step.rows);
      sheet.setFrozenColumns(step.columns);
      break;
    case 'note':
      for (const [row, column, text] of step.notes) sheet.getRange(row + 1, column + 1).setNote(text);
      break;
    case 'link':
      drawLink(book, sheet, step);
      break;
    case 'rule':
      drawRule(book, sheet, step);
      break;
    case 'highlights':
      drawHighlights(sheet, step.highlights);
      break;
    case 'protect':
      drawProtection(sheet, step);
      break;
    case 'columns':
      drawColumns(sheet, step);
      break;
    case 'names':
      for (const { name, area } of step.names) book.setNamedRange(name, sheet.getRange(area));
      break;
    case 'chart':
      drawChart(sheet, step.chart);
      break;
  }
}

/** A text that leads to a cell of the spreadsheet: `to` is `'Sheet'!A1`, or the name of a sheet. */
function drawLink(
  book: Spreadsheet,
  sheet: Sheet,
  { row, column, to, text }: Extract<Draw, { readonly draw: 'link' }>,
): void {
  const [, quoted, bare, cell = 'A1'] = /^(?:'((?:[^']|'')*)'|([^'!]*))(?:!(\$?[A-Z]+\$?\d+))?$/u.exec(to) ?? [];
  const target = book.getSheetByName(quoted?.replace(/''/gu, "'") ?? bare ?? to);
  if (target === null) throw new Refusal({ kind: 'sheetGone', sheet: to });
  const address = `#gid=${target.getSheetId()}&range=${cell.replace(/\$/gu, '')}`;
  const value = SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(address).build();
  sheet.getRange(row + 1, column + 1).setRichTextValue(value);
}
