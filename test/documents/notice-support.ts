/** A conclusion notice drafted by the shipped template, as its lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConclusionNoticeContent, NoticeEntity } from '../../src/documents/conclusion-notice/content';
import { draftConclusionNotice } from '../../src/documents/conclusion-notice/draft';
import { ooxmlProblems } from '../support/ooxml-check';
import { entity, notice } from './notices';
import { textsOf } from './templates';

export const TEMPLATE = new Uint8Array(
  readFileSync(join(__dirname, '..', '..', 'templates', 'thong-bao-ket-luan.docx')),
);

export function draft(content: ConclusionNoticeContent): { bytes: Uint8Array; lines: string[]; missing: string[] } {
  const result = draftConclusionNotice(TEMPLATE, content);
  if (!result.ok) throw new Error(result.problem.message.en);
  const { bytes, missing } = result.value;
  expect(ooxmlProblems(bytes)).toEqual([]);
  return { bytes, lines: textsOf(bytes), missing: missing.map(({ name }) => name) };
}

export function between(lines: readonly string[], from: string, to: string): string[] {
  return lines.slice(
    lines.findIndex((line) => line.startsWith(from)) + 1,
    lines.findIndex((line) => line.startsWith(to)),
  );
}

export function unit(change: Partial<NoticeEntity>): ConclusionNoticeContent {
  return notice(0, { entities: [{ ...entity('Sở Công Thương', 0), ...change }] });
}
