/** What Excel learns from a built manifest of the add-in: addresses, what it needs, its buttons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, child, parseXml, within, type Element } from '../../../../scripts/excel/manifest-xml';

/** Where the build puts the add-in. */
export const ADD_IN_FOLDER = join(__dirname, '..', '..', '..', '..', 'dist', 'excel');

/** A button of the ribbon that runs a command without opening the pane. */
export interface CommandButton {
  readonly id: string;
  readonly action: string;
}

/** What a manifest declares, with the texts and addresses for Vietnamese. */
export interface AddInManifest {
  readonly id: string;
  readonly paneUrl: string;
  /** Null in the manifest for an Office without custom functions. */
  readonly functions: { readonly scriptUrl: string; readonly metadataUrl: string; readonly namespace: string } | null;
  /** The least versions of the sets of Office.js. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly commands: readonly CommandButton[];
  /** Every https address in it. */
  readonly addresses: readonly string[];
}

/** Reads `manifest.xml` or `manifest-values.xml` as it was built. */
export function readManifest(file: string): AddInManifest {
  const root = parseXml(readFileSync(join(ADD_IN_FOLDER, file), 'utf8'));
  if (typeof root === 'string') throw new Error(`${file}: ${root}`);
  const all = within(root);
  const resources = new Map(all.map((each) => [attribute(each, 'id'), attribute(each, 'DefaultValue')]));
  const resource = (element: Element | undefined): string => resources.get(attribute(element, 'resid')) ?? '';
  const named = (name: string): Element[] => all.filter((each) => each.name === name);
  const point = named('ExtensionPoint').find((each) => attribute(each, 'xsi:type') === 'CustomFunctions');
  const pane = named('Action').find((each) => attribute(each, 'xsi:type') === 'ShowTaskpane');
  return {
    id: child(root, 'Id')?.text.trim() ?? '',
    paneUrl: resource(child(pane, 'SourceLocation')),
    functions:
      point === undefined
        ? null
        : {
            scriptUrl: resource(child(point, 'Script', 'SourceLocation')),
            metadataUrl: resource(child(point, 'Metadata', 'SourceLocation')),
            namespace: resource(child(point, 'Namespace')),
          },
    requirementSets: Object.fromEntries(
      [...named('Set'), ...named('bt:Set')].map((each) => [attribute(each, 'Name'), attribute(each, 'MinVersion')]),
    ),
    commands: named('Control').flatMap((control) => {
      const action = child(control, 'Action', 'FunctionName')?.text.trim();
      return action === undefined ? [] : [{ id: attribute(control, 'id'), action }];
    }),
    addresses: all
      .flatMap(({ attributes }) =>
        [...attributes].filter(([name]) => !name.startsWith('xmlns')).map(([, value]) => value),
      )
      .filter((value) => value.startsWith('https://')),
  };
}
