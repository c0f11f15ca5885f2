/** Runs a compiled template over data: what is there is printed, what is missing prints visibly and is listed. */
import { escapeText } from '../ooxml/xml-text';
import type { BlockStep, Step } from './compile';
import { cleanText } from './text';

/** A value that a template can print or repeat. */
export type TemplateValue = string | number | boolean | null | undefined | TemplateData | readonly TemplateData[];

/** The data of a template: Vietnamese names as in the placeholders, in NFC. */
export interface TemplateData {
  readonly [name: string]: TemplateValue;
}

/** A place that had nothing to print. */
export interface MissingValue {
  /** The placeholder's name. */
  readonly name: string;
  /** The blocks it stands in with the item's number, from the outside: `["kiến nghị theo đơn vị 1", "kiến nghị 3"]`. */
  readonly within: readonly string[];
}

const LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">';

/** Fills one part after another, gathering what was missing. */
export class Filler {
  readonly missing: MissingValue[] = [];
  private readonly scopes: TemplateData[];
  private readonly path: string[] = [];
  private out: string[] = [];
  private multiline = true;

  constructor(data: TemplateData) {
    this.scopes = [data];
  }

  /** The text of a part; line breaks in the data become breaks in word-processing parts, spaces elsewhere. */
  fill(steps: readonly Step[], multiline: boolean): string {
    this.out = [];
    this.multiline = multiline;
    this.run(steps);
    return this.out.join('');
  }

  private run(steps: readonly Step[]): void {
    for (const step of steps) {
      if (typeof step === 'string') this.out.push(step);
      else if ('body' in step) this.block(step);
      else this.out.push(this.text(step.name));
    }
  }

  /** The value in the innermost scope that has the name: a null there is missing, whatever an outer scope holds. */
  private value(name: string): TemplateValue {
    for (let i = this.scopes.length - 1; i >= 0; i -= 1) {
      const scope = this.scopes[i];
      if (scope !== undefined && Object.hasOwn(scope, name)) return scope[name];
    }
    return undefined;
  }

  private text(name: string): string {
    const value = this.value(name);
    if (typeof value === 'string') return this.print(value);
    if (typeof value === 'number') return String(value);
    this.missing.push({ name, within: [...this.path] });
    return escapeText(`[chưa có: ${name}]`);
  }

  private print(value: string): string {
    const text = escapeText(cleanText(value));
    return text.includes('\n') ? text.replaceAll('\n', this.multiline ? LINE_BREAK : ' ') : text;
  }

  private block(step: BlockStep): void {
    const value = this.value(step.name);
    const items = Array.isArray(value) ? (value as readonly TemplateData[]) : [value];
    const shown = Array.isArray(value) ? items.length > 0 : Boolean(value);
    if (shown === step.inverted) {
      this.out.push(step.whenEmpty);
      return;
    }
    const repeated = step.inverted ? [null] : items;
    repeated.forEach((item, i) => {
      const scope = typeof item === 'object' && item !== null ? (item as TemplateData) : null;
      if (scope !== null) this.scopes.push(scope);
      this.path.push(Array.isArray(value) ? `${step.name} ${i + 1}` : step.name);
      this.out.push(step.beforeEach);
      this.run(step.body);
      this.path.pop();
      if (scope !== null) this.scopes.pop();
    });
    this.out.push(step.afterLast);
  }
}
