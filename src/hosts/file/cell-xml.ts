/** Writes one cell element from its content. */
import { valueTooLong } from '../../host/write-problems';
import { escapeText } from '../../ooxml/xml-text';
import type { RawCell } from '../../register/snapshot';
import { cellAddress, isCellError } from '../../register/snapshot';
import { refuse } from './file-problems';
import { encodeXstring, textElement } from './xstring';

/** The most UTF-16 units a cell holds (Excel's limit). */
export const MAX_TEXT = 32_767;

/** What a cell gets: a value, a formula with its cached value, a new cached value, XML moved from another cell, or nothing new. */
export type CellContent =
  | { readonly kind: 'value'; readonly value: RawCell }
  | { readonly kind: 'cached'; readonly value: RawCell }
  | { readonly kind: 'formula'; readonly formula: FormulaXml; readonly value: RawCell }
  | { readonly kind: 'moved'; readonly type: string; readonly formula: FormulaXml | undefined; readonly inner: string }
  | { readonly kind: 'kept' };

/** A formula as written in `<f>`: escaped text, and for a one-cell array formula its metadata index. */
export interface FormulaXml {
  readonly text: string;
  readonly array: boolean;
  readonly metadata: string | undefined;
}

/** A cell to write. `style` is used when the cell has none yet, or always when `restyle`. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style?: string | undefined;
  readonly restyle?: boolean;
}

/** What is kept of the cell that stood there; a new cell has no style at all. */
export interface KeptCell {
  readonly style: string | undefined;
  /** The `<f>` element as written, for content of kind `cached`. */
  readonly formula: string;
  readonly metadata: string | undefined;
}

/** Stops when a value can't be held by a cell. */
export function checkValue(value: RawCell, row: number, column: number): void {
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    refuse(valueTooLong({ cell: cellAddress(row, column), length: value.length }));
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`Not a cell value: ${value}`);
}

/**
 * The `<c>` element (ECMA-376 part 1, 18.3.1.4). Text goes inline (`t="inlineStr"`), so the shared strings stay untouched
 * and text that begins with `=` stays text.
 */
export function renderCell(write: CellWrite, kept: KeptCell, prefix: string): string {
  const { row, column, content } = write;
  const style = (write.restyle ? write.style : (kept.style ?? write.style)) ?? '';
  const address = cellAddress(row, column);
  const head = `<${prefix}c r="${address}"${style === '' ? '' : ` s="${style}"`}`;
  const body = renderContent(content, kept, address, prefix);
  if (body.inner === '') return `${head}/>`;
  return `${head}${body.type === 'n' ? '' : ` t="${body.type}"`}${body.attributes}>${body.inner}</${prefix}c>`;
}

/** A cell as it was written, with another style. */
export function restyledCell(cell: string, style: string): string {
  const end = cell.indexOf('>');
  const tag = cell.slice(0, end);
  const own = /(\ss\s*=\s*)(?:"[^"]*"|'[^']*')/u;
  if (own.test(tag)) return tag.replace(own, `$1"${style || '0'}"`) + cell.slice(end);
  const name = tag.search(/\s|\/|$/u);
  const at = /^\sr\s*=\s*(?:"[^"]*"|'[^']*')/u.exec(tag.slice(name))?.[0].length ?? 0;
  return `${cell.slice(0, name + at)} s="${style || '0'}"${cell.slice(name + at)}`;
}

interface Body {
  readonly type: string;
  readonly inner: string;
  readonly attributes: string;
}

function renderContent(content: CellContent, kept: KeptCell, address: string, prefix: string): Body {
  switch (content.kind) {
    case 'value':
      return typeof content.value === 'string'
        ? {
            type: 'inlineStr',
            inner: `<${prefix}is>${textElement(content.value, prefix)}</${prefix}is>`,
            attributes: '',
          }
        : { ...renderValue(content.value, prefix), attributes: '' };
    case 'cached': {
      if (kept.formula === '') return renderContent({ kind: 'value', value: content.value }, kept, address, prefix);
      const { type, inner } = renderValue(content.value, prefix);
      return { type, inner: kept.formula + inner, attributes: metadataAttribute(kept.metadata) };
    }
    case 'formula': {
      const { type, inner } = renderValue(content.value, prefix);
      const formula = renderFormula(content.formula, address, prefix);
      return { type, inner: formula + inner, attributes: metadataAttribute(content.formula.metadata) };
    }
    case 'kept':
      return { type: 'n', inner: '', attributes: '' };
    case 'moved': {
      const formula = content.formula === undefined ? '' : renderFormula(content.formula, address, prefix);
      const attributes = metadataAttribute(content.formula?.metadata);
      return { type: content.type, inner: formula + content.inner, attributes };
    }
  }
}

function metadataAttribute(metadata: string | undefined): string {
  return metadata === undefined ? '' : ` cm="${metadata}"`;
}

function renderFormula(formula: FormulaXml, address: string, prefix: string): string {
  return `<${prefix}f${formula.array ? ` t="array" ref="${address}"` : ''}>${formula.text}</${prefix}f>`;
}

function renderValue(value: RawCell, prefix: string): { type: string; inner: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: 'n', inner: '' };
  if (isCellError(value)) return { type: 'e', inner: v(escapeText(value.error)) };
  if (typeof value === 'string') return { type: 'str', inner: v(escapeText(encodeXstring(value))) };
  if (typeof value === 'boolean') return { type: 'b', inner: v(value ? '1' : '0') };
  return { type: 'n', inner: v(String(value)) };
}
