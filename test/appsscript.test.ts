/** The Apps Script project: it asks for two scopes and no more, and only what is built for Google is ever pushed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', 'appsscript');

function text(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function json(name: string): unknown {
  return JSON.parse(text(name));
}

describe('appsscript.json', () => {
  it('is a V8 project in Vietnamese time whose errors are logged', () => {
    expect(json('appsscript.json')).toEqual({
      timeZone: 'Asia/Ho_Chi_Minh',
      dependencies: {},
      exceptionLogging: 'STACKDRIVER',
      runtimeVersion: 'V8',
      oauthScopes: expect.any(Array) as unknown,
    });
  });

  it('asks for the open spreadsheet and its menus, and for nothing else', () => {
    const { oauthScopes } = json('appsscript.json') as { oauthScopes: string[] };
    expect(oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  it('tells people of exactly these scopes', () => {
    const told = [...text('README.md').matchAll(/^- `([\w.]+)`/gmu)].map(([, scope]) => scope);
    expect(told).toEqual(['spreadsheets.currentonly', 'script.container.ui']);
  });
});

describe('clasp', () => {
  it('pushes the build alone', () => {
    expect(json('.clasp.example.json')).toEqual({
      scriptId: 'DAN_MA_DU_AN_VAO_DAY',
      rootDir: 'build',
      scriptExtensions: ['.js'],
      htmlExtensions: ['.html'],
      skipSubdirectories: true,
    });
    expect(text('.claspignore').trim().split('\n')).toEqual(['**/**', '!appsscript.json', '!Code.js', '!*.html']);
  });

  it('keeps project ids and logins out of the repository', () => {
    const ignored = text('.gitignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.clasp.json', '.clasprc.json']));
    expect(existsSync(join(FOLDER, '.clasprc.json'))).toBe(false);
  });
});
