/** The certificate under which the add-in is served while it is developed, for this computer's name `localhost`. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  deleteCertificateFiles,
  ensureCertificatesAreInstalled,
  generateCertificates,
  verifyCertificates,
} from 'office-addin-dev-certs';

/** Where Microsoft's tools for add-ins keep their certificates, which their other tools then trust too. */
const FOLDER = join(homedir(), '.office-addin-dev-certs');

/** As those tools name them: the authority, the certificate, its key. */
const FILES = ['ca.crt', 'localhost.crt', 'localhost.key'];

/** A certificate, and whether this computer takes it for good. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly trusted: boolean;
  /** The file of the authority that signed it, for those who add it to a list of trusted ones themselves. */
  readonly authority: string;
}

type Read = (name: string) => string;

/** Whether the certificate kept is one for this computer that is good at a time. */
function isUsable(read: Read, now: number): boolean {
  try {
    const certificate = new X509Certificate(read('localhost.crt'));
    const isRight =
      certificate.checkHost('localhost') !== undefined &&
      certificate.checkPrivateKey(createPrivateKey(read('localhost.key'))) &&
      certificate.verify(new X509Certificate(read('ca.crt')).publicKey);
    return isRight && Date.parse(certificate.validTo) > now;
  } catch {
    return false;
  }
}

function isTrusted(): boolean {
  try {
    return verifyCertificates();
  } catch {
    return false;
  }
}

/**
 * The certificate kept, or a new one for thirty days. On Windows and macOS the system asks whether to trust it; on other
 * systems browsers keep lists of their own, and so they are told of it by hand. A refusal is no reason not to serve.
 * Whatever else lies in the folder (expired, for another name, without its key) is replaced. `now` is in milliseconds.
 */
export async function developmentCertificate(now: number, mayAsk: boolean, folder = FOLDER): Promise<Certificate> {
  const read: Read = (name) => readFileSync(join(folder, name), 'utf8');
  const systemTrusts = ['win32', 'darwin'].includes(process.platform);
  if (systemTrusts && mayAsk) await ensureCertificatesAreInstalled().catch(() => undefined);
  if (!isUsable(read, now)) {
    deleteCertificateFiles(folder);
    await generateCertificates(...FILES.map((name) => join(folder, name)));
  }
  return {
    key: read('localhost.key'),
    cert: read('localhost.crt'),
    trusted: systemTrusts && isTrusted(),
    authority: join(folder, 'ca.crt'),
  };
}
