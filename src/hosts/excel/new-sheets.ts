/** Sheets that one batch makes, known from those that others make at the same moment, so that they alone are taken back. */
import { nameKey } from '../../blueprint/fit';
import type { NameFacts } from './structure';

/** What a batch puts into a workbook. */
export interface Making {
  /** The names of the sheets, as they will be called. */
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly names: readonly Pick<NameFacts, 'name' | 'formula'>[];
}

/** What new sheets are called until it is known which they are. */
export const WORKING_NAME = 'Đang tạo';

/** A name that no other sheet has, for one that is not finished. */
export function workingName(): string {
  return `${WORKING_NAME} ${Math.random().toString(36).slice(2, 12)}`;
}

/** The sheets of one batch. */
export class NewSheets {
  private readonly marks: readonly string[];
  private ids: ReadonlySet<string> = new Set();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly making: Making,
  ) {
    this.marks = making.sheets.map(workingName);
  }

  /** Adds them behind the others, blank, under names that nobody else gives; the next request begins by giving them their own. */
  async add(): Promise<void> {
    const { worksheets } = this.context.workbook;
    const added = this.marks.map((mark) => worksheets.add(mark));
    for (const sheet of added) sheet.load('id');
    await this.context.sync();
    this.ids = new Set(added.map(({ id }) => id));
    added.forEach(({ id }, i) => {
      worksheets.getItem(id).name = this.making.sheets[i] ?? '';
    });
  }

  /**
   * Takes away these sheets and the names of the workbook that came with them, and nothing of others; rejects when that
   * fails. Gives whether another sheet has a name that one of these was to have.
   */
  async takeBack(): Promise<boolean> {
    const { worksheets, tables, names } = this.context.workbook;
    worksheets.load('items/id,items/name');
    tables.load('items/name,items/worksheet/id');
    names.load('items/name,items/formula');
    await this.context.sync();
    const own = worksheets.items.filter(({ id, name }) => this.ids.has(id) || this.marks.includes(name));
    const ids = new Set(own.map(({ id }) => id));
    const ownTables = new Set(tables.items.filter(({ worksheet }) => ids.has(worksheet.id)).map(({ name }) => name));
    // Names come after tables, and no two tables have one name: while one of ours is missing, the names are of others.
    if (this.making.tables.every((name) => ownTables.has(name))) {
      const planned = new Map(this.making.names.map(({ name, formula }) => [name.toUpperCase(), plain(formula)]));
      for (const name of names.items) {
        if (planned.get(name.name.toUpperCase()) === plain(String(name.formula))) name.delete();
      }
    }
    for (const sheet of own) sheet.delete();
    await this.context.sync();
    const wanted = new Set(this.making.sheets.map(nameKey));
    return worksheets.items.some(({ id, name }) => !ids.has(id) && wanted.has(nameKey(name)));
  }
}

/** A formula without what Excel writes its own way. */
function plain(formula: string): string {
  return formula.replace(/^=|['\s]/gu, '').toUpperCase();
}
