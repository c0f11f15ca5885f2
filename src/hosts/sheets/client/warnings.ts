/** What in the settings of a spreadsheet would put days wrong: another time zone than the tool's, dates read month first. */
import { defineProblem, type Problem } from '../../../register/problem';
import type { WireWorkbook } from '../wire';

/** The spreadsheet and the script count days in different places of the world. */
export const zonesDiffer = defineProblem<{ sheet: string; script: string }>('SHEETS_ZONES_DIFFER', {
  severity: 'warning',
  vi: ({ sheet, script }) =>
    `Múi giờ của bảng tính (${sheet}) khác múi giờ của công cụ (${script}): ngày tháng có thể bị lệch một ngày.`,
  en: ({ sheet, script }) =>
    `The time zone of the spreadsheet (${sheet}) is not that of the tool (${script}): days may be off by one.`,
  tip: {
    vi: 'Mở Tệp > Cài đặt > Múi giờ, chọn “(GMT+07:00) Hà Nội” rồi tải lại trang.',
    en: 'Open File > Settings > Time zone, choose “(GMT+07:00) Hanoi”, and reload.',
  },
});

/** What is typed as 05/09 is taken for the ninth of May. */
export const monthFirst = defineProblem<{ locale: string }>('SHEETS_MONTH_FIRST', {
  severity: 'warning',
  vi: ({ locale }) =>
    `Bảng tính đang theo ngôn ngữ ${locale}: ngày gõ 05/09 bị hiểu là ngày 9 tháng 5, ngày gõ 25/09 thành chữ.`,
  en: ({ locale }) =>
    `The spreadsheet has the locale ${locale}: 05/09 as typed is taken for 9 May, and 25/09 stays text.`,
  tip: {
    vi: 'Mở Tệp > Cài đặt > Ngôn ngữ, chọn “Việt Nam”, rồi xem lại các ngày đã gõ trước đó.',
    en: 'Open File > Settings > Locale, choose “Vietnam”, and look at the days typed before.',
  },
});

/** Countries that write the month first (Unicode CLDR, short dates); English without a country is American. */
const MONTH_FIRST = /^(?:en(?:_(?:US|PH|PR|GU|VI|AS|MP))?|es_(?:PR|US)|fil(?:_PH)?)$/u;

/** What to warn of. */
export function settingsWarnings({
  locale,
  timeZone,
  scriptTimeZone,
}: Pick<WireWorkbook, 'locale' | 'timeZone' | 'scriptTimeZone'>): Problem[] {
  return [
    ...(timeZone === scriptTimeZone ? [] : [zonesDiffer({ sheet: timeZone, script: scriptTimeZone })]),
    ...(MONTH_FIRST.test(locale) ? [monthFirst({ locale })] : []),
  ];
}
