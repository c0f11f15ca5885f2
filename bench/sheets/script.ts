/** The built files: what the script and the sidebar weigh, and how long a bare context takes to load the script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { contender, measure, type Measured } from '../kit/measure';
import { built } from './register-in-sheets';

const EAGER = join(process.cwd(), 'dist', 'bench', 'eager');

/** A part of what is pushed, in bytes. */
export interface Weight {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
}

function weight(name: string, text: string): Weight {
  return { name, bytes: Buffer.byteLength(text), gzip: gzipSync(text).length };
}

const LIBRARIES = ['docxtemplater', 'docx'] as const;

function eager(library: (typeof LIBRARIES)[number]): string {
  return readFileSync(join(EAGER, `${library}.js`), 'utf8');
}

/** What is pushed, the script also by its parts, and scripts with a library for documents alone. */
export function weights(): Weight[] {
  const code = built('Code.js');
  const comments = (code.match(/^\/\*\*[^]*?\*\/$/gmu) ?? []).join('\n');
  const bundle = code.slice(0, code.indexOf('\nfunction '));
  return [
    weight('Code.js', code),
    weight('of it, the bundle', bundle),
    weight('of it, JSDoc, from which Google completes and explains functions', comments),
    weight('sidebar.html', built('sidebar.html')),
    ...LIBRARIES.map((library) => weight(`a script with ${library} alone`, eager(library))),
  ];
}

/** Compiles and runs a script in contexts that have nothing but the language, each time as a text never seen before. */
export function measureLoading(): Promise<Measured[]> {
  let nth = 0;
  const loading = (name: string, source: string) =>
    contender(
      name,
      () => {
        nth += 1;
        return { context: vm.createContext({}), text: `${source}\n//${nth}` };
      },
      ({ context, text }) => new vm.Script(text).runInContext(context) as unknown,
    );
  return measure(
    [
      loading('ours, Code.js', built('Code.js')),
      loading('nothing', ''),
      ...LIBRARIES.map((library) => loading(`${library} alone, there from the beginning`, eager(library))),
    ],
    { warmUps: 5, least: 20, most: 200, seconds: 8 },
  );
}
