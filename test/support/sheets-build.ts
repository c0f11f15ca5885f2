/** The built script for Google Sheets as the tests find it: exactly what clasp would push. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of an Apps Script project. */
export interface PushedFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** `plain` as everyone gets it; `documents` can make Google Docs, too; `addon` is for a whole domain. */
export const BUILDS = ['plain', 'documents', 'addon'] as const;
export type Build = (typeof BUILDS)[number];

/** Where what clasp would push is kept in the folder of a project. */
export const PUSHED = 'pushed.json';

const TESTS = join(__dirname, '..', '..', 'dist', 'sheets-test');

/** Where the tests build a project. */
export function projectFolder(build: Build): string {
  return join(TESTS, build);
}

/** Where the tests in a browser build theirs, with its sidebar. */
export const PROJECT_WITH_SIDEBAR = join(TESTS, 'with-sidebar');

/** What clasp would push; built before the tests under test/hosts/sheets. */
export function builtFiles(build: Build = 'plain'): readonly PushedFile[] {
  return filesIn(projectFolder(build));
}

/** What clasp would push of a project that was built. */
export function filesIn(folder: string): readonly PushedFile[] {
  return JSON.parse(readFileSync(join(folder, PUSHED), 'utf8')) as PushedFile[];
}
