/** Compiles the parts of a template: docxtemplater finds the placeholders and blocks; what it found becomes a short program. */
import Docxtemplater, { type DXT } from 'docxtemplater';
import { PackageError } from '../ooxml/fault';
import { decodeEntities } from '../ooxml/xml-text';
import { failure, success, type Problem, type Result } from '../register/problem';
import {
  loopMismatched,
  loopMisplaced,
  loopUnclosed,
  loopUnopened,
  placeholderDoubled,
  placeholderForbidden,
  placeholderUnclosed,
  placeholderUnopened,
  templateBadXml,
  templateNotDocx,
  templateUnusable,
} from './problems';
import type { UsedTag } from './placeholders';
import type { TemplatePackage } from './template-package';
import { placeholderName } from './text';

/** Text to copy, a place to fill, or a block to repeat. */
export type Step = string | TextStep | BlockStep;

/** A place to fill. */
export interface TextStep {
  readonly name: string;
}

/** `{#name}…{/name}`, or `{^name}…{/name}` when inverted. */
export interface BlockStep {
  readonly name: string;
  readonly inverted: boolean;
  readonly body: readonly Step[];
  /** Page breaks and sections that stood in the paragraphs of the marks themselves. */
  readonly beforeEach: string;
  readonly afterLast: string;
  readonly whenEmpty: string;
}

/** What is filled: the program of each part that holds placeholders, and the placeholders in all. */
export interface CompiledParts {
  readonly programs: ReadonlyMap<string, readonly Step[]>;
  readonly tags: readonly UsedTag[];
}

const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** The face of a zip that docxtemplater asks for, over parts unpacked when read. */
class PackageView {
  readonly files: Readonly<Record<string, { readonly name: string; asText: () => string }>>;

  constructor(template: TemplatePackage) {
    this.files = Object.fromEntries(
      // In NFC, so that the two marks of a block typed in different ways are still the same name.
      template.parts.map((name) => [name, { name, asText: () => template.text(name).normalize('NFC') }]),
    );
  }

  file(name: string | RegExp): unknown {
    return typeof name === 'string'
      ? this.files[name]
      : Object.values(this.files).filter((file) => name.test(file.name));
  }
}

/** What docxtemplater keeps of a part once compiled (`Docxtemplater.compiled`, not in its type file). */
interface CompiledFile {
  readonly postparsed: readonly CompiledPart[];
}

interface CompiledPart extends DXT.Part {
  readonly paragraphLoop?: boolean;
  readonly hasPageBreak?: boolean;
  readonly hasPageBreakBeginning?: boolean;
  readonly lastParagrapSectPr?: string;
}

class ForbiddenTag extends Error {}

function stepOf(part: CompiledPart): Step {
  if (part.type !== 'placeholder') return part.value;
  const name = placeholderName(part.value);
  const kind = Object.hasOwn(part, 'module') ? part.module : '';
  if (kind === '') {
    if (name === '' || /^[@=&!>~%$]/.test(name)) throw new ForbiddenTag(part.value);
    return { name };
  }
  if (kind !== 'loop') throw new ForbiddenTag(`@${part.value}`);
  const body: readonly CompiledPart[] = part.subparsed ?? [];
  const sectionEnd = part.lastParagrapSectPr ?? '';
  const ownParagraphs = part.paragraphLoop === true;
  const pageBreak = part.hasPageBreak === true && ownParagraphs ? PAGE_BREAK : '';
  return {
    name,
    inverted: part.inverted === true,
    body: stepsOf(body),
    beforeEach: part.hasPageBreakBeginning === true && ownParagraphs ? PAGE_BREAK : '',
    afterLast: pageBreak,
    whenEmpty: sectionEnd !== '' && ownParagraphs ? `<w:p><w:pPr>${sectionEnd}</w:pPr></w:p>` : pageBreak,
  };
}

function stepsOf(parts: readonly CompiledPart[]): Step[] {
  const steps: Step[] = [];
  let text = '';
  for (const part of parts) {
    const step = stepOf(part);
    if (typeof step === 'string') {
      text += step;
      continue;
    }
    if (text !== '') steps.push(text);
    text = '';
    steps.push(step);
  }
  if (text !== '') steps.push(text);
  return steps;
}

function tagsOf(steps: readonly Step[]): UsedTag[] {
  return steps
    .filter((step) => typeof step !== 'string')
    .map((step) =>
      'body' in step
        ? { name: step.name, isBlock: true, inverted: step.inverted, within: tagsOf(step.body) }
        : { name: step.name, isBlock: false, inverted: false, within: [] },
    );
}

interface TemplateError {
  readonly id?: string;
  readonly xtag?: string;
  /** The text around a delimiter without its twin. */
  readonly context?: string;
  readonly openingtag?: string;
  readonly closingtag?: string;
  readonly explanation?: string;
  readonly file?: string;
  readonly errors?: readonly { readonly properties?: TemplateError }[];
}

const SHOWN_LENGTH = 40;

function shown(tag: string | undefined): string {
  const text = placeholderName(decodeEntities(tag ?? '').replace(/<[^>]*>/g, '')).replace(/^[{#^/]+\s*|\s*\}+$/g, '');
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function problemOf(error: TemplateError): Problem {
  const tag = shown(error.context ?? error.xtag);
  const place = error.file === undefined ? {} : { file: error.file };
  switch (error.id ?? '') {
    case 'unclosed_tag':
      return placeholderUnclosed({ tag }, place);
    case 'unopened_tag':
      return placeholderUnopened({ tag }, place);
    case 'duplicate_open_tag':
    case 'duplicate_close_tag':
      return placeholderDoubled({ tag }, place);
    case 'unclosed_loop':
      return loopUnclosed({ tag }, place);
    case 'unopened_loop':
      return loopUnopened({ tag }, place);
    case 'closing_tag_does_not_match_opening_tag':
      return loopMismatched({ opened: shown(error.openingtag), closed: shown(error.closingtag) }, place);
    case 'loop_position_invalid':
    case 'unbalanced_loop_tags':
    case 'no_xml_tag_found_at_left':
    case 'no_xml_tag_found_at_right':
      return loopMisplaced({ tag }, place);
    case 'raw_xml_tag_should_be_only_text_in_paragraph':
      return placeholderForbidden({ tag: `@${tag}` }, place);
    case 'malformed_xml':
    case 'file_has_invalid_xml':
      return templateBadXml({ part: error.file ?? 'word/document.xml' });
    case 'filetype_not_identified':
    case 'filetype_not_handled':
    case 'filetype_not_supported':
    case 'xlsx_filetype_needs_xlsx_module':
      return templateNotDocx({});
    default:
      return templateUnusable({ detail: error.explanation ?? error.id ?? 'unknown' }, place);
  }
}

function problemsOf(error: unknown): Problem[] {
  if (error instanceof ForbiddenTag) return [placeholderForbidden({ tag: shown(error.message) })];
  const properties = (error as { readonly properties?: TemplateError }).properties;
  if (properties === undefined) return [templateBadXml({ part: 'word/document.xml' })];
  const several = properties.errors?.map(({ properties: one }) => problemOf(one ?? {}));
  return several ?? [problemOf(properties)];
}

/** Compiles every part of a template that can hold placeholders; all problems come at once. Throws PackageError. */
export function compileParts(template: TemplatePackage): Result<CompiledParts> & { readonly all?: readonly Problem[] } {
  try {
    const engine = new Docxtemplater(new PackageView(template), {
      paragraphLoop: true,
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
    });
    const { compiled } = engine as unknown as { readonly compiled: Readonly<Record<string, CompiledFile>> };
    const programs = new Map<string, readonly Step[]>();
    const tags: UsedTag[] = [];
    for (const [name, { postparsed }] of Object.entries(compiled)) {
      const steps = stepsOf(postparsed);
      if (steps.every((step) => typeof step === 'string')) continue;
      programs.set(name, steps);
      tags.push(...tagsOf(steps));
    }
    return success({ programs, tags });
  } catch (error) {
    if (error instanceof PackageError) throw error;
    const all = problemsOf(error);
    return { ...failure(all[0] ?? templateUnusable({ detail: 'unknown' })), all };
  }
}
