// Jest: swc compiles, tests mirror src; coverage is asked of the functional core and the package layer. Projects: what Node
// alone can run; what a person does in a browser, for which the page is built once; and the built script for Google Sheets,
// also beside the other hosts, in the time zone of its users and in one far from it, for a day must not depend on where the engine believes to be.
const shared = {
  testEnvironment: 'node',
  transform: {
    '\\.docx$': '<rootDir>/test/support/docx-transform.cjs',
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        sourceMaps: 'inline',
      },
    ],
  },
  collectCoverageFrom: ['src/register/**/*.ts', 'src/documents/**/*.ts', 'src/ooxml/**/*.ts'],
};

/** The tests of the script for Google Sheets, in a time zone. */
function sheets(displayName, zone, ignored = []) {
  return {
    ...shared,
    displayName,
    testEnvironment: '<rootDir>/test/support/zone-environment.cjs',
    testEnvironmentOptions: { zone },
    roots: ['<rootDir>/test/hosts/sheets', '<rootDir>/test/between', '<rootDir>/test/contract'],
    testMatch: ['**/{hosts/sheets,between}/**/*.test.ts', '**/contract/sheets.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', ...ignored],
    globalSetup: '<rootDir>/test/support/build-sheets.ts',
  };
}

module.exports = {
  // Browser tests wait for the browser much of the time: on a machine of two cores one worker would idle.
  maxWorkers: '100%',
  // A stop for tests that hang, not a measure of speed: a busy machine may take its time. Read here only, not in projects.
  testTimeout: 300_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/browser/',
        '<rootDir>/test/hosts/sheets/',
        '<rootDir>/test/between/',
        '<rootDir>/test/contract/sheets.test.ts',
      ],
    },
    sheets('sheets', 'Asia/Ho_Chi_Minh'),
    sheets('sheets-new-york', 'America/New_York', [
      '<rootDir>/test/hosts/sheets/(build|scopes).test.ts',
      '<rootDir>/test/hosts/sheets/client/',
      '<rootDir>/test/between/',
    ]),
    {
      ...shared,
      displayName: 'browser',
      roots: ['<rootDir>/test/browser'],
      testMatch: ['**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/support/build.ts',
    },
  ],
  coverageProvider: 'v8',
  collectCoverageFrom: shared.collectCoverageFrom,
  coverageReporters: ['text', 'text-summary'],
  coverageThreshold: {
    './src/register/': { lines: 95, branches: 95 },
    './src/documents/': { lines: 95, branches: 95 },
    './src/ooxml/': { lines: 95, branches: 90 },
  },
};
