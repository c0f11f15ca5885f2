/** Reads the fixed vocabularies from their declarations, aliases included, which the running code keeps to itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A vocabulary as it is declared. */
export interface DeclaredVocabulary {
  /** Its name in code. */
  readonly name: string;
  readonly title: string;
  readonly terms: readonly { readonly key: string; readonly label: string; readonly aliases: readonly string[] }[];
}

const FILE = join(__dirname, '..', 'src', 'register', 'vocabulary.ts');

function property(node: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return undefined;
  const found = node.properties.find((each) => each.name?.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function textOf(node: ts.Expression | undefined): string {
  if (node === undefined || !ts.isStringLiteralLike(node))
    throw new Error('A vocabulary is not declared in plain text');
  return node.text;
}

function termsOf(node: ts.Expression | undefined): DeclaredVocabulary['terms'] {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) throw new Error('A vocabulary has no terms');
  return node.properties.map((each) => {
    if (!ts.isPropertyAssignment(each)) throw new Error(`Unexpected term: ${each.getText()}`);
    const aliases = property(each.initializer, 'aliases');
    return {
      key: each.name.getText(),
      label: textOf(property(each.initializer, 'label')),
      aliases: aliases !== undefined && ts.isArrayLiteralExpression(aliases) ? aliases.elements.map(textOf) : [],
    };
  });
}

/** Every vocabulary of the register, in the order they are declared. */
export function readVocabularies(): DeclaredVocabulary[] {
  const tree = ts.createSourceFile(FILE, readFileSync(FILE, 'utf8'), ts.ScriptTarget.Latest, true);
  const declarations = tree.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations : [],
  );
  return declarations.flatMap(({ name, initializer }) => {
    if (initializer === undefined || !ts.isCallExpression(initializer)) return [];
    if (initializer.expression.getText() !== 'defineVocabulary') return [];
    const [title, terms] = initializer.arguments;
    return [{ name: name.getText(), title: textOf(title), terms: termsOf(terms) }];
  });
}
