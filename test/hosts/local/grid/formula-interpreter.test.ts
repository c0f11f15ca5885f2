/** The interpreter of formulas beside o-spreadsheet's own compiler: the same calls, the same values in cells. */
import { CompiledFormula, functionCache, Model, registries } from '@odoo/o-spreadsheet';
import type { FormulaToExecute } from '@odoo/o-spreadsheet/dist/types/types/misc';
import { interpreterOf, interpretFormulas } from '../../../../src/hosts/local/grid/formula-interpreter';

type Getters = Parameters<typeof CompiledFormula.Compile>[2];

const NO_SHEET = { getRangeFromSheetXC: (_sheet: string, xc: string) => xc } as unknown as Getters;

/** Every call that a compiled formula makes, in order, and its result, told as text. */
function trace(execute: FormulaToExecute, formula: CompiledFormula): string[] {
  const told: string[] = [];
  let count = 0;
  const note = (text: string): object => {
    told.push(text);
    return { value: `#${++count}` };
  };
  const known: Partial<Record<string, unknown>> = {};
  const context = new Proxy(known, {
    get: (target, name) =>
      (target[String(name)] ??= function (this: unknown, ...args: unknown[]): object {
        return note(
          `${String(name)}(${JSON.stringify(args.map((arg) => arg ?? 'nothing'))}) on ${String(this === context)}`,
        );
      }),
  });
  const result = execute.call(
    formula,
    formula.rangeDependencies,
    ((dependency: unknown) => note(`cell ${String(dependency)}`)) as unknown as Parameters<FormulaToExecute>[1],
    ((dependency: unknown) => note(`range ${String(dependency)}`)) as unknown as Parameters<FormulaToExecute>[2],
    (name: string, asRange: boolean) => note(`name ${name} ${String(asRange)}`) as { value: string },
    context,
  );
  return [...told, JSON.stringify([result])];
}

function compare(text: string): { readonly native: string[]; readonly ours: string[] } {
  const formula = CompiledFormula.Compile(text, 'S', NO_SHEET);
  const own = interpreterOf(formula.normalizedFormula);
  if (formula.isBadExpression) return { native: ['bad'], ours: own === undefined ? ['bad'] : trace(own, formula) };
  return {
    native: trace(formula.execute, formula),
    ours: own === undefined ? ['not interpreted'] : trace(own, formula),
  };
}

const ARGUMENTS = [
  'A1',
  'B1:B4',
  '12',
  '"chữ, và |C|"',
  'TRUE',
  'tênMiền',
  '',
  'SUM(C1,D1:D3,3)',
  '{1,2;"a",E1}',
  '-F1%',
  "'Sổ 2'!A1",
];

/** Every function with every count of arguments up to six more than it needs, kinds of arguments in turn. */
function callsOfEveryFunction(): string[] {
  return registries.functionRegistry.getKeys().flatMap((name, seed) => {
    const { minArgRequired } = registries.functionRegistry.get(name);
    return Array.from({ length: minArgRequired + 7 }, (_, count) => {
      const args = Array.from({ length: count }, (__, at) => ARGUMENTS[(seed + at * 3) % ARGUMENTS.length] ?? '');
      return `=${name}(${args.join(',')})`;
    });
  });
}

const FORMULAS = [
  '=1+2*3^2', '=-2^2', '=(1+2)*-3', '=50%*A1', '=A1&" "&B1', '=A1<>B1', '=A1>=B1', '=A1=""', '="a"="A"', '=TRUE', '=1/0',
  '=A1:B3', '=SUM(A1:B3)', '=SUM(A1,B1,3)', '=SUM()', '=SUM(A1:B3', '=A1 B1', '=A1:', '=:', '=', '=+', '=NOSUCH(1)', '=IF()',
  '=IF(A1>2,"lớn","nhỏ")', '=IF(A1>2,,B2)', '=IF(A1,1)', '=IFERROR(1/0,"lỗi")', '=IFERROR(A9/B9,IF(ISBLANK(A9),"trống",0))',
  '=COUNTIF(A1:A5,">=2")', '=COUNTIFS(A1:A5,">1",B1:B5,"<40")', '=COUNTIFS(A1:A5,">1",B1:B5)', '=SUMIFS(B1:B5,A1:A5,">1")',
  '=SUMIF(A1:A5,3,B1:B5)', '=AVERAGE(A1:A5)', '=COUNTA(A1:C5)', '=MAX(A1:B5)-MIN(A1:B5)', '=SUMPRODUCT(A1:A3,B1:B3)',
  '=VLOOKUP(3,A1:B5,2,FALSE)', '=XLOOKUP(3,A1:A5,B1:B5,"không có")', '=INDEX(A1:B5,2,2)', '=MATCH(30,B1:B5,0)', '=ROWS(A1:B5)',
  '=FILTER(B1:B5,A1:A5>2)', '=SORT(A1:A5,1,FALSE)', '=UNIQUE(C1:C5)', '=TRANSPOSE(A1:B2)', '={1,2;3,4}', '=SUM({1,2;3,4})',
  '={"a";A1}', '=A1:A3*2', '=SEQUENCE(2,3)', '=DATE(2024,2,29)+1', '=TODAY()-TODAY()', '=EDATE(D1,1)', '=YEAR(D1)', '=D2-D1',
  '=DATEDIF(D1,D2,"D")', '=NETWORKDAYS(D1,D2)', '=WORKDAY(D1,5)', '=TEXT(D1,"dd/mm/yyyy")', '=LEFT(C1,2)', '=LEN(C1)', '=TRIM(C1)',
  '=CONCATENATE(C1,"-",A1)', '=TEXTJOIN(", ",TRUE,C1:C5)', '=SUBSTITUTE(C1,"a","b")', '=UPPER(C2)', '=VALUE("12")', '=ROUND(B1/7,2)',
  '=AND(A1>0,B1>0)', '=OR(A1:A5>4)', '=NOT(TRUE)', '=SWITCH(A1,1,"một",2,"hai","khác")', '=IFS(A1>3,"a",TRUE,"b")', '=CHOOSE(2,"x","y")',
  '=ISERROR(1/0)', '=ISNUMBER(C1)', '=NA()', '=A99+1', '=#REF!+1', '=SUM(#REF!)', '=OFFSET(A1,1,1)', '=INDIRECT("A2")', '=ROW()',
  '=COLUMN(C4)', '=ROW(A3)', '=CELL("address",A1)', '=LET(x,2,x*3)', '=soLieu+1', '=SUM(soLieu)', "='Sổ 2'!A1*2", "=SUM('Sổ 2'!A1:A2)",
  '=khongCo', '=H1#', '=SUM(H1#)', '=E5', '=IF(TRUE,A1:A2)', '=MAP(A1:A2,1)', '=A:A', '=SUM(A:A)', '=SUM(A2:A)', '=SUM(1:1)', '=$A$1+A$2',
  '=A1+?B1', '= SUM( A1 , 2 ) ', '=sum(a1,2)', '=1;2', '=1,5', '={1,2', '=A1}', '=(1', '=1)', '="chưa đóng', '=1.5E3', '=@A1', '=A1%%', '=--A1',
  '=TRUE+1', '=true', '=A1=TRUE', '="|N|"&A1', '=LEN("|S||C|")',
]; // prettier-ignore

describe('a formula, interpreted', () => {
  it('makes the calls that the generated code makes, for every function and count of arguments', () => {
    const calls = callsOfEveryFunction();
    const differing = calls.filter((text) => {
      const { native, ours } = compare(text);
      return JSON.stringify(native) !== JSON.stringify(ours);
    });
    expect(differing).toEqual([]);
    expect(calls.length).toBeGreaterThan(2500);
  });

  it.each(FORMULAS)('makes the calls that the generated code makes: %s', (text) => {
    const { native, ours } = compare(text);
    expect(ours).toEqual(native);
  });

  it('gives cells the values they have when compiled', () => {
    const cells: Record<string, string> = {};
    for (let row = 1; row <= 5; row++) {
      Object.assign(cells, {
        [`A${row}`]: String(row),
        [`B${row}`]: String(row * 10),
        [`C${row}`]: ['a', 'ă', 'â', 'a', 'đ'][row - 1],
      });
    }
    Object.assign(cells, { D1: '1/15/2024', D2: '2/29/2024', E5: '=1/0', H1: '=SEQUENCE(2,2)' });
    FORMULAS.forEach((text, index) => (cells[`K${index * 7 + 10}`] = text));
    const data = {
      sheets: [
        { id: 's1', name: 'Sổ', colNumber: 30, rowNumber: 1000, cells },
        { id: 's2', name: 'Sổ 2', cells: { A1: '7', A2: '8' } },
      ],
      namedRanges: [{ name: 'soLieu', rangeXc: 'Sổ!A3' }],
    };
    const valuesOf = (): unknown[] => {
      const { getters } = new Model(structuredClone(data));
      return Array.from({ length: FORMULAS.length * 7 + 10 }, (_, row) =>
        [10, 11, 12].map((col) => {
          const { value, message } = getters.getEvaluatedCell({ sheetId: 's1', col, row });
          return message === undefined ? value : `${String(value)}: ${message}`;
        }),
      );
    };
    const compiled = valuesOf();
    for (const key of Object.keys(functionCache)) Reflect.deleteProperty(functionCache, key);
    interpretFormulas();
    const interpreted = valuesOf();
    expect(Object.values(functionCache).filter(({ name }) => name === 'anonymous')).toEqual([]);
    expect(interpreted).toEqual(compiled);
    expect(compiled.flat().filter((value) => value !== null && value !== '').length).toBeGreaterThan(FORMULAS.length);
  });
});
