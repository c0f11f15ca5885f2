/** Tables of a .docx as Google Docs takes them: every row as many cells as the table has columns, none merged. */
import type { WireParagraph, WireTable } from '../wire';
import type { Differences } from './differences';
import { paragraphsOf } from './paragraphs';
import { points, type Styles } from './styles';
import { childOf, valueOf, within, type Element } from './tree';

type Cell = readonly WireParagraph[];

/** The table of a `w:tbl`, made narrower where it is wider than the text of a page, in points. */
export function tableOf(element: Element, styles: Styles, differences: Differences, width: number): WireTable {
  const grid = childOf(element, 'tblGrid')?.children ?? [];
  const natural = grid.map(({ attributes }) => points(attributes.get('w')));
  const properties = childOf(element, 'tblPr');
  const rows = elementsOf(element, 'tr').map((row) => rowOf(row, natural, styles, differences));
  const count = Math.max(natural.length, ...rows.map(({ length }) => length));
  const total = natural.reduce((sum, one) => sum + one, 0);
  const factor = total > width ? width / total : 1;
  return {
    widths: Array.from({ length: count }, (_, at) => (natural[at] ?? 0) * factor),
    bordered: styles.bordered(properties),
    rows: rows.map((cells) => Array.from({ length: count }, (_, at) => cells[at] ?? [])),
  };
}

function rowOf(row: Element, widths: readonly number[], styles: Styles, differences: Differences): Cell[] {
  const cells: Cell[] = Array.from({ length: Number(valueOf(childOf(row, 'trPr'), 'gridBefore') ?? 0) }, () => []);
  for (const cell of elementsOf(row, 'tc')) {
    const properties = childOf(cell, 'tcPr');
    const span = Math.max(1, Number(valueOf(properties, 'gridSpan') ?? 1));
    if (span > 1 || childOf(properties, 'vMerge') !== undefined) differences.add('merged');
    const widest = widestOf(widths.slice(cells.length, cells.length + span));
    const content = contentOf(cell, styles, differences);
    for (let at = 0; at < span; at += 1) cells.push(at === widest ? content : []);
  }
  return cells;
}

/** Rows of a table or cells of a row, also those within content controls; not those of tables within. */
function elementsOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return HOLDERS.has(child.name) ? elementsOf(child, name) : [];
  });
}

const HOLDERS: ReadonlySet<string> = new Set(['customXml', 'ins', 'moveTo', 'sdt', 'sdtContent']);

function widestOf(widths: readonly number[]): number {
  return Math.max(0, widths.indexOf(Math.max(...widths)));
}

/** All paragraphs of a cell; those of a table within it one after another. Pages don't break within tables. */
function contentOf(cell: Element, styles: Styles, differences: Differences): Cell {
  const children = [...within(cell)];
  if (children.some(({ name }) => name === 'tbl')) differences.add('nested');
  return children
    .filter(({ name }) => name === 'p')
    .flatMap((paragraph) => paragraphsOf(paragraph, styles, differences).paragraphs)
    .map(withoutPage);
}

function withoutPage({ runs, align, before, after, line, firstLine, left }: WireParagraph): WireParagraph {
  return { runs, align, before, after, line, firstLine, left };
}
