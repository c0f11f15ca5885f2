/** Reads the command line into one of the commands, or into what is wrong with it. */
import { parseArgs } from 'node:util';
import { dataSetIds, type DataSetId } from '../commands/data-sets';
import type { IsoDate } from '../register/dates';
import { success, type Language, type Result } from '../register/problem';
import { DRAFT_OPTIONS, draftOf, type DraftInvocation } from './draft-arguments';
import { onlyFile, readDay, wrong } from './usage';

/** What was asked for. */
export type Invocation =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'demo' }
  | { readonly command: 'serve'; readonly file?: string; readonly port?: number; readonly open: boolean }
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
  | DraftInvocation;

const OPTIONS = {
  data: { type: 'string' },
  'as-of': { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  overdue: { type: 'boolean' },
  visit: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  units: { type: 'string', multiple: true },
  near: { type: 'boolean' },
  'report-by': { type: 'string' },
  out: { type: 'string' },
  incomplete: { type: 'boolean' },
  template: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
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
  draft: [...DRAFT_OPTIONS],
  demo: [],
  serve: ['port', 'no-open'],
};

const LANGUAGES: readonly Language[] = ['vi', 'en'];

function languageNamed(name: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === name?.trim().toLowerCase());
}

/** The language asked for by --lang or the environment; Vietnamese unless English is named. */
export function languageOf(argv: readonly string[], environment: string | undefined): Language {
  const given = argv.flatMap((word, at) => {
    if (word === '--lang') return argv[at + 1] ?? [];
    return word.startsWith('--lang=') ? word.slice('--lang='.length) : [];
  });
  return languageNamed(given.at(-1) ?? environment) ?? 'vi';
}

/** Reads the words after the program's name. */
export function parseCommandLine(argv: readonly string[]): Result<Invocation> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return misused(String(error));
  }
  const { values, positionals } = parsed;
  if (values.lang !== undefined && languageNamed(values.lang) === undefined) {
    return wrong(
      `Không có ngôn ngữ “${values.lang}”; có: vi, en.`,
      `There is no language “${values.lang}”; there are: vi, en.`,
    );
  }
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
  const asOf = readDay('as-of', values['as-of']);
  if (!asOf.ok) return asOf;
  const day = asOf.value === null ? {} : { asOf: asOf.value };
  if (command === 'demo') return success({ command });
  if (command === 'serve') return serveOf(rest, values);
  if (command === 'draft') return draftOf(rest, values, day);
  const named = onlyFile(rest);
  if (!named.ok) return named;
  const file = named.value;
  if (command === 'check') return success({ command, file, ...day, json: values.json === true });
  if (command === 'status') {
    return success({ command, file, ...day, json: values.json === true, overdue: values.overdue === true });
  }
  if (!/\.xlsx$/iu.test(file)) {
    return wrong(
      `Tên sổ mới phải có đuôi .xlsx: “${file}”.`,
      `The name of a new register must end in .xlsx: “${file}”.`,
    );
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

const LAST_PORT = 65_535;

function serveOf(
  words: readonly string[],
  values: { readonly port?: string | undefined; readonly 'no-open'?: boolean | undefined },
): Result<Invocation> {
  const named = words.length === 0 ? success(null) : onlyFile(words);
  if (!named.ok) return named;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(/^\d+$/u.test(values.port ?? '') && port <= LAST_PORT)) {
    return wrong(
      `--port “${values.port ?? ''}” không phải một cổng từ 0 đến ${LAST_PORT}.`,
      `--port “${values.port ?? ''}” is no port from 0 to ${LAST_PORT}.`,
    );
  }
  return success({
    command: 'serve',
    ...(named.value !== null && { file: named.value }),
    ...(port !== undefined && { port }),
    open: values['no-open'] !== true,
  });
}

/** What Node says of options that it can't read, in our words. */
function misused<T>(said: string): Result<T> {
  const option = /(--?[\w-]+)[ ']/u.exec(said)?.[1] ?? '';
  if (/argument (missing|is ambiguous)/u.test(said)) {
    return wrong(`Tùy chọn ${option} cần một giá trị.`, `Option ${option} needs a value.`);
  }
  if (said.includes('does not take an argument')) {
    return wrong(`Tùy chọn ${option} không nhận giá trị.`, `Option ${option} takes no value.`);
  }
  const word = /'([^']+)'/u.exec(said)?.[1] ?? option;
  return wrong(`Không hiểu tùy chọn “${word}”.`, `Option “${word}” is not understood.`);
}

function isDataSet(id: string): id is DataSetId {
  return (dataSetIds as readonly string[]).includes(id);
}
