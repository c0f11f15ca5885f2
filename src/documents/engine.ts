/** The template engine behind one function: a .docx with placeholders and data in, a .docx out. Pure and synchronous. */
import { failure, success, type Problem, type Result } from '../register/problem';
import { compileParts, type Step } from './compile';
import { Filler, type TemplateData } from './fill';
import type { MissingValue } from './gaps';
import { setLineLengths } from './lines';
import { placeholderProblems, type Placeholder, type UsedTag } from './placeholders';
import { templateNotDocx } from './problems';
import { dropEmptyLastSection, needsRepair, repairTables } from './repair';
import { unsafeContent } from './safety';
import { CONTENT_TYPES, packageProblem, TemplatePackage } from './template-package';

export type { TemplateData, TemplateValue } from './fill';
export type { MissingValue } from './gaps';
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

interface Program {
  readonly steps: readonly Step[];
  readonly repair: boolean;
}

interface CompiledTemplate {
  readonly template: TemplatePackage;
  readonly programs: ReadonlyMap<string, Program>;
  readonly tags: readonly UsedTag[];
}

/** A template made ready, or all that is wrong with it. */
type Compilation = Result<CompiledTemplate> & { readonly all?: readonly Problem[] };

/** The templates last used, newest first, each with a copy of its bytes: reading the same file again compiles nothing. */
const recent: { readonly bytes: Uint8Array; readonly compilation: Compilation }[] = [];
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

function compile(bytes: Uint8Array): Compilation {
  try {
    const template = new TemplatePackage(bytes);
    if (!template.parts.includes(CONTENT_TYPES)) return failure(templateNotDocx({}));
    const unsafe = unsafeContent(template);
    if (unsafe !== null) return failure(unsafe);
    const compiled = compileParts(template);
    if (!compiled.ok) return compiled;
    const { programs, tags } = compiled.value;
    const checked = [...programs].map(([name, steps]) => [name, { steps, repair: needsRepair(steps) }] as const);
    return success({ template, programs: new Map(checked), tags });
  } catch (error) {
    return failure(packageProblem(error));
  }
}

function compiled(template: Uint8Array): Compilation {
  const known = recent.find(({ bytes }) => sameBytes(bytes, template));
  if (known !== undefined) return known.compilation;
  const bytes = template.slice();
  const compilation = compile(bytes);
  recent.unshift({ bytes, compilation });
  recent.length = Math.min(recent.length, RECENT_TEMPLATES);
  return compilation;
}

/** Everything that is wrong with a template: for a clerk who has just edited it. */
export function checkTemplate(template: Uint8Array, fields?: readonly Placeholder[]): readonly Problem[] {
  const known = compiled(template);
  return known.ok ? problemsIn(known.value, fields) : (known.all ?? [known.problem]);
}

function problemsIn(template: CompiledTemplate, fields: readonly Placeholder[] | undefined): readonly Problem[] {
  if (fields === undefined) return [];
  const checked = checkedFields.get(template);
  if (checked?.fields === fields) return checked.problems;
  const problems = placeholderProblems(template.tags, fields);
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
  if (!known.ok) return failure(known.problem);
  const unfit = problemsIn(known.value, options.fields)[0];
  if (unfit !== undefined) return failure(unfit);
  const filler = new Filler(data, options.fields);
  const texts = new Map<string, string>();
  const { template: pack, programs } = known.value;
  for (const name of pack.parts) {
    const program = programs.get(name);
    if (program === undefined) continue;
    const word = name.startsWith('word/');
    let xml = filler.fill(program.steps, word);
    if (program.repair) xml = repairTables(xml);
    if (word) xml = dropEmptyLastSection(setLineLengths(xml, options.lines));
    texts.set(name, xml);
  }
  return success({ bytes: pack.withTexts(texts), missing: filler.missing });
}
