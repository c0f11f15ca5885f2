/** Writes a workbook with sheets of its own to which a register was added. Usage: make-sample.ts FILE */
import { writeFileSync } from 'node:fs';
import { excelParts } from '../excel-shape';
import { open } from '../package-kit';
import { added, registerSheets, withoutUnitName } from './kit';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: make-sample.ts FILE');
writeFileSync(file, added(withoutUnitName(open(excelParts())), registerSheets()).toBytes());
