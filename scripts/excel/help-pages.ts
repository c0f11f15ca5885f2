/** The pages of help that the manifest and the functions' metadata lead to, in both languages. */
import { functions } from '../../src/functions';
import type { Argument, FunctionDefinition } from '../../src/functions/definition';
import { exampleCalls, KINDS, RESULTS, typedCall } from '../function-reference';
import { attribute, child, parseXml, within, type Element } from './manifest-xml';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

function english(text: string): string {
  return `<span lang="en">${escaped(text)}</span>`;
}

function filled(template: string, parts: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries({ ...parts, "default-src 'none'": [POLICY] }).reduce(
    (page, [place, lines]) => page.replace(place, () => lines.join('\n')),
    template,
  );
}

/** The texts of a manifest's resource: Vietnamese, English. */
function textsOf(root: Element, reference: Element | undefined): readonly [string, string] {
  const id = attribute(reference, 'resid');
  const text = within(root).find((element) => element.name === 'bt:String' && attribute(element, 'id') === id);
  return [attribute(text, 'DefaultValue'), attribute(child(text, 'bt:Override'), 'Value')];
}

function commandRow(root: Element, control: Element): string {
  const [label, labelEn] = textsOf(root, child(control, 'Label'));
  const [description, descriptionEn] = textsOf(root, child(control, 'Supertip', 'Description'));
  return `<tr><th scope="row">${escaped(label)}</th><td>${escaped(description)}</td><td>${english(`${labelEn}: ${descriptionEn}`)}</td></tr>`;
}

/** The first page of help; the ribbon's buttons are told as the manifest has them. */
export function helpPage(template: string, manifest: string): string {
  const root = parseXml(manifest);
  if (typeof root === 'string') throw new Error(root);
  const controls = within(root).filter(({ name }) => name === 'Control');
  return filled(template, { '<!-- commands -->': controls.map((control) => commandRow(root, control)) });
}

function argumentItem({ name, label, description, kind, optional, needed }: Argument<unknown>): string {
  const rule = optional ? ' Có thể bỏ.' : needed ? ' Không được để trống.' : '';
  const vietnamese = `<code>${name}</code> <strong>${escaped(label.vi)}</strong> (${KINDS[kind]}): ${escaped(description.vi)}${rule}`;
  return `<li>${vietnamese} ${english(`${label.en}: ${description.en}`)}</li>`;
}

function section(definition: FunctionDefinition): string[] {
  const { anchor, name, description } = definition;
  return [
    `<section id="${anchor}">`,
    `<h2>${name}</h2>`,
    `<p>${escaped(description.vi)} ${english(description.en)}</p>`,
    `<p><code>${escaped(typedCall(definition, '.'))}</code></p>`,
    `<p>Kết quả: ${escaped(RESULTS[definition.result])}</p>`,
    '<ol>',
    ...Object.values(definition.arguments).map(argumentItem),
    '</ol>',
    '<ul>',
    ...exampleCalls(definition).map(
      ({ call, result }) => `<li><code>${escaped(call)}</code> → ${escaped(result)}</li>`,
    ),
    '</ul>',
    '</section>',
  ];
}

/** The page of all functions, with the places that their help leads to. */
export function functionsPage(template: string): string {
  const contents = functions.map(({ anchor, name }) => `<li><a href="#${anchor}">${name}</a></li>`);
  return filled(template, {
    '<!-- contents -->': ['<ul>', ...contents, '</ul>'],
    '<!-- functions -->': functions.flatMap(section),
  });
}
