/** Draws the icons of the product and of its commands as PNG files in `assets/`; with `--check`, fails where one differs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icons } from './icons/drawings';
import { pngOf } from './icons/png';

const FOLDER = join(__dirname, '..', 'assets');

/** The icons by the names of their files. */
export function iconFiles(): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    Object.entries(icons).flatMap(([name, { drawing, sizes }]) =>
      sizes.map((size) => [`${name}-${size}.png`, pngOf(drawing, size)]),
    ),
  );
}

function main(check: boolean): number {
  let different = 0;
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of Object.entries(iconFiles())) {
    const path = join(FOLDER, name);
    const same = existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
    if (same) continue;
    different += 1;
    if (check) console.error(`assets/${name} is not what scripts/build-icons.ts draws; run it without --check`);
    else {
      writeFileSync(path, bytes);
      console.log(`assets/${name}: ${bytes.length} bytes`);
    }
  }
  return check && different > 0 ? 1 : 0;
}

if (require.main === module) process.exitCode = main(process.argv.includes('--check'));
