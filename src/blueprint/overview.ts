/** Sheet Tổng quan: figures over the tables as plain Excel formulas, with what they give now. */
import { settingList, type SettingId } from '../register/settings';
import { cellAddress, type RawCell } from '../register/snapshot';
import { areas } from '../register/tables/areas';
import { findings } from '../register/tables/findings';
import { selfInspections } from '../register/tables/self-inspections';
import { settings } from '../register/tables/settings';
import { visits } from '../register/tables/visits';
import {
  findingKind,
  findingStatus,
  overdueFlag,
  selfInspectionPeriod,
  selfInspectionStatus,
  visitStatus,
} from '../register/vocabulary';
import type { BarChart, FreeCell, FreeLook, FreeRow, FreeSheet, TableSheet } from './input';
import {
  countedColumn,
  countFilled,
  countPrefix,
  countWhere,
  sumOf,
  type CountedColumn,
  type Figure,
} from './overview-source';

/** The name of the sheet. */
export const OVERVIEW_SHEET = 'Tổng quan';

const LABEL_WIDTH = 46;
const NUMBER_WIDTH = 14;
/** Columns of figures to the right of the labels. */
const FIGURE_COLUMNS = 8;
const CHART_LEFT = 3;

const text = (look: FreeLook, value: string | null): FreeCell => ({ look, value });
const number = ({ formula, value }: Figure, look: FreeLook = 'number'): FreeCell => ({ look, value, formula });

function columnsOf(sheets: readonly TableSheet[]) {
  return {
    visit: countedColumn(sheets, visits, 'code'),
    visitStatus: countedColumn(sheets, visits, 'status'),
    visitOverdue: countedColumn(sheets, visits, 'overdue'),
    area: countedColumn(sheets, findings, 'area'),
    kind: countedColumn(sheets, findings, 'kind'),
    status: countedColumn(sheets, findings, 'status'),
    overdue: countedColumn(sheets, findings, 'overdue'),
    period: countedColumn(sheets, selfInspections, 'period'),
    selfStatus: countedColumn(sheets, selfInspections, 'status'),
    areaCode: countedColumn(sheets, areas, 'code'),
    areaName: countedColumn(sheets, areas, 'name'),
  };
}

type Counted = ReturnType<typeof columnsOf>;

function settingCell(sheets: readonly TableSheet[], id: SettingId, look: FreeLook): FreeCell {
  const { key, name = '' } = settingList[id];
  const keys = countedColumn(sheets, settings, 'key').cells;
  const value = countedColumn(sheets, settings, 'value').cells[keys.indexOf(key)];
  return { look, value: typeof value === 'string' || typeof value === 'number' ? value : null, formula: name };
}

function headRows(sheets: readonly TableSheet[], plan: string | null): FreeRow[] {
  const year = settingCell(sheets, 'year', 'title');
  const title = 'SỔ KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM ';
  return [
    {
      cells: [{ look: 'title', value: `${title}${year.value ?? ''}`, formula: `"${title}"&${year.formula ?? ''}` }],
      height: 30,
    },
    {
      cells: [text('plain', 'Tính đến ngày (sửa ở sheet Cấu hình):'), settingCell(sheets, 'asOf', 'date')],
      height: 20,
    },
    { cells: [plan === null ? null : text('note', plan)], height: 20 },
    { cells: [] },
  ];
}

function keyFigures(counted: Counted): FreeRow[] {
  const equal = (column: CountedColumn, word: string): Figure => countWhere({ column, text: word });
  const near = sumOf(
    equal(counted.status, findingStatus.label('DUE_SOON')),
    equal(counted.status, findingStatus.label('DUE_TODAY')),
  );
  const figures: readonly (readonly [string, FreeLook, Figure])[] = [
    ['Cuộc kiểm tra', 'figure', countFilled(counted.visit)],
    ['Cuộc đã hoàn thành', 'figureDone', equal(counted.visitStatus, visitStatus.label('COMPLETED'))],
    ['Cuộc có bước quá hạn', 'figureLate', countPrefix(counted.visitOverdue, 'Quá')],
    ['Tồn tại, hạn chế', 'figure', equal(counted.kind, findingKind.label('WEAKNESS'))],
    ['Khắc phục đạt', 'figureDone', equal(counted.status, findingStatus.label('MET'))],
    ['Sắp đến hạn, đến hạn hôm nay', 'figureSoon', near],
    ['Quá hạn báo cáo', 'figureLate', equal(counted.overdue, overdueFlag.label('REPORT'))],
    ['Quá hạn khắc phục', 'figureLate', equal(counted.overdue, overdueFlag.label('REMEDY'))],
  ];
  return [
    { cells: [text('section', 'Số liệu chính'), ...figures.map(([label]) => text('figureLabel', label))], height: 36 },
    { cells: [null, ...figures.map(([, look, figure]) => number(figure, look))], height: 36 },
    { cells: [] },
  ];
}

/** Links to every sheet, so that no one has to look for a tab among twenty. */
function sheetLinks(sheets: readonly TableSheet[]): FreeRow[] {
  const links = sheets.map(({ table }): FreeCell => ({ look: 'link', value: table.sheet, link: table.sheet }));
  const rows: FreeRow[] = [];
  for (let from = 0; from < links.length; from += FIGURE_COLUMNS) {
    const label = from === 0 ? text('section', 'Đi đến sheet') : null;
    rows.push({ cells: [label, ...links.slice(from, from + FIGURE_COLUMNS)], height: 20 });
  }
  return [...rows, { cells: [] }];
}

/** Findings by area: a row an area of sheet Lĩnh vực, in its order; the totals count every finding, area or not. */
function areaRows(counted: Counted, top: number): FreeRow[] {
  const header = top + 1;
  const measures: readonly { readonly label: string; readonly column: CountedColumn }[] = [
    ...findingKind.labels.map((label) => ({ label, column: counted.kind })),
    { label: findingStatus.label('MET'), column: counted.status },
    { label: findingStatus.label('DUE_SOON'), column: counted.status },
    ...overdueFlag.labels.map((label) => ({ label, column: counted.overdue })),
  ];
  const headerOf = (i: number): string => cellAddress(header, i + 2).replace(/\d+$/u, '$$$&');
  const lookUp = (column: CountedColumn, i: number): FreeCell => ({
    look: 'label',
    value: asText(column.cells[i]),
    formula: `IFERROR(INDEX(${column.reference},${i + 1})&"","")`,
  });
  const count = Math.max(counted.areaCode.cells.length, 1);
  const rows = Array.from({ length: count }, (_, i) => {
    const code = asText(counted.areaCode.cells[i]);
    const figures = measures.map(({ label, column }, m) =>
      number(
        countWhere(
          { column: counted.area, text: code, formula: `$B${header + i + 2}` },
          { column, text: label, formula: headerOf(m) },
        ),
      ),
    );
    return {
      cells: [lookUp(counted.areaName, i), { ...lookUp(counted.areaCode, i), look: 'number' as const }, ...figures],
    };
  });
  const totals = measures.map(({ label, column }, m) =>
    number(countWhere({ column, text: label, formula: headerOf(m) }), 'totalNumber'),
  );
  return [
    { cells: [text('section', 'Phát hiện theo lĩnh vực')], height: 24 },
    {
      cells: ['Lĩnh vực', 'Mã', ...measures.map(({ label }) => label)].map((label) => text('header', label)),
      height: 50,
    },
    ...rows,
    { cells: [text('totalLabel', 'Tổng cộng'), text('totalNumber', null), ...totals] },
    { cells: [] },
  ];
}

function asText(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

interface StatusBlock {
  readonly title: string;
  readonly labels: readonly string[];
  readonly column: CountedColumn;
  /** Counts only these, one column each, instead of all in one column. */
  readonly by?: { readonly labels: readonly string[]; readonly column: CountedColumn };
}

/** A row a status, its count beside it. */
function statusRows(block: StatusBlock, top: number): FreeRow[] {
  const { by } = block;
  const rows = block.labels.map((label, i) => {
    const own = { column: block.column, text: label, formula: `$A${top + i + 3}` };
    const figures =
      by === undefined
        ? [countWhere(own)]
        : by.labels.map((word, k) =>
            countWhere(own, { column: by.column, text: word, formula: `${k === 0 ? 'B' : 'C'}$${top + 2}` }),
          );
    return { cells: [text('label', label), ...figures.map((figure) => number(figure))] };
  });
  return [
    { cells: [text('section', block.title)], height: 24 },
    { cells: ['Trạng thái', ...(by?.labels ?? ['Số lượng'])].map((label) => text('header', label)), height: 34 },
    ...rows,
    { cells: [] },
  ];
}

function chartBeside(title: string, top: number, count: number): BarChart {
  const [first, last] = [top + 2, top + 1 + count];
  return {
    title,
    place: { top: top + 1, left: CHART_LEFT, bottom: last, right: FIGURE_COLUMNS },
    labels: { top: first, bottom: last, left: 0, right: 0 },
    values: { top: first, bottom: last, left: 1, right: 1 },
  };
}

/**
 * The dashboard of a new workbook. Needs the sheets of the visits, findings, self-inspections, areas and settings that
 * the same workbook gets: their cells give the values kept beside the formulas. `plan` names the plan of the year.
 */
export function overviewSheet(sheets: readonly TableSheet[], plan: string | null): FreeSheet {
  const counted = columnsOf(sheets);
  const tracked = findingStatus.labels.filter((label) => label !== findingStatus.label('NOT_APPLICABLE'));
  const rows: FreeRow[] = [...headRows(sheets, plan), ...keyFigures(counted), ...sheetLinks(sheets)];
  rows.push(...areaRows(counted, rows.length));
  const findingsTop = rows.length;
  const findingTitle = 'Tồn tại, hạn chế theo trạng thái';
  rows.push(...statusRows({ title: findingTitle, labels: tracked, column: counted.status }, findingsTop));
  const selfInspection: StatusBlock = {
    title: 'Tự kiểm tra theo trạng thái',
    labels: selfInspectionStatus.labels,
    column: counted.selfStatus,
    by: { labels: selfInspectionPeriod.labels, column: counted.period },
  };
  rows.push(...statusRows(selfInspection, rows.length));
  const visitsTop = rows.length;
  const visitTitle = 'Cuộc kiểm tra theo trạng thái';
  rows.push(...statusRows({ title: visitTitle, labels: visitStatus.labels, column: counted.visitStatus }, visitsTop));
  return {
    sheet: OVERVIEW_SHEET,
    widths: [LABEL_WIDTH, ...Array<number>(FIGURE_COLUMNS).fill(NUMBER_WIDTH)],
    rows,
    breaks: [findingsTop, visitsTop],
    charts: [
      chartBeside(findingTitle, findingsTop, tracked.length),
      chartBeside(visitTitle, visitsTop, visitStatus.labels.length),
    ],
  };
}
