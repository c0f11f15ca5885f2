/** Writes the default templates into `templates/`; with `--check`, fails where the committed file differs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTemplates } from './templates';

const FOLDER = join(__dirname, '..', 'templates');

function main(check: boolean): number {
  let different = 0;
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of buildTemplates()) {
    const path = join(FOLDER, name);
    const same = existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
    if (check && !same) {
      different += 1;
      console.error(`templates/${name} is not what scripts/build-templates.ts makes; run it without --check`);
    } else if (!check && !same) {
      writeFileSync(path, bytes);
      console.log(`templates/${name}: ${bytes.length} bytes`);
    }
  }
  return different === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.includes('--check'));
