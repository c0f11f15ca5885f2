/** A certificate for `localhost` under which tests serve pages over https; no computer is made to trust it. */
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deleteCertificateFiles, generateCertificates } from 'office-addin-dev-certs';

const FOLDER = join(__dirname, '..', '..', '..', '..', 'node_modules', '.cache', 'test-certificate');
const FILES = {
  authority: join(FOLDER, 'ca.crt'),
  cert: join(FOLDER, 'localhost.crt'),
  key: join(FOLDER, 'localhost.key'),
};
const DAYS = 30;
/** A run takes less than this. */
const MARGIN_MS = 24 * 60 * 60 * 1000;

/** Makes the certificate when there is none that is good for a day; once a run, before its tests. */
export async function makeCertificate(): Promise<void> {
  if (
    existsSync(FILES.cert) &&
    Date.parse(new X509Certificate(readFileSync(FILES.cert)).validTo) > Date.now() + MARGIN_MS
  )
    return;
  deleteCertificateFiles(FOLDER);
  await generateCertificates(FILES.authority, FILES.cert, FILES.key, DAYS, ['localhost']);
}

/** The certificate, with its key. */
export function certificate(): { readonly key: string; readonly cert: string } {
  return { key: readFileSync(FILES.key, 'utf8'), cert: readFileSync(FILES.cert, 'utf8') };
}
