/** One conclusion notice: ours from its content, next to docx and easy-template-x from ready data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { conclusionNoticeData } from '../../src/documents/conclusion-notice/data';
import { draftConclusionNotice } from '../../src/documents/conclusion-notice/draft';
import { contender, measure, type Measured } from '../kit/measure';
import { valueOf } from '../workbooks/contenders';
import { makeNotice } from './content';
import { modelOf, textOf } from './model';
import { buildWithDocx } from './with-docx';
import { convertData, convertTemplate, fillWithEasyTemplate } from './with-easy-template';

/** The times, and by whom the text of the notice came out otherwise than ours. */
export interface NoticeFigures {
  readonly findings: number;
  readonly bytes: number;
  readonly differing: readonly string[];
  readonly times: readonly Measured[];
}

/** More copies than the engine remembers, each a different file: the next one always has to be compiled. */
function unseenTemplates(template: Uint8Array): () => Uint8Array {
  const parts = unzipSync(template);
  const name = 'docProps/core.xml';
  const core = strFromU8(parts[name] ?? new Uint8Array());
  const copies = Array.from({ length: 12 }, (_, i) =>
    zipSync({ ...parts, [name]: strToU8(core.replace('</dc:title>', ` ${i}</dc:title>`)) }),
  );
  let next = 0;
  return () => copies[(next = (next + 1) % copies.length)] ?? template;
}

/** Measures with a notice of this many findings. */
export async function measureNotice(findings: number): Promise<NoticeFigures> {
  const template = new Uint8Array(readFileSync(join(process.cwd(), 'templates', 'thong-bao-ket-luan.docx')));
  const content = makeNotice(findings);
  const draft = (): Uint8Array => valueOf(draftConclusionNotice(template, content)).bytes;
  const document = draft();
  const model = modelOf(document);
  const otherTemplate = convertTemplate(template);
  const data = convertData(conclusionNoticeData(content).data);
  const others: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['docx 9.15.2', () => buildWithDocx(model)],
    ['easy-template-x 7.2.8', () => fillWithEasyTemplate(otherTemplate, data)],
  ];
  const differing: string[] = [];
  for (const [name, make] of others) {
    if (textOf(new Uint8Array(await make())) !== textOf(document)) differing.push(name);
  }
  const nothing = (): null => null;
  const unseen = unseenTemplates(template);
  const first = (other: Uint8Array): unknown => draftConclusionNotice(other, content);
  const times = await measure(
    [
      contender('ours', nothing, draft),
      contender('ours, template never seen before', unseen, first),
      ...others.map(([name, make]) => contender(name, nothing, make)),
    ],
    { warmUps: 30, least: 50, most: 300, seconds: 6 },
  );
  return { findings, bytes: document.length, differing, times };
}
