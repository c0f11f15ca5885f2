/** The built script for Google Sheets as the tests find it: exactly what clasp would push. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of an Apps Script project. */
export interface PushedFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** `plain` as everyone gets it; `documents` can make Google Docs, too. */
export const BUILDS = ['plain', 'documents'] as const;
export type Build = (typeof BUILDS)[number];

/** Where the tests build a project. */
export function projectFolder(build: Build): string {
  return join(__dirname, '..', '..', 'dist', 'sheets-test', build);
}

/** Where what clasp would push of it is kept. */
export function pushedFile(build: Build): string {
  return join(projectFolder(build), 'pushed.json');
}

/** What clasp would push; built before the tests under test/hosts/sheets. */
export function builtFiles(build: Build = 'plain'): readonly PushedFile[] {
  return JSON.parse(readFileSync(pushedFile(build), 'utf8')) as PushedFile[];
}
