/** The pages of the add-in's pane, with the strictest policy that Office.js runs under. */
import { OFFICE_CDN, type ExcelOptions } from './options';

/** The folder of Office.js beside the add-in's own files. */
export const OFFICE_FOLDER = 'office-js';

/** The style attributes that Office.js writes into a page, as Chromium names them when it refuses them. */
const OFFICE_STYLES = [
  "'sha256-ICa0DhwZQJsOd/Rn0N8H6FdQ71GfNL+op2zhAQ+Y4mM='",
  "'sha256-ZD0chCyBaNHl+4UwQHJIHGoYhKwMeyCXGgJTKW5/67E='",
].join(' ');

/** What the page of the pane may load. */
export function panePolicy({ officeJs }: Pick<ExcelOptions, 'officeJs'>): string {
  const sources = officeJs === 'cdn' ? `'self' ${OFFICE_CDN}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${sources}`,
    "style-src 'self'",
    `style-src-attr 'unsafe-hashes' ${OFFICE_STYLES}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${sources}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Where the add-in's pages find Office.js. */
export function officeAddress({ officeJs }: Pick<ExcelOptions, 'officeJs'>): string {
  return officeJs === 'cdn' ? `${OFFICE_CDN}/lib/1/hosted/office.js` : `${OFFICE_FOLDER}/office.js`;
}

/** What a page is made with. */
export interface PageOptions extends Pick<ExcelOptions, 'officeJs' | 'origin'> {
  /** `functions`: the columns of statuses hold formulas; `values`: the pane keeps them as values. */
  readonly computed: 'functions' | 'values';
  /** The style sheets that the build made for the page. */
  readonly styles: readonly string[];
}

/**
 * A page of the pane. Office.js and the functions block, as Excel asks for functions while the page loads; the note above
 * them is on screen by then.
 */
export function panePage(template: string, options: PageOptions): string {
  const { computed, styles, officeJs, origin } = options;
  const scripts = [
    `<script src="${officeAddress(options)}"></script>`,
    ...(computed === 'functions' ? ['<script src="functions.js"></script>'] : []),
    '<script defer src="start.js"></script>',
    '<script defer src="taskpane.js"></script>',
  ];
  const parts: Readonly<Record<string, string>> = {
    '<!-- styles -->': styles.map((file) => `<link rel="stylesheet" href="${file}" />`).join('\n    '),
    '<!-- scripts -->': scripts.join('\n    '),
    '<!-- office-address -->': officeJs === 'cdn' ? OFFICE_CDN : `${origin}/${OFFICE_FOLDER}`,
    "default-src 'none'": panePolicy(options),
    'data-computed="functions"': `data-computed="${computed}"`,
  };
  return Object.entries(parts).reduce((page, [place, text]) => page.replace(place, text), template);
}
