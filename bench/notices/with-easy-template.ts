/** The shipped template and its data turned into what easy-template-x fills: no inverted blocks, lists or conditions only. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TemplateData, TemplateValue } from '../../src/documents/engine';
import { libraries } from '../libraries';

const TAG = /\{([#^/]?)([^{}]+)\}/g;
/** What stands before the name of a block that shows when another is empty. */
const NOT = 'không có ';

/** `{^name}…{/name}` becomes a block of its own name, for easy-template-x has no inverted blocks. */
function convertTags(xml: string): string {
  const open: boolean[] = [];
  return xml.replace(TAG, (_tag, mark: string, name: string) => {
    if (mark === '#' || mark === '^') open.push(mark === '^');
    const inverted = mark === '/' ? open.pop() === true : mark === '^';
    return `{${mark === '^' ? '#' : mark}${inverted ? NOT : ''}${name}}`;
  });
}

/** The template with its placeholders in the other syntax. */
export function convertTemplate(template: Uint8Array): Uint8Array {
  const parts = unzipSync(template);
  const document = convertTags(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) });
}

function isEmpty(value: TemplateValue): boolean {
  return Array.isArray(value) ? value.length === 0 : value === false || value === null || value === undefined;
}

function convertValue(value: TemplateValue): unknown {
  if (Array.isArray(value)) return (value as readonly TemplateData[]).map(convertData);
  if (typeof value === 'object' && value !== null) return [convertData(value as TemplateData)];
  return value ?? '';
}

/** The data as it wants them: one object in a block is a list of one, and every block has its opposite. */
export function convertData(data: TemplateData): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    converted[name] = convertValue(value);
    if (typeof value !== 'string' && typeof value !== 'number') converted[NOT + name] = isEmpty(value);
  }
  return converted;
}

/** The bytes of the document. */
export function fillWithEasyTemplate(template: Uint8Array, data: unknown): Promise<Uint8Array> {
  const { TemplateHandler } = libraries.easyTemplate();
  return new TemplateHandler().process(Buffer.from(template), data);
}
