/** How text of a .docx looks: what its defaults, its styles and its own properties come to (ECMA-376 part 1, 17.7.2). */
import type { WireParagraph, WireRun } from '../wire';
import { childOf, valueOf, type Element } from './tree';

/** The look of a run; sizes in points. */
export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number;
  readonly capitals: boolean;
  readonly hidden: boolean;
}

/** The look of a paragraph, and of the runs in it that say nothing of their own. */
export interface ParagraphLook extends Omit<WireParagraph, 'runs' | 'pageBreak'> {
  readonly run: RunLook;
  readonly startsPage: boolean;
}

const TWIPS = 20;
const HALF_POINTS = 2;
/** A single line of `auto` spacing. */
const SINGLE = 240;
/** How much higher than its size a line of Times New Roman is. */
const LINE_HEIGHT = 1.15;
const WORD_SIZE = 10;
const DEFAULT_FONT = 'Times New Roman';

/** Points of a measure in twips, such as `1134`. */
export function points(twips: string | undefined): number {
  const value = Number(twips ?? 0) / TWIPS;
  return Number.isFinite(value) ? value : 0;
}

/** The styles of a document. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly defaults: { readonly run: Element | undefined; readonly paragraph: Element | undefined };
  private readonly normal: string | undefined;

  constructor(styles: Element | null) {
    for (const style of styles?.children ?? []) {
      const id = style.attributes.get('styleId');
      if (style.name === 'style' && id !== undefined) this.byId.set(id, style);
    }
    const defaults = childOf(styles ?? undefined, 'docDefaults');
    this.defaults = {
      run: childOf(childOf(defaults, 'rPrDefault'), 'rPr'),
      paragraph: childOf(childOf(defaults, 'pPrDefault'), 'pPr'),
    };
    this.normal = [...this.byId].find(
      ([, { attributes }]) => attributes.get('type') === 'paragraph' && attributes.get('default') === '1',
    )?.[0];
  }

  /** The font of the body. */
  get font(): string {
    const named = [...this.chain(this.normal).map((style) => childOf(style, 'rPr')), this.defaults.run]
      .map((look) => childOf(look, 'rFonts')?.attributes.get('ascii'))
      .find((font) => font !== undefined);
    return named ?? DEFAULT_FONT;
  }

  /** The look of a paragraph with these properties. */
  paragraph(properties: Element | undefined): ParagraphLook {
    const chain = this.chain(valueOf(properties, 'pStyle') ?? this.normal);
    const looks = [properties, ...chain.map((style) => childOf(style, 'pPr')), this.defaults.paragraph];
    const first = (name: string, attribute: string): string | undefined => firstOf(looks, name, attribute);
    const run = this.look([...chain.map((style) => childOf(style, 'rPr')), this.defaults.run]);
    const hanging = first('ind', 'hanging');
    return {
      align: alignOf(first('jc', 'val')),
      before: points(first('spacing', 'before')),
      after: points(first('spacing', 'after')),
      line: linesOf(first('spacing', 'line'), first('spacing', 'lineRule'), run.size),
      firstLine: hanging === undefined ? points(first('ind', 'firstLine')) : -points(hanging),
      left: points(first('ind', 'left') ?? first('ind', 'start')),
      run,
      startsPage: isOn(looks.map((look) => childOf(look, 'pageBreakBefore')).find((found) => found !== undefined)),
    };
  }

  /** The look of a run with these properties, in a paragraph of that look. */
  run(properties: Element | undefined, paragraph: ParagraphLook): RunLook {
    const chain = this.chain(valueOf(properties, 'rStyle'));
    return this.look([properties, ...chain.map((style) => childOf(style, 'rPr'))], paragraph.run);
  }

  /** Whether a table with these properties has lines. */
  bordered(properties: Element | undefined): boolean {
    const own = [properties, ...this.chain(valueOf(properties, 'tblStyle')).map((style) => childOf(style, 'tblPr'))];
    const borders = own.map((look) => childOf(look, 'tblBorders')).find((found) => found !== undefined);
    return borders?.children.some(({ attributes }) => !NO_LINE.has(attributes.get('val') ?? 'none')) ?? false;
  }

  private look(looks: readonly (Element | undefined)[], below: RunLook | null = null): RunLook {
    const on = (name: string): boolean | undefined => {
      const found = looks.map((look) => childOf(look, name)).find((one) => one !== undefined);
      return found === undefined ? undefined : isOn(found);
    };
    const underline = firstOf(looks, 'u', 'val');
    const size = firstOf(looks, 'sz', 'val');
    return {
      bold: on('b') ?? below?.bold ?? false,
      italic: on('i') ?? below?.italic ?? false,
      underline: underline === undefined ? (below?.underline ?? false) : underline !== 'none',
      size: size === undefined ? (below?.size ?? WORD_SIZE) : Number(size) / HALF_POINTS,
      capitals: on('caps') ?? below?.capitals ?? false,
      hidden: on('vanish') ?? below?.hidden ?? false,
    };
  }

  /** A style and those it is based on, nearest first. */
  private chain(id: string | undefined): readonly Element[] {
    const found: Element[] = [];
    let style = this.byId.get(id ?? '');
    while (style !== undefined && !found.includes(style)) {
      found.push(style);
      style = this.byId.get(valueOf(style, 'basedOn') ?? '');
    }
    return found;
  }
}

/** What of a look Google Docs is told: what is not usual. */
export function wireLook({ bold, italic, underline, size }: RunLook): Omit<WireRun, 'text'> {
  return { ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }), size };
}

const NO_LINE: ReadonlySet<string> = new Set(['none', 'nil']);
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none']);

/** Whether a property that is there is on; without a value it is (17.17.4). */
function isOn(property: Element | undefined): boolean {
  return property !== undefined && !OFF.has(property.attributes.get('val') ?? '1');
}

function firstOf(looks: readonly (Element | undefined)[], name: string, attribute: string): string | undefined {
  return looks.map((look) => childOf(look, name)?.attributes.get(attribute)).find((value) => value !== undefined);
}

/** Values of `jc` that are not to the left (17.18.44). */
const ALIGNED: Readonly<Record<string, WireParagraph['align'] | undefined>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function alignOf(value: string | undefined): WireParagraph['align'] {
  return ALIGNED[value ?? ''] ?? 'left';
}

/** Lines of the font; an exact height is told as the lines that come nearest to it. */
function linesOf(line: string | undefined, rule: string | undefined, size: number): number {
  if (line === undefined) return 1;
  if (rule === undefined || rule === 'auto') return Number(line) / SINGLE;
  return Math.max(1, Math.round((points(line) / (size * LINE_HEIGHT)) * 100) / 100);
}
