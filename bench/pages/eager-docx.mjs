// docx, as a script has it that makes documents at Google.
import { Document, Packer, Paragraph } from 'docx';

export const make = (text) => Packer.toBase64String(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
