// The library that fills our templates, as a script has it that fills them at Google.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

export const fill = (bytes) => new Docxtemplater(new PizZip(bytes));
