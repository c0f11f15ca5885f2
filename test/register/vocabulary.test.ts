/** Vocabularies: every spelling people use finds its key, and nothing else does. */
import * as words from '../../src/register/vocabulary';
import { defineVocabulary, foldText, vocabularies, type Vocabulary } from '../../src/register/vocabulary';

const all = Object.entries(words).flatMap(([name, value]): [string, Vocabulary<string>][] =>
  typeof value === 'object' && 'title' in value ? [[name, value]] : [],
);

test('the list of vocabularies leaves none out', () => {
  expect(new Set(vocabularies)).toEqual(new Set(all.map(([, vocabulary]) => vocabulary)));
});

test('all the fixed lists are here', () => {
  expect(all.map(([name]) => name).sort()).toEqual([
    'causeKind',
    'dayKind',
    'deadlineKind',
    'findingKind',
    'findingStatus',
    'overdueFlag',
    'selfInspectionPeriod',
    'selfInspectionStatus',
    'teamRole',
    'verdict',
    'visitForm',
    'visitLateness',
    'visitSideState',
    'visitStatus',
    'yesNo',
  ]);
});

describe.each(all)('%s', (_name, vocabulary) => {
  test('labels are NFC, differ, and come back as their keys', () => {
    expect(new Set(vocabulary.labels).size).toBe(vocabulary.keys.length);
    for (const key of vocabulary.keys) {
      const label = vocabulary.label(key);
      expect(label).toBe(label.normalize('NFC').trim());
      expect(vocabulary.parse(label)).toBe(key);
      expect(vocabulary.parse(`  ${label.toUpperCase().replaceAll(' ', '\u00a0 ')} `)).toBe(key);
      expect(vocabulary.parse(label.normalize('NFD'))).toBe(key);
    }
    expect(vocabulary.labels).toEqual(vocabulary.keys.map((key) => vocabulary.label(key)));
    expect(vocabulary.title).not.toBe('');
  });

  test('blank and unknown words mean nothing', () => {
    expect(vocabulary.parse('')).toBeNull();
    expect(vocabulary.parse('   ')).toBeNull();
    expect(vocabulary.parse('Dat')).toBeNull();
    expect(vocabulary.parse('constructor')).toBeNull();
  });
});

test.each([
  [words.findingKind, 'Tồn tại', 'WEAKNESS'],
  [words.findingKind, 'hạn chế', 'WEAKNESS'],
  [words.findingKind, 'Điển hình', 'RESULT'],
  [words.deadlineKind, 'Đến hết ngày', 'BY_DATE'],
  [words.deadlineKind, 'Khắc phục ngay', 'ONGOING'],
  [words.deadlineKind, 'Trong qúy', 'IN_QUARTER'],
  [words.visitSideState, 'Huỷ', 'CANCELLED'],
  [words.visitSideState, 'HUỶ', 'CANCELLED'],
  [words.selfInspectionPeriod, '6 tháng đầu năm', 'HALF_YEAR'],
  [words.selfInspectionPeriod, 'Cả năm', 'YEAR'],
  [words.yesNo, 'X', 'YES'],
  [words.yesNo, '✓', 'YES'],
] as const)('an alias finds its key', (vocabulary: Vocabulary<string>, text: string, key: string) => {
  expect(vocabulary.parse(text)).toBe(key);
});

test('old and new tone placement are one spelling; different words stay different', () => {
  expect(foldText('Hòa bình, khỏe, thúy')).toBe(foldText('HOÀ BÌNH,  KHOẺ, THUÝ'));
  expect(foldText('mùa')).not.toBe(foldText('muà'));
  expect(foldText('Đạt')).not.toBe(foldText('Dạt'));
});

test('a spelling that would mean two keys is refused', () => {
  expect(() => defineVocabulary('Thử', { A: { label: 'Hủy' }, B: { label: 'Khác', aliases: ['huỷ'] } })).toThrow(
    'means two things',
  );
});
