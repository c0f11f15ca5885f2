/** Damaged files end in a problem or in a workbook, never in a crash. */
import * as fc from 'fast-check';
import { Package } from '../../../src/hosts/file/package';
import { patchPackage } from '../../../src/hosts/file/patch';
import { readSnapshot } from '../../../src/hosts/file/read';
import { excelParts } from './excel-shape';
import { pack, type Parts } from './package-kit';

const PATCH = {
  edits: [{ sheet: 'Sổ theo dõi', row: 5, column: 1, value: 'x' }],
  appends: [{ target: 'Bang', rows: [['KT-005']] }],
};
const WHOLE = pack(excelParts());
const TEXTS = Object.entries(excelParts()).flatMap(([name, text]) =>
  typeof text === 'string' ? [{ name, text }] : [],
);
const BITS = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '&',
  'r="',
  '<c',
  '</c>',
  '<row>',
  '<!--',
  '<![CDATA[',
  'A1:',
  '$',
  '',
  '</sheetData>',
];

/** Opens, reads and patches; refusals are fine, exceptions fail the test. */
function use(bytes: Uint8Array): boolean {
  const opened = Package.open(bytes);
  if (!opened.ok) return false;
  const patched = patchPackage(opened.value, PATCH);
  if (patched.ok) patched.value.pack.toBytes();
  return readSnapshot(opened.value).ok;
}

test('bytes changed anywhere', () => {
  const change = fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = WHOLE.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      use(bytes);
    }),
    { numRuns: 200 },
  );
});

test('files cut short anywhere can’t be read', () => {
  fc.assert(
    fc.property(fc.nat(WHOLE.length - 1), (length) => {
      expect(use(WHOLE.slice(0, length))).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test('XML with pieces put in or taken out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TEXTS),
      fc.nat(),
      fc.nat(12),
      fc.constantFrom(...BITS),
      ({ name, text }, at, cut, bit) => {
        const from = at % text.length;
        const parts: Parts = { ...excelParts(), [name]: text.slice(0, from) + bit + text.slice(from + cut) };
        use(pack(parts));
      },
    ),
    { numRuns: 120 },
  );
});
