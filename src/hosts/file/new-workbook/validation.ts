/** Data validations as XML. */
import { formatArea } from '../../../blueprint/a1';
import type { TableLayout } from '../../../blueprint/layout';
import type { DropdownNames } from '../../../blueprint/names';
import { validationsOf, type Limit, type Message, type Validation } from '../../../blueprint/validation';
import { escapeAttribute, escapeText } from '../../../ooxml/xml-text';
import { toSerial } from '../../../register/dates';
import { encodeXstring } from '../xstring';

/** What rules depend on besides their table. */
interface Context {
  readonly dropdowns: DropdownNames;
  readonly date1904: boolean;
}

function attribute(name: string, text: string): string {
  return ` ${name}="${escapeAttribute(encodeXstring(text))}"`;
}

function messageXml(kind: 'prompt' | 'error', { title, message }: Message): string {
  const shown = kind === 'prompt' ? ' showInputMessage="1"' : ' showErrorMessage="1"';
  return `${shown}${attribute(`${kind}Title`, title)}${attribute(kind, message)}`;
}

/** The attributes that say which kind of limit it is, and the values between which a cell must be. */
function limitXml(limit: Limit, date1904: boolean): { attributes: string; formulas: readonly (string | number)[] } {
  switch (limit.kind) {
    case 'list':
      return { attributes: ' type="list"', formulas: [limit.source] };
    case 'date':
      return {
        attributes: ' type="date"',
        formulas: [toSerial(limit.first, date1904), toSerial(limit.last, date1904)],
      };
    case 'whole':
      return { attributes: ' type="whole" operator="greaterThanOrEqual"', formulas: [limit.least] };
  }
}

function validationXml({ block, prompt, rule }: Validation, date1904: boolean): string {
  const hint = messageXml('prompt', prompt);
  const cells = ` sqref="${formatArea(block)}"`;
  if (rule === null) return `<dataValidation allowBlank="1"${hint}${cells}/>`;
  const { attributes, formulas } = limitXml(rule.limit, date1904);
  const style = rule.alert.style === 'stop' ? '' : ` errorStyle="${rule.alert.style}"`;
  const opening = `<dataValidation${attributes}${style} allowBlank="1"${messageXml('error', rule.alert)}${hint}${cells}>`;
  const items = formulas.map((text, i) => `<formula${i + 1}>${escapeText(String(text))}</formula${i + 1}>`);
  return `${opening}${items.join('')}</dataValidation>`;
}

/** The data validations of a table's sheet. */
export function validationsXml(layout: TableLayout, { dropdowns, date1904 }: Context): string {
  const items = validationsOf(layout, dropdowns).map((validation) => validationXml(validation, date1904));
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
