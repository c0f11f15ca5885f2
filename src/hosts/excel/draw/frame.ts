/** What a sheet is beside its cells: tab colour, widths, frozen rows, how it prints, where cells lead to. */
import { columnLetters } from '../../../register/snapshot';
import { FONT } from '../../../blueprint/look';
import { linkTarget, PAGE, PRINT_TITLES, type SheetFrame, type SheetLink } from '../../../blueprint/page';
import { widthInPoints } from './look';
import { sheetNamed, step, type Step } from './steps';

/** Dresses a blank sheet, in the font of the register. */
export function sheetStep(name: string, { tabColour, widths, gridLines }: SheetFrame): Step {
  return step(8 + widths.length * 4, (context) => {
    const sheet = sheetNamed(context, name);
    sheet.tabColor = `#${tabColour}`;
    sheet.showGridlines = gridLines;
    const { font } = sheet.getRange().format;
    font.name = FONT.name;
    font.size = FONT.size;
    widths.forEach((width, i) => {
      sheet.getRangeByIndexes(0, i, 1, 1).getEntireColumn().format.columnWidth = widthInPoints(width);
    });
  });
}

/** Keeps the head of a table in view. */
export function freezeStep(name: string, { rows, columns }: { readonly rows: number; readonly columns: number }): Step {
  return step(4, (context) => {
    const sheet = sheetNamed(context, name);
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  });
}

/** How a sheet prints; a table repeats its headers and first column on every page. */
export function pageStep(name: string, { pagesWide, breaks }: SheetFrame, isTable: boolean): Step {
  return step(16 + breaks.length * 2, (context) => {
    const sheet = sheetNamed(context, name);
    const { pageLayout } = sheet;
    const { left, right, top, bottom, header, footer } = PAGE.margins;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: pagesWide };
    pageLayout.setPrintMargins('Inches', { left, right, top, bottom, header, footer });
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.leftFooter = PAGE.footer.left;
    defaultForAllPages.rightFooter = PAGE.footer.right;
    if (isTable) {
      const [row, letters] = [PRINT_TITLES.row + 1, columnLetters(PRINT_TITLES.column)];
      pageLayout.setPrintTitleRows(`$${row}:$${row}`);
      pageLayout.setPrintTitleColumns(`$${letters}:$${letters}`);
    }
    for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  });
}

/** The cells that lead to other sheets; `text` is what they show. */
export function linkSteps(name: string, links: readonly SheetLink[]): Step[] {
  return links.map(({ row, column, sheet }) =>
    step(3, (context) => {
      sheetNamed(context, name).getCell(row, column).hyperlink = {
        documentReference: linkTarget(sheet),
        textToDisplay: sheet,
        screenTip: sheet,
      };
    }),
  );
}
