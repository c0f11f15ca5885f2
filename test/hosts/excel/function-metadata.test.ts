/** What Excel reads about the functions: the same ones in both languages, ranges in and out, help that is there. */
import { functions } from '../../../src/functions';
import { functionMetadata } from '../../../src/hosts/excel/function-metadata';

const HELP = 'https://cchc.tinh.gov.vn/so/help/functions.html';
const vietnamese = functionMetadata('vi', HELP);
const english = functionMetadata('en', HELP);

describe.each([
  ['Vietnamese', vietnamese],
  ['English', english],
])('the functions in %s', (_language, metadata) => {
  it('are all there, by the names that formulas hold', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(functions.map(({ name }) => name));
    for (const { id, name } of metadata.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z]{3,}$/u);
    }
  });

  it('take ranges of anything, errors too, and give ranges', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const { result, parameters } of metadata.functions) {
      for (const each of [result, ...parameters]) expect(each).toMatchObject({ type: 'any', dimensionality: 'matrix' });
    }
  });

  it('are not worked out at every change of the workbook, nor again and again', () => {
    for (const each of metadata.functions) expect(each).not.toHaveProperty('options');
  });

  it('have texts that fit the window where Excel shows them', () => {
    for (const { description, parameters } of metadata.functions) {
      for (const text of [description, ...parameters.map((each) => each.description)]) {
        expect(text).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('may leave out arguments at the end only', () => {
    for (const { parameters } of metadata.functions) {
      const optional = parameters.map((each) => each.optional ?? false);
      expect(optional).toEqual([...optional].sort());
    }
  });

  it('lead to their own part of the page of help', () => {
    expect(metadata.functions.find(({ id }) => id === 'TRANGTHAI')?.helpUrl).toBe(`${HELP}#trangthai`);
  });
});

test('the languages differ in what people read and in nothing else', () => {
  const withoutTexts = (metadata: typeof english): unknown =>
    JSON.parse(JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? undefined : value)));
  expect(withoutTexts(english)).toEqual(withoutTexts(vietnamese));
  const status = (metadata: typeof english): string =>
    metadata.functions.find(({ id }) => id === 'TRANGTHAITKT')?.description ?? '';
  expect(status(vietnamese)).toBe('Trạng thái báo cáo tự kiểm tra của một đơn vị trong một kỳ tại ngày báo cáo.');
  expect(status(english)).toContain('self-inspection report');
});
