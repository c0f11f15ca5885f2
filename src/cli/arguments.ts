/** Reads the command line into one of the commands, or into what is wrong with it. */
import { parseArgs } from 'node:util';
import { dataSetIds, type DataSetId } from '../commands/data-sets';
import { isIsoDate, parseDate, type IsoDate } from '../register/dates';
import { defineProblem, failure, success, type Language, type Result } from '../register/problem';

/** What was asked for. */
export type Invocation =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'demo' }
  | {
      readonly command: 'new';
      readonly file: string;
      readonly data: DataSetId;
      readonly asOf?: IsoDate;
      readonly force: boolean;
    }
  | { readonly command: 'check'; readonly file: string; readonly asOf?: IsoDate; readonly json: boolean }
  | {
      readonly command: 'status';
      readonly file: string;
      readonly asOf?: IsoDate;
      readonly json: boolean;
      readonly overdue: boolean;
    }
  | {
      readonly command: 'draft';
      readonly file: string;
      readonly visits: readonly string[] | null;
      readonly out: string;
      readonly asOf?: IsoDate;
      readonly incomplete: boolean;
      readonly template?: string;
    };

const usage = defineProblem<{ vi: string; en: string }>('USAGE', {
  severity: 'error',
  vi: ({ vi }) => vi,
  en: ({ en }) => en,
  tip: { vi: 'Chạy “so-kiem-tra --help” để xem cách dùng.', en: 'Run “so-kiem-tra --help --lang en” for usage.' },
});

const OPTIONS = {
  data: { type: 'string' },
  'as-of': { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  overdue: { type: 'boolean' },
  visit: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  out: { type: 'string' },
  incomplete: { type: 'boolean' },
  template: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** The options each command takes, beside --lang and --help. */
const TAKES: Readonly<Record<string, readonly OptionName[]>> = {
  new: ['data', 'as-of', 'force'],
  check: ['as-of', 'json'],
  status: ['as-of', 'json', 'overdue'],
  draft: ['visit', 'all', 'out', 'as-of', 'incomplete', 'template'],
  demo: [],
};

/** The language asked for by --lang or the environment; Vietnamese unless English is named. */
export function languageOf(argv: readonly string[], environment: string | undefined): Language {
  const at = argv.indexOf('--lang');
  const given = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return (given ?? (at < 0 ? environment : argv[at + 1])) === 'en' ? 'en' : 'vi';
}

/** Reads the words after the program's name. */
export function parseCommandLine(argv: readonly string[]): Result<Invocation> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const word = /'([^']+)'/u.exec(String(error))?.[1] ?? '';
    return wrong(`Không hiểu tùy chọn “${word}”.`, `Option “${word}” is not understood.`);
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined) {
    return success({ command: values.version === true ? 'version' : 'help' });
  }
  const taken = TAKES[command];
  if (taken === undefined) return wrong(`Không có lệnh “${command}”.`, `There is no command “${command}”.`);
  const stray = Object.keys(values).find((name) => name !== 'lang' && !taken.includes(name as OptionName));
  if (stray !== undefined) {
    return wrong(`Lệnh “${command}” không có tùy chọn --${stray}.`, `Command “${command}” takes no option --${stray}.`);
  }
  const asOf = readDay(values['as-of']);
  if (!asOf.ok) return asOf;
  const day = asOf.value === null ? {} : { asOf: asOf.value };
  if (command === 'demo') return success({ command });
  if (command === 'draft') return draftOf(rest, values, day);
  const [file, ...surplus] = rest;
  if (file === undefined) return wrong('Thiếu tên tệp sổ.', 'The file of the register is missing.');
  if (surplus.length > 0) return wrong(`Thừa “${surplus.join(' ')}”.`, `“${surplus.join(' ')}” is too much.`);
  if (command === 'check') return success({ command, file, ...day, json: values.json === true });
  if (command === 'status') {
    return success({ command, file, ...day, json: values.json === true, overdue: values.overdue === true });
  }
  const data = values.data ?? 'soc-trang-2023';
  if (!isDataSet(data)) {
    const known = dataSetIds.join(', ');
    return wrong(
      `Không có bộ dữ liệu “${data}”; có: ${known}.`,
      `There is no data set “${data}”; there are: ${known}.`,
    );
  }
  return success({ command: 'new', file, data, ...day, force: values.force === true });
}

interface DraftValues {
  readonly visit?: string[] | undefined;
  readonly all?: boolean | undefined;
  readonly out?: string | undefined;
  readonly incomplete?: boolean | undefined;
  readonly template?: string | undefined;
}

function draftOf(words: readonly string[], values: DraftValues, day: { asOf?: IsoDate }): Result<Invocation> {
  const [document, file, ...surplus] = words;
  if (document !== 'conclusion-notice') {
    const named = document === undefined ? '' : ` “${document}”`;
    return wrong(
      `Chưa soạn được văn bản${named}; có: conclusion-notice.`,
      `No document${named}; there is: conclusion-notice.`,
    );
  }
  if (file === undefined) return wrong('Thiếu tên tệp sổ.', 'The file of the register is missing.');
  if (surplus.length > 0) return wrong(`Thừa “${surplus.join(' ')}”.`, `“${surplus.join(' ')}” is too much.`);
  if (values.out === undefined)
    return wrong('Thiếu --out: thư mục để lưu.', 'Option --out, the folder to save in, is missing.');
  const named = values.visit ?? [];
  if (named.length > 0 === (values.all === true)) {
    return wrong('Cần --visit MÃ hoặc --all, chỉ một trong hai.', 'Give either --visit CODE or --all.');
  }
  return success({
    command: 'draft',
    file,
    visits: values.all === true ? null : named,
    out: values.out,
    ...day,
    incomplete: values.incomplete === true,
    ...(values.template !== undefined && { template: values.template }),
  });
}

function readDay(given: string | undefined): Result<IsoDate | null> {
  if (given === undefined) return success(null);
  const day = isIsoDate(given) ? given : parseDate(given);
  return day === null
    ? wrong(`--as-of “${given}” không phải ngày dạng YYYY-MM-DD.`, `--as-of “${given}” is no date YYYY-MM-DD.`)
    : success(day);
}

function isDataSet(id: string): id is DataSetId {
  return (dataSetIds as readonly string[]).includes(id);
}

function wrong<T>(vi: string, en: string): Result<T> {
  return failure(usage({ vi, en }));
}
