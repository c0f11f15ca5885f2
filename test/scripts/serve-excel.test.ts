/** What `npm run excel` does before it serves: reads its words, and has a certificate that browsers can be told to trust. */
import { X509Certificate } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentCertificate, type Certificate } from '../../scripts/excel/certificate';
import { readWords } from '../../scripts/excel/serve-arguments';

describe('the words behind the command', () => {
  it.each([[[]], [['--lang', 'en']], [['--lang=VI']]])('%j are understood', (words) => {
    expect(readWords(words)).toEqual({ ok: true, value: null });
  });

  it.each([[['--port', '3001']], [['--lang', 'fr']], [['--lang']], [['manifest.xml']]])('%j are refused', (words) => {
    const read = readWords(words);
    if (read.ok) throw new Error('They were taken');
    expect(read.problem.message.vi).toContain(`Không hiểu “${words.join(' ')}”`);
    expect(read.problem.message.en).toContain('--lang');
  });
});

describe('the certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chứng chỉ '));
  const other = mkdtempSync(join(tmpdir(), 'nơi khác '));
  const get = (now: number, where = folder): Promise<Certificate> => developmentCertificate(now, false, where);
  /** A moment at which a certificate is good: an hour before it ends. */
  const whileGood = ({ cert }: Certificate): number => Date.parse(new X509Certificate(cert).validTo) - 3_600_000;
  let kept: Certificate;

  beforeAll(async () => {
    // The tool that makes certificates tells of it.
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    kept = await get(Date.now());
  });

  afterAll(() => {
    jest.restoreAllMocks();
    for (const each of [folder, other]) rmSync(each, { recursive: true });
  });

  it('is for localhost, signed by the authority that is named', () => {
    const certificate = new X509Certificate(kept.cert);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.verify(new X509Certificate(readFileSync(kept.authority)).publicKey)).toBe(true);
    expect(kept.authority).toBe(join(folder, 'ca.crt'));
  });

  it('is kept while it is good, and replaced when it has ended', async () => {
    expect(await get(whileGood(kept))).toEqual(kept);
    const fresh = await get(Date.parse(new X509Certificate(kept.cert).validTo));
    expect(fresh.cert).not.toBe(kept.cert);
    kept = fresh;
  });

  it.each<[string, (foreign: Certificate) => void]>([
    [
      'missing its authority',
      () => {
        unlinkSync(join(folder, 'ca.crt'));
      },
    ],
    [
      'signed by another authority',
      ({ authority }) => {
        copyFileSync(authority, join(folder, 'ca.crt'));
      },
    ],
    [
      'with another’s key',
      ({ key }) => {
        writeFileSync(join(folder, 'localhost.key'), key);
      },
    ],
  ])('is replaced when it is %s', async (_, spoil) => {
    const foreign = await get(Date.now(), other);
    spoil(foreign);
    const fresh = await get(whileGood(kept));
    expect(fresh.cert).not.toBe(kept.cert);
    expect(await get(whileGood(fresh))).toEqual(fresh);
    kept = fresh;
  });
});
