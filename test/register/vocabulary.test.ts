/** Vocabularies: every spelling people use finds its key, and nothing else does. */
import * as vocabularies from '../../src/register/vocabulary';
import { defineVocabulary, foldText, type Vocabulary } from '../../src/register/vocabulary';

const all = Object.entries(vocabularies).flatMap(([name, value]): [string, Vocabulary<string>][] =>
  typeof value === 'object' ? [[name, value]] : [],
);

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
  [vocabularies.findingKind, 'Tồn tại', 'WEAKNESS'],
  [vocabularies.findingKind, 'hạn chế', 'WEAKNESS'],
  [vocabularies.findingKind, 'Điển hình', 'RESULT'],
  [vocabularies.deadlineKind, 'Đến hết ngày', 'BY_DATE'],
  [vocabularies.deadlineKind, 'Khắc phục ngay', 'ONGOING'],
  [vocabularies.deadlineKind, 'Trong qúy', 'IN_QUARTER'],
  [vocabularies.visitSideState, 'Huỷ', 'CANCELLED'],
  [vocabularies.visitSideState, 'HUỶ', 'CANCELLED'],
  [vocabularies.selfInspectionPeriod, '6 tháng đầu năm', 'HALF_YEAR'],
  [vocabularies.selfInspectionPeriod, 'Cả năm', 'YEAR'],
  [vocabularies.yesNo, 'X', 'YES'],
  [vocabularies.yesNo, '✓', 'YES'],
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
