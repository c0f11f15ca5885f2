/** Checks cited documents: sheet Văn bản is the only source of numbers and dates, and it has them. */
import { defineProblem, type Bilingual, type Place, type Problem } from '../problem';
import { placeOf, type Register } from '../register';
import { DOCUMENT_SETTINGS, settingDocuments, type DocumentSetting } from '../setting-documents';
import { settingList } from '../settings';
import { tables, type TableId } from '../tables';
import { foldText } from '../vocabulary';
import { isBlank, isFound, listSome, quote, settingPlace, valueOf, visitName, type AnyRow } from './support';

const notInDocuments = defineProblem<{ number: string; cells: readonly string[] }>('CITED_NOT_IN_DOCUMENTS', {
  severity: 'warning',
  vi: ({ number, cells }) =>
    `Văn bản số ${number} được viện dẫn ở ô ${listSome(cells).vi} nhưng không có trong sheet Văn bản.`,
  en: ({ number, cells }) => `Document ${number}, cited in cell ${listSome(cells).en}, is not on sheet Văn bản.`,
  tip: {
    vi: 'Đối chiếu số với bản gốc; nếu đúng thì thêm văn bản vào sheet Văn bản.',
    en: 'Compare the number with the original; if it is right, add the document to sheet Văn bản.',
  },
});

type Lacking = 'number' | 'date' | 'both';

const LACKING: Readonly<Record<Lacking, Bilingual>> = {
  number: { vi: 'chưa có số, ký hiệu', en: 'has no number' },
  date: { vi: 'chưa có ngày ban hành', en: 'has no date of issue' },
  both: { vi: 'chưa có số, ký hiệu và ngày ban hành', en: 'has neither number nor date of issue' },
};

const withoutNumber = defineProblem<{ document: string; by: string; lacking: Lacking }>('CITED_WITHOUT_NUMBER', {
  severity: 'warning',
  vi: ({ document, by, lacking }) => `Văn bản ${document} được viện dẫn ở ${by} nhưng ${LACKING[lacking].vi}.`,
  en: ({ document, by, lacking }) => `Document ${document}, cited by ${by}, ${LACKING[lacking].en}.`,
  tip: {
    vi: 'Nhập theo bản chính đã ban hành; không tự đặt số, ngày.',
    en: 'Enter them from the document as issued; never make them up.',
  },
});

const ofOtherKind = defineProblem<{ header: string; document: string; kind: string; wanted: string }>(
  'CITED_OF_OTHER_KIND',
  {
    severity: 'warning',
    vi: ({ header, document, kind, wanted }) =>
      `“${header}” ghi văn bản ${document}, nhưng loại của văn bản đó là ${quote(kind)}, không phải “${wanted}”.`,
    en: ({ header, document, kind, wanted }) =>
      `“${header}” names document ${document}, whose kind is ${quote(kind)}, not “${wanted}”.`,
    tip: {
      vi: 'Chọn mã đúng văn bản, hoặc sửa cột “Loại văn bản” ở sheet Văn bản.',
      en: 'Choose the code of the right document, or correct column “Loại văn bản” on sheet Văn bản.',
    },
  },
);

/** A document number: 28/KH-UBND, 61/2018/NĐ-CP, 43-NQ/TW; blanks may stand around a slash. */
const NUMBER =
  /(?<![\p{L}\p{N}/.-])(?:\d{1,6}(?:\s?\/\s?\d{4})?\s?\/\s?\p{Lu}[\p{Lu}\d]*(?:[-–]\p{Lu}[\p{Lu}\d]*)*|\d{1,4}-\p{Lu}{2,5}\/\p{Lu}{2,6})(?!\p{L})/gu;

const TEXT_COLUMNS: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  visits: ['assessment', 'exceptionReason', 'stateReason'],
  findings: ['content', 'evidence', 'legalGround', 'cause', 'recommendation', 'evidenceDue'],
  extensions: ['reason'],
  remedyReports: ['unfinished'],
  rechecks: ['remark'],
  submissions: ['decision'],
  remarks: ['results', 'weaknesses', 'causes', 'proposals'],
  difficulties: ['content', 'handling'],
};

/** The document numbers in a text, as written but without blanks. */
export function citedNumbers(text: string): string[] {
  if (!text.includes('/')) return [];
  const found = text.normalize('NFC').match(NUMBER) ?? [];
  return found
    .map((number) => number.replace(/\s/gu, ''))
    .filter((number) => /[-–]/u.test(number) || /\/QH\d+$/u.test(number));
}

/** One form of a number for comparing: no blanks, no leading zeros, one kind of hyphen. "Đ" stays apart from "D". */
function numberKey(number: string): string {
  return number
    .normalize('NFC')
    .replace(/\s/gu, '')
    .replaceAll('–', '-')
    .replace(/^0+(?=\d)/u, '')
    .toLocaleUpperCase('vi');
}

/** Every document number in free text is that of a row of sheet Văn bản; one problem per number. */
export function checkCitedNumbers(register: Register): Problem[] {
  if (!isFound(register, 'documents', 'number')) return [];
  const known = new Set(
    register.tables.documents.rows.flatMap(({ number }) => (number === null ? [] : numberKey(number))),
  );
  const unknown = new Map<string, { number: string; places: Place[] }>();
  for (const [table, columns] of Object.entries(TEXT_COLUMNS) as [TableId, readonly string[]][]) {
    for (const row of register.tables[table].rows as readonly AnyRow[]) {
      for (const column of columns) {
        const text = valueOf(row, column);
        for (const number of typeof text === 'string' ? new Set(citedNumbers(text)) : []) {
          const key = numberKey(number);
          if (known.has(key)) continue;
          const entry = unknown.get(key) ?? { number, places: [] };
          entry.places.push(placeOf(register, table, row, column));
          unknown.set(key, entry);
        }
      }
    }
  }
  return [...unknown.values()].map(({ number, places }) => {
    const cells = places.map(({ sheet = '', cell = '' }) => `${sheet}!${cell}`);
    return notInDocuments({ number, cells }, places[0]);
  });
}

interface Citation {
  readonly code: string;
  readonly by: string;
  /** Minutes may go without a number (Nghị định 30/2020/NĐ-CP, mẫu 1.9), not without a date. */
  readonly numbered: boolean;
}

/** Documents that visits and settings rest on have their number and date. */
export function checkCitedDocuments(register: Register): Problem[] {
  const { byCode } = register.tables.documents;
  const seen = new Set<string>();
  return citations(register).flatMap(({ code, by, numbered }) => {
    const document = byCode.get(code);
    if (document === undefined || seen.has(code)) return [];
    seen.add(code);
    const lacksNumber = numbered && isBlank(register, 'documents', document, 'number');
    const lacksDate = isBlank(register, 'documents', document, 'date');
    if (!lacksNumber && !lacksDate) return [];
    const lacking = lacksNumber && lacksDate ? 'both' : lacksNumber ? 'number' : 'date';
    const place = placeOf(register, 'documents', document, lacksNumber ? 'number' : 'date');
    return [withoutNumber({ document: documentName(code, document.title), by, lacking }, place)];
  });
}

function documentName(code: string, title: string | null): string {
  return title === null ? code : `${code} ${quote(title)}`;
}

function citations(register: Register): Citation[] {
  const bySettings = DOCUMENT_SETTINGS.flatMap((id) =>
    settingDocuments(register, id).map((code) => ({ code, by: `“${settingList[id].column.header}”`, numbered: true })),
  );
  const byVisits = register.tables.visits.rows.flatMap((visit) => {
    const by = visitName(register, visit);
    const { orderDocument, minutes, conclusion, concludedOn } = visit;
    return [
      { code: orderDocument, by, numbered: true },
      { code: minutes, by, numbered: false },
      // Until the conclusion is signed its document is a draft, numbered by the clerk later.
      { code: concludedOn === null ? null : conclusion, by, numbered: true },
    ].flatMap(({ code, ...rest }) => (code === null ? [] : [{ code, ...rest }]));
  });
  return [...bySettings, ...byVisits];
}

const WANTED_KINDS: Readonly<Partial<Record<DocumentSetting, string>>> = {
  planDocument: 'Kế hoạch',
  teamDocument: 'Quyết định',
};

const MINUTES = 'Biên bản';

/** The plan is a plan, the team is set up by a decision, minutes are minutes: the notice cites each by its kind. */
export function checkCitedKinds(register: Register): Problem[] {
  const bySettings = DOCUMENT_SETTINGS.flatMap((id) => {
    const wanted = WANTED_KINDS[id];
    if (wanted === undefined) return [];
    const { header } = settingList[id].column;
    return settingDocuments(register, id).flatMap((code) =>
      kindProblem(register, code, header, wanted, () => settingPlace(register, id)),
    );
  });
  const { header } = tables.visits.columns.minutes;
  const byVisits = register.tables.visits.rows.flatMap((visit) =>
    visit.minutes === null
      ? []
      : kindProblem(register, visit.minutes, header, MINUTES, () => placeOf(register, 'visits', visit, 'minutes')),
  );
  return [...bySettings, ...byVisits];
}

/** The name of a kind may go on: “Biên bản kiểm tra” are minutes. */
function kindProblem(register: Register, code: string, header: string, wanted: string, place: () => Place): Problem[] {
  const document = register.tables.documents.byCode.get(code);
  const kind = document?.kind ?? null;
  if (kind === null || foldText(kind).startsWith(foldText(wanted))) return [];
  return [ofOtherKind({ header, document: documentName(code, document?.title ?? null), kind, wanted }, place())];
}
