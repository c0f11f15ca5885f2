// A file as o-spreadsheet's own importer wants it: the text of its parts by path; pictures are left out.
import { strFromU8, unzipSync } from 'fflate';

export function partsOf(bytes) {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) =>
      /\.(?:xml|rels|vml)$/u.test(path) ? [path, strFromU8(part)] : [path, { imageSrc: '' }],
    ),
  );
}
