/** The files of a folder as a web server hands them out: by their address, with type, version and compressed form. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file ready to be sent. */
export interface StaticFile {
  readonly type: string;
  /** Changes when the file does (RFC 9110, 8.8.3). */
  readonly etag: string;
  readonly bytes: Uint8Array;
  /** The same compressed, where that saves anything. */
  readonly gzip: Uint8Array | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

/** Compressed already. */
const PACKED = new Set(['.png', '.woff2']);

/** Finds files by address. Only what a walk through the folder meets is served, so no address leads out of it. */
export class StaticFiles {
  private readonly known = new Map<string, StaticFile>();

  constructor(private readonly folder: string) {}

  /** The file at a decoded path such as `/vendor/owl.js`, `/` being index.html; undefined when there is none. */
  async find(path: string): Promise<StaticFile | undefined> {
    const wanted = path === '/' ? 'index.html' : path.slice(1);
    const name = (await walk(this.folder)).find((found) => found === wanted);
    if (name === undefined) return undefined;
    const file = join(this.folder, name);
    const { mtimeMs, size } = await stat(file);
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const known = this.known.get(name);
    if (known?.etag === etag) return known;
    const made = { etag, ...sendable(extname(name), new Uint8Array(await readFile(file))) };
    this.known.set(name, made);
    return made;
  }
}

function sendable(extension: string, bytes: Uint8Array): Omit<StaticFile, 'etag'> {
  const type = TYPES[extension] ?? 'application/octet-stream';
  return { type, bytes, gzip: PACKED.has(extension) ? null : gzipSync(bytes) };
}

/** The regular files of a folder and those below, with `/`; links are not followed. */
async function walk(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory()) return walk(folder, `${prefix}${entry.name}/`);
      return entry.isFile() ? [`${prefix}${entry.name}`] : [];
    }),
  );
  return found.flat();
}
