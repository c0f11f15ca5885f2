/** What webpack adds to the script for Google Sheets: declarations that Google can see, and the project's own file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compilation, sources, WebpackError, type Compiler } from 'webpack';
import { declarations } from './declarations';

/** The project as it is without options: what it may see, its time zone. */
export const PROJECT_FILE = join(__dirname, '..', '..', 'appsscript', 'appsscript.json');

const DOCUMENTS_SCOPE = 'https://www.googleapis.com/auth/documents';

/** Every call of a custom function loads the whole script, so it must stay small. */
export const LARGEST_SCRIPT = 70 * 1024;

/** The project file of a build; one permission more where Google Docs are made. */
export function projectFile(documents: boolean): string {
  const project = JSON.parse(readFileSync(PROJECT_FILE, 'utf8')) as { oauthScopes: string[] };
  if (documents) project.oauthScopes.push(DOCUMENTS_SCOPE);
  return `${JSON.stringify(project, null, 2)}\n`;
}

/** Adds the declarations once the script is minified, for a minifier drops them and their comments. */
export class ScriptFiles {
  constructor(private readonly options: { readonly documents: boolean; readonly script: string }) {}

  /** What webpack calls. */
  apply(compiler: Compiler): void {
    const { documents, script } = this.options;
    compiler.hooks.thisCompilation.tap('ScriptFiles', (compilation) => {
      compilation.fileDependencies.add(PROJECT_FILE);
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'ScriptFiles', stage }, () => {
        compilation.emitAsset('appsscript.json', new sources.RawSource(projectFile(documents)));
        if (compilation.getAsset(script) === undefined) return;
        const declared = declarations(exportsOf(compilation));
        compilation.updateAsset(script, (code) => new sources.ConcatSource(code, '\n', declared, '\n'));
        const size = compilation.getAsset(script)?.source.size() ?? 0;
        if (size > LARGEST_SCRIPT) {
          compilation.errors.push(new WebpackError(`${script}: ${size} bytes, more than ${LARGEST_SCRIPT}`));
        }
      });
    });
  }
}

/** The names that the entry exports. */
function exportsOf(compilation: Compilation): string[] {
  return [...compilation.entries.values()].flatMap(({ dependencies }) =>
    dependencies.flatMap((dependency) => {
      const module = compilation.moduleGraph.getModule(dependency);
      const provided = module && compilation.moduleGraph.getProvidedExports(module);
      return Array.isArray(provided) ? provided : [];
    }),
  );
}
