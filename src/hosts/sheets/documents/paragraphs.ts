/** The paragraphs of a .docx as Google Docs takes them: their runs, breaks, drawn lines and text boxes. */
import type { WireParagraph, WireRun } from '../wire';
import type { Differences } from './differences';
import { wireLook, type ParagraphLook, type RunLook, type Styles } from './styles';
import { childOf, within, type Element } from './tree';

/** What holds text beneath a paragraph, besides runs. */
const HOLDERS: ReadonlySet<string> = new Set([
  'customXml',
  'fldSimple',
  'hyperlink',
  'ins',
  'moveTo',
  'sdt',
  'sdtContent',
  'smartTag',
  'dir',
  'bdo',
]);

/** Characters that stand in a run as elements (ECMA-376 part 1, 17.3.3). */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** A drawn line is told as underscores of this size in points, each half as wide in Times New Roman. */
const LINE_SIZE = 6;
const LINE_STEP = LINE_SIZE / 2;

/** Paragraphs being made of one. */
class Composer {
  readonly done: WireParagraph[] = [];
  /** What text boxes hold comes behind the paragraph that they hang on. */
  readonly boxes: Element[] = [];
  private runs: WireRun[] = [];
  private startsPage: boolean;

  constructor(private readonly look: ParagraphLook) {
    this.startsPage = look.startsPage;
  }

  add(text: string, look: Omit<WireRun, 'text'>): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last !== undefined && sameLook(last, look))
      this.runs[this.runs.length - 1] = { ...last, text: last.text + text };
    else this.runs.push({ text, ...look });
  }

  /** The rest stands on a new page; a break at the very beginning moves the whole paragraph. */
  breakPage(): void {
    if (this.runs.length > 0) this.end();
    this.startsPage = true;
  }

  end(): void {
    const { align, before, after, line, firstLine, left } = this.look;
    const { runs, startsPage } = this;
    this.done.push({ runs, align, before, after, line, firstLine, left, ...(startsPage && { startsPage }) });
    this.runs = [];
    this.startsPage = false;
  }
}

/** The paragraphs that a `w:p` comes to: one, or more where a page breaks within it. Text boxes are left to the caller. */
export function paragraphsOf(
  element: Element,
  styles: Styles,
  differences: Differences,
): { readonly paragraphs: readonly WireParagraph[]; readonly boxes: readonly Element[] } {
  const properties = childOf(element, 'pPr');
  if (childOf(properties, 'numPr') !== undefined) differences.add('numbering');
  const look = styles.paragraph(properties);
  const composer = new Composer(look);
  const into = (holder: Element): void => {
    for (const child of holder.children) {
      if (child.name === 'r') addRun(child, styles.run(childOf(child, 'rPr'), look), composer, differences);
      else if (HOLDERS.has(child.name)) into(child);
    }
  };
  into(element);
  composer.end();
  return { paragraphs: composer.done, boxes: composer.boxes };
}

function addRun(run: Element, look: RunLook, composer: Composer, differences: Differences): void {
  if (look.hidden) return;
  for (const child of run.children) {
    const character = CHARACTERS[child.name];
    if (character !== undefined) composer.add(character, wireLook(look));
    else if (child.name === 't') composer.add(textOf(child.text, look), wireLook(look));
    else if (child.name === 'br') addBreak(child, look, composer);
    else if (child.name === 'sym') composer.add(symbolOf(child), wireLook(look));
    else if (DRAWN.has(child.name)) addDrawing(child, composer, differences);
    else if (NOTES.has(child.name)) differences.add('notes');
  }
}

const DRAWN: ReadonlySet<string> = new Set(['AlternateContent', 'drawing', 'object', 'pict']);
const NOTES: ReadonlySet<string> = new Set(['commentReference', 'endnoteReference', 'footnoteReference']);

function textOf(text: string, { capitals }: RunLook): string {
  return capitals ? text.toLocaleUpperCase('vi') : text;
}

function addBreak(element: Element, look: RunLook, composer: Composer): void {
  if (element.attributes.get('type') === 'page') composer.breakPage();
  else composer.add('\n', wireLook(look));
}

function symbolOf(element: Element): string {
  const code = parseInt(element.attributes.get('char') ?? '', 16);
  return Number.isNaN(code) ? '' : String.fromCodePoint(code);
}

/** A straight line becomes underscores of its length, a text box is kept for later; any other picture is left out. */
function addDrawing(element: Element, composer: Composer, differences: Differences): void {
  const shown = childOf(element, 'Choice') ?? element;
  const parts = [...within(shown)];
  const boxes = parts.filter(({ name }) => name === 'txbxContent');
  const line = parts.find(({ name }) => name === 'line');
  if (boxes.length > 0) {
    composer.boxes.push(...boxes);
    differences.add('boxes');
  } else if (line === undefined) {
    differences.add('pictures');
  } else {
    differences.add('lines');
    composer.add('_'.repeat(Math.max(1, Math.round(lengthOf(line) / LINE_STEP))), { size: LINE_SIZE });
  }
}

/** The length of a line from left to right, in points, of ends such as `0,3pt` and `60pt,3pt`. */
function lengthOf({ attributes }: Element): number {
  const end = (name: string): number => Number.parseFloat(attributes.get(name) ?? '0');
  const length = Math.abs(end('to') - end('from'));
  return Number.isFinite(length) ? length : 0;
}

function sameLook(run: WireRun, look: Omit<WireRun, 'text'>): boolean {
  return (
    run.bold === look.bold && run.italic === look.italic && run.underline === look.underline && run.size === look.size
  );
}
