// Jest: swc compiles, tests mirror src; coverage is asked of the functional core and the package layer.
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // A stop for tests that hang, not a measure of speed: a busy machine may take its time.
  testTimeout: 300_000,
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' }],
  },
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/register/**/*.ts', 'src/documents/**/*.ts', 'src/ooxml/**/*.ts'],
  coverageReporters: ['text', 'text-summary'],
  coverageThreshold: {
    './src/register/': { lines: 95, branches: 95 },
    './src/documents/': { lines: 95, branches: 95 },
    './src/ooxml/': { lines: 95, branches: 90 },
  },
};
