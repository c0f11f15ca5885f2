/** What a build of the Excel add-in can be told: where it will be served from, and where Office.js comes from. */
import { defineProblem, failure, success, type Result } from '../../src/register/problem';

/** Where the add-in is served from while it is developed; the addresses in `manifest.xml` begin with it. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** The server of Office.js. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** How the add-in is built. */
export interface ExcelOptions {
  /** The address of the folder that holds its files, without a slash at the end: `https://cchc.example.gov.vn/so`. */
  readonly origin: string;
  /** `cdn`: from Microsoft, kept up to date by them; `self`: from beside our own files, for networks without the Internet. */
  readonly officeJs: 'cdn' | 'self';
}

const badOrigin = defineProblem<{ origin: string }>('ORIGIN_INVALID', {
  severity: 'error',
  vi: ({ origin }) => `Địa chỉ “${origin}” không dùng được: Excel chỉ nạp phần bổ trợ qua https.`,
  en: ({ origin }) => `The address “${origin}” can’t be used: Excel loads add-ins over https only.`,
  tip: {
    vi: 'Ghi địa chỉ thư mục sẽ chứa phần bổ trợ, không có / ? # ở cuối: npm run build -- --env origin=https://cchc.tinh.gov.vn/so',
    en: 'Give the address of the folder that will hold the add-in, without / ? # at its end, as above.',
  },
});

const badOfficeJs = defineProblem<{ value: string }>('OFFICEJS_INVALID', {
  severity: 'error',
  vi: ({ value }) => `Không có nguồn Office.js nào là “${value}”.`,
  en: ({ value }) => `There is no source of Office.js called “${value}”.`,
  tip: {
    vi: 'Bỏ officejs để lấy từ máy chủ của Microsoft, hoặc đặt officejs=self để đặt cùng chỗ với phần bổ trợ.',
    en: 'Leave officejs out to take it from Microsoft, or give officejs=self to keep it beside the add-in.',
  },
});

/** Whether an address is https, of a server and perhaps a folder, in the form that browsers show. */
function isOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { href, protocol, username, pathname } = new URL(origin);
  const written = pathname === '/' ? `${origin}/` : origin;
  return protocol === 'https:' && username === '' && href === written && !/[?#]|\/$/u.test(origin);
}

/** Reads what stands after `--env` on the command line of the build. */
export function readOptions(env: Readonly<Record<string, unknown>>): Result<ExcelOptions> {
  const { origin = DEVELOPMENT_ORIGIN, officejs: officeJs = 'cdn' } = env;
  if (typeof origin !== 'string' || !isOrigin(origin)) return failure(badOrigin({ origin: shown(origin) }));
  if (officeJs !== 'cdn' && officeJs !== 'self') return failure(badOfficeJs({ value: shown(officeJs) }));
  return success({ origin, officeJs });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
