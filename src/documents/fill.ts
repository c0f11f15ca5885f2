/** Runs a compiled template over data: what is there is printed, what is missing prints visibly and is listed. */
import { escapeText } from '../ooxml/xml-text';
import type { BlockStep, Step } from './compile';
import { gapsIn, missingValue, type Frame, type MissingValue } from './gaps';
import type { Placeholder } from './placeholders';
import { cleanText, endsSentence } from './text';

/** A value that a template can print or repeat. */
export type TemplateValue = string | number | boolean | null | undefined | TemplateData | readonly TemplateData[];

/** The data of a template: Vietnamese names as in the placeholders, in NFC. */
export interface TemplateData {
  readonly [name: string]: TemplateValue;
}

/** A full stop that the template sets right after a value: dropped where the value itself ends the sentence. */
const NEXT_STOP = /^((?:<(?!\/w:p>|w:br|w:tab|w:p[ >])[^<>]*>)*)\.(?![./\d])/;

const LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">';

/** Fills one part after another, gathering what was missing. */
export class Filler {
  private readonly gaps = new Map<string, MissingValue>();
  private readonly frames: Frame[];
  private out: string[] = [];
  private multiline = true;

  /** `fields` are the declared places, by whose explanations gaps are described. */
  constructor(
    data: TemplateData,
    private readonly fields: readonly Placeholder[] = [],
  ) {
    this.frames = [{ name: '', position: null, of: 1, item: data }];
  }

  /** What was missing, in the order of the document, each once however often it is printed. */
  get missing(): readonly MissingValue[] {
    return [...this.gaps.values()];
  }

  /** The text of a part; line breaks in the data become breaks in word-processing parts, spaces elsewhere. */
  fill(steps: readonly Step[], multiline: boolean): string {
    this.out = [];
    this.multiline = multiline;
    this.run(steps);
    return this.out.join('');
  }

  private run(steps: readonly Step[]): void {
    let ended = false;
    for (const step of steps) {
      if (typeof step === 'string') this.out.push(ended ? step.replace(NEXT_STOP, '$1') : step);
      ended = false;
      if (typeof step === 'string') continue;
      if ('body' in step) {
        this.block(step);
        continue;
      }
      const text = this.text(step.name);
      ended = endsSentence(text);
      this.out.push(text);
    }
  }

  /** The innermost block that has the name: a null there is missing, whatever an outer one holds. -1 when none has. */
  private depth(name: string): number {
    let at = this.frames.length - 1;
    for (; at >= 0; at -= 1) {
      const item = this.frames[at]?.item;
      if (item !== null && item !== undefined && Object.hasOwn(item, name)) break;
    }
    return at;
  }

  private text(name: string): string {
    const depth = this.depth(name);
    const value = this.frames[depth]?.item?.[name];
    if (typeof value === 'string') return this.print(value, depth);
    if (typeof value === 'number') return String(value);
    this.addGap(name, depth < 0 ? this.frames.length : depth);
    return escapeText(`[chưa có: ${name}]`);
  }

  private addGap(name: string, depth: number): void {
    const missing = missingValue(name, this.frames.slice(1), depth, this.fields);
    const key = `${name}\n${missing.label.vi}`;
    if (!this.gaps.has(key)) this.gaps.set(key, missing);
  }

  private print(value: string, depth: number): string {
    const clean = cleanText(value);
    for (const name of gapsIn(clean)) this.addGap(name, depth);
    const text = escapeText(clean);
    return text.includes('\n') ? text.replaceAll('\n', this.multiline ? LINE_BREAK : ' ') : text;
  }

  private block(step: BlockStep): void {
    const value = this.frames[this.depth(step.name)]?.item?.[step.name];
    const items = Array.isArray(value) ? (value as readonly TemplateData[]) : [value];
    const shown = Array.isArray(value) ? items.length > 0 : Boolean(value);
    if (shown === step.inverted) {
      this.out.push(step.whenEmpty);
      return;
    }
    if (step.inverted) {
      this.repeat(step);
    } else {
      items.forEach((item, i) => {
        const scope = typeof item === 'object' && item !== null ? (item as TemplateData) : null;
        const position = Array.isArray(value) ? i + 1 : null;
        this.frames.push({ name: step.name, position, of: items.length, item: scope });
        this.repeat(step);
        this.frames.pop();
      });
    }
    this.out.push(step.afterLast);
  }

  private repeat({ beforeEach, body }: BlockStep): void {
    this.out.push(beforeEach);
    this.run(body);
  }
}
