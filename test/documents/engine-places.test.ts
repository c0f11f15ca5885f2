/** The places that a template may and must have, as they are declared. */
import { block, paragraph, unless } from '../../scripts/templates/wml';
import { checkTemplate, fillTemplate } from '../../src/documents/engine';
import type { Placeholder } from '../../src/documents/placeholders';
import { templateOf, templateWith } from './templates';

describe('declared places', () => {
  const fields: readonly Placeholder[] = [
    { name: 'đơn vị', about: 'Tên đơn vị', kind: 'text' },
    {
      name: 'kiến nghị',
      about: 'Các kiến nghị',
      kind: 'list',
      within: [{ name: 'thời hạn', about: 'Hạn', kind: 'text' }],
    },
    { name: 'nháp', about: 'Bản nháp', kind: 'condition' },
  ];
  const codes = (...body: readonly string[]): string[] =>
    checkTemplate(templateOf(...body), fields).map(({ message }) => message.vi);

  test('those declared, and those of the blocks around, are accepted', () => {
    expect(
      codes(block('kiến nghị', paragraph('Than', '{thời hạn} {đơn vị}')), block('nháp', paragraph('Than', 'x'))),
    ).toEqual([]);
  });

  test('an unknown name is refused by name, with the nearest one as a tip', () => {
    const result = fillTemplate(templateWith('{don vi}'), {}, { fields });
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'PLACEHOLDER_UNKNOWN', tip: { vi: 'Có phải {đơn vị}? Sửa tên trong tệp mẫu.' } },
    });
    expect(codes(paragraph('Than', '{số điện thoại}'))).toEqual([
      'Loại văn bản này không có chỗ điền {số điện thoại}.',
    ]);
    expect(checkTemplate(templateWith('{số điện thoại}'), fields)[0]?.tip.en).toContain('guide');
  });

  test('a name is known only within its block; every problem of a template is listed', () => {
    expect(codes(paragraph('Than', '{thời hạn}'), block('kiến nghị', paragraph('Than', '{minh chứng}')))).toEqual([
      'Loại văn bản này không có chỗ điền {thời hạn}.',
      'Trong {#kiến nghị} không có chỗ điền {minh chứng}.',
    ]);
  });

  describe('required ones', () => {
    const must: readonly Placeholder[] = [
      { name: 'nháp', about: 'Bản nháp', kind: 'condition', required: true },
      {
        name: 'kiến nghị',
        about: 'Các kiến nghị',
        kind: 'list',
        required: true,
        within: [
          { name: 'thời hạn', about: 'Hạn', kind: 'text', required: true },
          { name: 'mã', about: 'Mã', kind: 'text' },
        ],
      },
      {
        name: 'phụ lục',
        about: 'Phụ lục',
        kind: 'list',
        within: [{ name: 'mã', about: 'Mã', kind: 'text', required: true }],
      },
    ];
    const lacks = (...body: readonly string[]): string[] =>
      checkTemplate(templateOf(...body), must).map(({ message }) => message.vi);
    const draftMark = block('nháp', paragraph('Than', 'x'));
    const whole = block('kiến nghị', paragraph('Than', '{thời hạn}'));

    test('a template that has them all is taken; a list that is not required may be left out', () => {
      expect(lacks(draftMark, whole)).toEqual([]);
    });

    test('all that are missing are named at once, with the marks that they belong in', () => {
      expect(lacks(paragraph('Than', 'x'))).toEqual([
        'Tệp mẫu thiếu 2 chỗ điền bắt buộc nên văn bản sẽ mất nội dung: {#nháp}, {#kiến nghị}{thời hạn}.',
      ]);
      const result = fillTemplate(templateWith('x'), {}, { fields: must });
      expect(result).toMatchObject({ ok: false, problem: { code: 'TEMPLATE_LACKS_PLACES', severity: 'error' } });
      expect(result).toMatchObject({ problem: { tip: { vi: expect.stringContaining('mẫu mặc định') as string } } });
    });

    test('the opposite of a condition, and a name without its block, do not count', () => {
      expect(lacks(unless('nháp', paragraph('Than', 'x')), whole)).toEqual([expect.stringContaining(': {#nháp}.')]);
      expect(lacks(draftMark, unless('kiến nghị', paragraph('Than', 'x')))).toEqual([
        expect.stringContaining(': {#kiến nghị}{thời hạn}.'),
      ]);
      expect(lacks(draftMark, block('kiến nghị', paragraph('Than', '{mã}')))).toHaveLength(1);
      expect(lacks(draftMark, paragraph('Than', '{kiến nghị}'))).toHaveLength(1);
    });

    test('a list that is used must have what it is for', () => {
      expect(lacks(draftMark, whole, block('phụ lục', paragraph('Than', 'x')))).toEqual([
        expect.stringContaining(': {#phụ lục}{mã}.'),
      ]);
    });
  });

  test('the same template is judged anew for other places', () => {
    const template = templateWith('{đơn vị}');
    expect(checkTemplate(template, fields)).toEqual([]);
    expect(checkTemplate(template, fields)).toEqual([]);
    expect(checkTemplate(template, [])).toHaveLength(1);
    expect(checkTemplate(template)).toEqual([]);
  });
});
