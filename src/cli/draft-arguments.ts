/** Reads what `draft` is to draft: conclusion notices, or reminder letters. */
import type { IsoDate } from '../register/dates';
import { success, type Result } from '../register/problem';
import { codesIn, isGiven, onlyFile, readDay, wrong } from './usage';

/** What every draft is asked for with. */
export interface DraftRequest {
  readonly file: string;
  readonly out: string;
  readonly asOf?: IsoDate;
  readonly incomplete: boolean;
  readonly template?: string;
}

/** Conclusion notices of some visits; null means every visit that has been inspected. */
export interface NoticeRequest extends DraftRequest {
  readonly visits: readonly string[] | null;
}

/** Reminder letters to some units; null means everyone who is late. */
export interface ReminderRequest extends DraftRequest {
  readonly units: readonly string[] | null;
  /** Remind also of what is due soon. */
  readonly near: boolean;
  readonly reportBy?: IsoDate;
}

/** What `draft` was asked for. */
export type DraftInvocation =
  ({ readonly command: 'draft' } & NoticeRequest) | ({ readonly command: 'draft-reminders' } & ReminderRequest);

const EVERY = ['out', 'as-of', 'incomplete', 'template'] as const;

/** The options of each document beside those that every draft takes. */
const DOCUMENTS = {
  'conclusion-notice': ['visit', 'all'],
  reminders: ['units', 'near', 'report-by'],
} as const;

/** The options of all documents. */
export const DRAFT_OPTIONS = [...EVERY, ...DOCUMENTS['conclusion-notice'], ...DOCUMENTS.reminders] as const;

type OptionName = (typeof DRAFT_OPTIONS)[number];

type DraftValues = Readonly<Partial<Record<OptionName, string | boolean | string[] | undefined>>> & {
  readonly visit?: string[] | undefined;
  readonly units?: string[] | undefined;
  readonly out?: string | undefined;
  readonly template?: string | undefined;
  readonly 'report-by'?: string | undefined;
};

/** Reads the words after `draft`, with the options given and the day asked for. */
export function draftOf(
  words: readonly string[],
  values: DraftValues,
  day: { readonly asOf?: IsoDate },
): Result<DraftInvocation> {
  const [document = ''] = words;
  if (!isDocument(document)) {
    const named = document === '' ? '' : ` “${document}”`;
    const known = Object.keys(DOCUMENTS).join(', ');
    return wrong(`Chưa soạn được văn bản${named}; có: ${known}.`, `No document${named}; there are: ${known}.`);
  }
  const stray = DRAFT_OPTIONS.find((name) => values[name] !== undefined && !takes(document, name));
  if (stray !== undefined) {
    return wrong(
      `Lệnh “draft ${document}” không có tùy chọn --${stray}.`,
      `Command “draft ${document}” takes no option --${stray}.`,
    );
  }
  const named = onlyFile(words.slice(1));
  if (!named.ok) return named;
  if (!isGiven(values.out)) {
    return wrong('Thiếu --out: thư mục để lưu.', 'Option --out, the folder to save in, is missing.');
  }
  if (values.template !== undefined && !isGiven(values.template)) {
    return wrong('Tùy chọn --template cần tên tệp mẫu .docx.', 'Option --template needs the name of a .docx template.');
  }
  const request: DraftRequest = {
    file: named.value,
    out: values.out,
    ...day,
    incomplete: values.incomplete === true,
    ...(values.template !== undefined && { template: values.template }),
  };
  return document === 'reminders' ? remindersOf(values, request) : noticesOf(values, request);
}

function isDocument(word: string): word is keyof typeof DOCUMENTS {
  return Object.hasOwn(DOCUMENTS, word);
}

function takes(document: keyof typeof DOCUMENTS, option: OptionName): boolean {
  return ([...EVERY, ...DOCUMENTS[document]] as readonly OptionName[]).includes(option);
}

function noticesOf(values: DraftValues, request: DraftRequest): Result<DraftInvocation> {
  const visits = codesIn(values.visit ?? []);
  if ((values.visit !== undefined) === (values.all === true)) {
    return wrong('Cần --visit MÃ hoặc --all, chỉ một trong hai.', 'Give either --visit CODE or --all.');
  }
  if (values.all !== true && visits.length === 0) {
    return wrong(
      'Tùy chọn --visit cần mã cuộc, ví dụ KT01.',
      'Option --visit needs the code of a visit, such as KT01.',
    );
  }
  return success({ command: 'draft', visits: values.all === true ? null : visits, ...request });
}

function remindersOf(values: DraftValues, request: DraftRequest): Result<DraftInvocation> {
  const units = values.units === undefined ? null : codesIn(values.units);
  if (units?.length === 0) {
    return wrong('Tùy chọn --units cần mã đơn vị, ví dụ SCT.', 'Option --units needs the code of a unit, such as SCT.');
  }
  const reportBy = readDay('report-by', values['report-by']);
  if (!reportBy.ok) return reportBy;
  return success({
    command: 'draft-reminders',
    units,
    near: values.near === true,
    ...(reportBy.value !== null && { reportBy: reportBy.value }),
    ...request,
  });
}
