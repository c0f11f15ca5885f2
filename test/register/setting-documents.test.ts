/** Documents named in settings: separated, resolved and named once, as people type them. */
import { DOCUMENT_SETTINGS, settingDocuments } from '../../src/register/setting-documents';
import { problemsOf, registerOf, type RowInput } from '../support/register';

const day = { kind: 'Kế hoạch', number: '1/KH-UBND', date: '2023-02-09' };
const documents: RowInput<'documents'>[] = ['VB001', 'VB002', 'VB003'].map((code) => ({ ...day, code }));
const withComma = [...documents, { ...day, code: 'QĐ 5,2' }];

test.each<[string, RowInput<'documents'>[], string[]]>([
  ['VB001; VB002', documents, ['VB001', 'VB002']],
  ['VB001, VB002', documents, ['VB001', 'VB002']],
  ['VB001,VB002;VB003', documents, ['VB001', 'VB002', 'VB003']],
  ['vb001 ; Vb002', documents, ['VB001', 'VB002']],
  ['VB001; vb001, VB001;', documents, ['VB001']],
  [' ; , ', documents, []],
  ['VB001, VB9', documents, ['VB001', 'VB9']],
  ['qđ 5,2; VB001', withComma, ['QĐ 5,2', 'VB001']],
  ['VB001, vb002; QĐ 5,2', withComma, ['VB001', 'VB002', 'QĐ 5,2']],
  ['QĐ 5,3', withComma, ['QĐ 5,3']],
])('the documents in “%s”', (typed, rows, codes) => {
  const register = registerOf({ documents: rows }, { settingCells: { groundDocuments: typed } });
  expect(settingDocuments(register, 'groundDocuments')).toEqual(codes);
  expect(register.settings.groundDocuments).toBe(codes.join('; ') || null);
});

test('a setting for one document takes one, however often and in whatever case it is named', () => {
  const read = (planDocument: string) => {
    const input = { settingCells: { planDocument } };
    const unknown = problemsOf({ documents }, input).filter(({ code }) => code === 'UNKNOWN_REFERENCE');
    return [settingDocuments(registerOf({ documents }, input), 'planDocument'), unknown.length];
  };
  expect(read('vb001')).toEqual([['VB001'], 0]);
  expect(read('VB001; vb001;')).toEqual([['VB001'], 0]);
  expect(read('VB001; VB002')).toEqual([['VB001; VB002'], 1]);
});

test('settings that are blank name nothing', () => {
  const register = registerOf({ documents });
  expect(DOCUMENT_SETTINGS.flatMap((id) => settingDocuments(register, id))).toEqual([]);
});
