/** The template engine behind one function: a .docx with placeholders and data in, a .docx out. Pure and synchronous. */
import { strToU8 } from 'fflate';
import { failure, success, type Problem, type Result } from '../register/problem';
import { compileParts, type Step } from './compile';
import { Filler, type MissingValue, type TemplateData } from './fill';
import { setLineLengths } from './lines';
import { unknownPlaceholders, type Placeholder } from './placeholders';
import { templateDamaged, templateEncrypted, templateNotDocx, templateTooLarge } from './problems';
import { dropEmptyLastSection, needsRepair, repairTables } from './repair';
import { unsafeContent } from './safety';
import { pack, readZip, writeZip, ZipError, type ZipEntry } from './zip';

export type { MissingValue, TemplateData, TemplateValue } from './fill';
export type { Placeholder } from './placeholders';

/** What a filled template needs beside the data. */
export interface FillOptions {
  /** The places that this kind of document has; without it, any name is allowed. */
  readonly fields?: readonly Placeholder[];
  /** Length in points of drawn lines, by their alternative text; lines not named keep the template's length. */
  readonly lines?: ReadonlyMap<string, number>;
}

/** A drafted document. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** What printed as `[chưa có: …]`, in the order of the document. */
  readonly missing: readonly MissingValue[];
}

interface CompiledTemplate {
  readonly entries: readonly ZipEntry[];
  readonly programs: ReadonlyMap<string, { readonly steps: readonly Step[]; readonly repair: boolean }>;
  readonly problems: readonly Problem[];
  readonly tags: Parameters<typeof unknownPlaceholders>[0];
}

/** The templates last used, newest first, each with a copy of its bytes: reading the same file again compiles nothing. */
const recent: { readonly bytes: Uint8Array; readonly template: CompiledTemplate }[] = [];
const RECENT_TEMPLATES = 8;

const checkedFields = new WeakMap<
  CompiledTemplate,
  { readonly fields: readonly Placeholder[]; readonly problems: Problem[] }
>();

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function refused(problem: Problem, all: readonly Problem[] = [problem]): CompiledTemplate {
  return { entries: [], programs: new Map(), problems: all, tags: [] };
}

function zipProblem({ fault }: ZipError): Problem {
  switch (fault) {
    case 'not-zip':
      return templateNotDocx({});
    case 'encrypted':
      return templateEncrypted({});
    case 'too-large':
      return templateTooLarge({});
    case 'damaged':
      return templateDamaged({ detail: 'zip' });
  }
}

function compile(template: Uint8Array): CompiledTemplate {
  const entries = readZip(template);
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return refused(templateNotDocx({}));
  const unsafe = unsafeContent(entries);
  if (unsafe !== null) return refused(unsafe);
  const parts = compileParts(entries);
  if (!parts.ok) return refused(parts.problem, parts.all);
  const programs = new Map(
    [...parts.value.programs].map(([name, steps]) => [name, { steps, repair: needsRepair(steps) }] as const),
  );
  return { entries, programs, problems: [], tags: parts.value.tags };
}

function compiled(template: Uint8Array): CompiledTemplate {
  const known = recent.find(({ bytes }) => sameBytes(bytes, template));
  if (known !== undefined) return known.template;
  const bytes = template.slice();
  let result: CompiledTemplate;
  try {
    result = compile(bytes);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    result = refused(zipProblem(error));
  }
  recent.unshift({ bytes, template: result });
  recent.length = Math.min(recent.length, RECENT_TEMPLATES);
  return result;
}

/** Everything that is wrong with a template: for a clerk who has just edited it. */
export function checkTemplate(template: Uint8Array, fields?: readonly Placeholder[]): readonly Problem[] {
  return problemsOf(compiled(template), fields);
}

function problemsOf(template: CompiledTemplate, fields: readonly Placeholder[] | undefined): readonly Problem[] {
  if (template.problems.length > 0 || fields === undefined) return template.problems;
  const checked = checkedFields.get(template);
  if (checked?.fields === fields) return checked.problems;
  const problems = unknownPlaceholders(template.tags, fields);
  checkedFields.set(template, { fields, problems });
  return problems;
}

/** Fills a template. Same template and data, same bytes; a template just used is not compiled again. */
export function fillTemplate(
  template: Uint8Array,
  data: TemplateData,
  options: FillOptions = {},
): Result<FilledTemplate> {
  const known = compiled(template);
  const problem = problemsOf(known, options.fields)[0];
  if (problem !== undefined) return failure(problem);
  const { entries, programs } = known;
  const filler = new Filler(data);
  const written = entries.map((entry) => {
    const program = programs.get(entry.name);
    if (program === undefined) return entry;
    const word = entry.name.startsWith('word/');
    let xml = filler.fill(program.steps, word);
    if (program.repair) xml = repairTables(xml);
    if (word) xml = dropEmptyLastSection(setLineLengths(xml, options.lines));
    return pack(entry.name, strToU8(xml));
  });
  return success({ bytes: writeZip(written), missing: filler.missing });
}
