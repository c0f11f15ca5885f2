// The grid compared with: o-spreadsheet alone, with its own importer, on the file that the address names.
/* global document, fetch, location, o_spreadsheet, owl */
import { partsOf } from './own-importer.mjs';

async function open() {
  const [file, templates] = await Promise.all([fetch(location.hash.slice(1)), fetch('vendor/o-spreadsheet.xml')]);
  const model = new o_spreadsheet.Model(partsOf(new Uint8Array(await file.arrayBuffer())));
  const app = new owl.App(o_spreadsheet.Spreadsheet, {
    props: { model, notifyUser: () => undefined, raiseError: () => undefined, askConfirmation: () => undefined },
    env: { isSmall: false },
  });
  app.addTemplates(await templates.text());
  await app.mount(document.querySelector('#root'));
}

void open();
