// Lint rules: typescript-eslint strict with types; which folder may import which is tested in test/architecture.test.ts.
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** The rules of Microsoft's plugin on how Office.js is called, all of them binding; the rest of its set is not ours. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules = {} }) => Object.keys(rules))
    .filter((name) => name.startsWith('office-addins/'))
    .map((name) => [name, 'error']),
);

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'out', 'coverage', 'bench/node_modules', 'appsscript/build'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/hosts/excel/**', 'src/entries/excel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...officeRules,
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="add"][callee.object.property.name="rows"]',
          message: 'rows.add asks Excel once a row and fails in many ways: write below the table and resize it.',
        },
      ],
      // What Excel wants thrown is no Error of the language.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: 'custom-functions-runtime', name: 'Error' }] },
      ],
    },
  },
  { files: ['src/cli/**', 'scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
