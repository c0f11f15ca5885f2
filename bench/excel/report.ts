/** The tables of the part on Excel. */
import { bySize, kib, milliseconds, ratio, textTable } from '../kit/report';
import { summary } from '../kit/measure';
import type { CallFigures } from './functions';
import type { CommandFigures } from './requests';
import type { WayFigures } from './usual-way';

/** Requests and bytes of every command at every size. */
export function requestTable(commands: readonly CommandFigures[]): string {
  const head = ['', 'written', 'requests', 'as many at every size', 'sent', 'received'];
  const rows = commands.map(({ name, sizes, isConstant, fault }) => [
    name,
    bySize(sizes.map(({ written }) => written?.toLocaleString('en') ?? '')),
    bySize(sizes.map(({ requests }) => String(requests))),
    isConstant ? 'yes' : fault === null ? 'no: more than 4 MB' : '**no**',
    bySize(sizes.map(({ sent }) => kib(sent))),
    bySize(sizes.map(({ received }) => kib(received))),
  ]);
  return textTable(null, head, rows);
}

function medianOf(times: readonly number[]): number {
  return summary('', times).median;
}

/** Ways of doing the same: what they ask, and how long the page is busy, as a multiple of ours. */
export function wayTable(title: string, ways: readonly WayFigures[]): string {
  const busy = ways.map(({ turns }) => medianOf(turns.map(({ ours, library }) => ours + library)));
  const rows = ways.map(({ name, asked: { requests, sent, received }, turns }, i) => [
    name,
    requests.toLocaleString('en'),
    kib(sent),
    kib(received),
    milliseconds(medianOf(turns.map(({ ours }) => ours))),
    milliseconds(medianOf(turns.map(({ library }) => library))),
    ratio((busy[i] ?? NaN) / (busy[0] ?? NaN)),
    milliseconds(medianOf(turns.map(({ host }) => host))),
  ]);
  const head = [
    '',
    'requests',
    'sent',
    'received',
    'calling code',
    'library',
    'page busy, ratio',
    'stand-in for Excel',
  ];
  return textTable(title, head, rows);
}

/** Calls of custom functions: until all results are there, and how much of it was the function. */
export function callTable(title: string, ways: readonly CallFigures[]): string {
  const first = medianOf(ways[0]?.totals ?? []);
  const rows = ways.map(({ name, requests, sent, totals, within }) => [
    name,
    milliseconds(medianOf(totals)),
    ratio(medianOf(totals) / first),
    milliseconds(medianOf(within)),
    String(requests),
    kib(sent),
  ]);
  return textTable(title, ['', 'until all are there', 'ratio', 'in the function', 'requests', 'sent'], rows);
}
