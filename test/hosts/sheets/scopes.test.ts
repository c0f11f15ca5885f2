/** The permissions that the script asks for are those that Google asks for what it calls: none is missing, none is too many. */
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { BUILDS, builtFiles, type Build } from '../../support/sheets-build';
import { apiClass } from '../../sheets-host/api';

const SERVER = join(__dirname, '..', '..', '..', 'src', 'hosts', 'sheets', 'server');
const PREFIX = 'https://www.googleapis.com/auth/';

/** The files that only the build with Google Docs has. */
const WITH_DOCUMENTS = ['code-documents.ts', 'document.ts'];

/** The methods of Google's that the script calls, as `Class.method`, found by their types, with the file. */
function calledMethods(): { readonly file: string; readonly called: string }[] {
  const { config } = ts.readConfigFile(join(SERVER, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, SERVER);
  const program = ts.createProgram([join(SERVER, 'code-documents.ts')], options);
  const checker = program.getTypeChecker();
  const found: { file: string; called: string }[] = [];
  const visit = (file: string, node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      for (const declaration of checker.getSymbolAtLocation(node.expression.name)?.declarations ?? []) {
        const owner = declaration.parent;
        if (!declaration.getSourceFile().fileName.includes('google-apps-script')) continue;
        if (ts.isInterfaceDeclaration(owner))
          found.push({ file, called: `${owner.name.text}.${node.expression.name.text}` });
      }
    }
    node.forEachChild((child) => {
      visit(file, child);
    });
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(dirname(SERVER))) visit(basename(file.fileName), file);
  }
  return found;
}

const all = calledMethods();

function declaredScopes(build: Build): string[] {
  const project = builtFiles(build).find(({ name }) => name === 'appsscript')?.source ?? '{}';
  return (JSON.parse(project) as { oauthScopes: string[] }).oauthScopes;
}

it.each(BUILDS)('the %s build asks for what it needs and for nothing else', (build) => {
  const inBuild = all.filter(({ file }) => build === 'documents' || !WITH_DOCUMENTS.includes(file));
  const methods = [...new Set(inBuild.map(({ called }) => called))];
  expect(methods).toEqual(expect.arrayContaining(['Range.setValues', 'Ui.showSidebar', 'Lock.tryLock']));
  const declared = declaredScopes(build);
  const needs = methods.map((called) => {
    const [owner = '', method = ''] = called.split('.');
    return { called, scopes: apiClass(owner).methods.get(method) ?? [] };
  });
  const asked = needs.filter(({ scopes }) => scopes.length > 0);
  expect(asked.filter(({ scopes }) => !scopes.some((scope) => declared.includes(scope)))).toEqual([]);
  const used = declared.filter((scope) => asked.some(({ scopes }) => scopes.includes(scope)));
  expect(used).toEqual(declared);
  expect(declared.map((scope) => scope.replace(PREFIX, ''))).toEqual([
    'spreadsheets.currentonly',
    'script.container.ui',
    ...(build === 'documents' ? ['documents'] : []),
  ]);
});
