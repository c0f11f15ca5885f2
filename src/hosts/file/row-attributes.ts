/** The attributes of the rows of a sheet part: height, style, outline, and whether a row is hidden. */
import { replaceAll } from './growth';
import { SheetCursor } from './sheet-cursor';
import { openTag } from './xml-sections';

const ATTRIBUTE = /\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/gu;
/** They belong to the row's place and cells, not to its look. */
const OF_PLACE = new Set(['r', 'spans']);
/** They belong to what stands in a row: its height and outline; the style stays for what comes to stand there. */
const OF_CONTENT = new Set(['ht', 'customHeight', 'hidden', 'outlineLevel', 'collapsed', 'thickTop', 'thickBot']);

/** The look of each row that has an element, as the text of its attributes, each with a blank before it. */
export function rowAttributes(text: string, part: string): Map<number, string> {
  const found = new Map<number, string>();
  const cursor = new SheetCursor(text, part);
  while (cursor.nextRow()) {
    found.set(
      cursor.row,
      kept(text.slice(cursor.rowStart, cursor.rowTagEnd), (name) => !OF_PLACE.has(name)),
    );
    cursor.skipRow();
  }
  return found;
}

/** A look with or without what belongs to the row's content, hidden or not. */
export function shownAttributes(look: string, withContent: boolean, hidden: boolean): string {
  const plain = kept(look, (name) => name !== 'hidden' && (withContent || !OF_CONTENT.has(name)));
  return !hidden ? plain : /\shidden\s*=/u.test(look) && withContent ? look : `${plain} hidden="1"`;
}

function kept(tag: string, keep: (name: string) => boolean): string {
  return [...tag.matchAll(ATTRIBUTE)]
    .flatMap(([, name = '', value]) => (keep(name) ? [` ${name}=${value}`] : []))
    .join('');
}

/** Gives rows another look; rows without an element get one when there is something to say of them. */
export function rewriteRowAttributes(text: string, part: string, wanted: ReadonlyMap<number, string>): string {
  const pending = [...wanted].sort(([a], [b]) => a - b);
  const cursor = new SheetCursor(text, part);
  const { prefix, dataEmpty, dataTagStart, dataStart } = cursor;
  const replacements: { start: number; end: number; text: string }[] = [];
  let next = 0;
  const fresh = (upTo: number): string => {
    let out = '';
    for (; (pending[next]?.[0] ?? Infinity) < upTo; next++) {
      const [row, look] = pending[next] ?? [0, ''];
      if (look !== '') out += `<${prefix}row r="${row + 1}"${look}/>`;
    }
    return out;
  };
  while (next < pending.length && cursor.nextRow()) {
    const { row, rowStart, rowTagEnd, rowEmpty } = cursor;
    const inserted = fresh(row);
    if (inserted !== '') replacements.push({ start: rowStart, end: rowStart, text: inserted });
    if (pending[next]?.[0] === row) {
      const place = kept(text.slice(rowStart, rowTagEnd), (name) => OF_PLACE.has(name));
      const tag = `<${prefix}row${place}${pending[next]?.[1] ?? ''}${rowEmpty ? '/>' : '>'}`;
      replacements.push({ start: rowStart, end: rowTagEnd, text: tag });
      next++;
    }
    cursor.skipRow();
  }
  const rest = fresh(Infinity);
  if (rest !== '' && dataEmpty) {
    const opened = openTag(text.slice(dataTagStart, dataStart));
    replacements.push({ start: dataTagStart, end: dataStart, text: `${opened}${rest}</${prefix}sheetData>` });
  } else if (rest !== '') replacements.push({ start: cursor.dataEnd, end: cursor.dataEnd, text: rest });
  return replaceAll(text, replacements);
}
