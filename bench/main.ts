/** Runs the benchmarks and prints them as Markdown; `--only=status,files,notices` runs some of them. */
import { cpus } from 'node:os';
import { reportTable } from './kit/report';
import { measureNotice } from './notices';
import { measureStatus } from './status';
import { measureFile } from './workbooks';

const FINDINGS = 20_000;

function figure(value: number): string {
  return value.toLocaleString('en');
}

/** Each part prints as it goes and gives how many of its checks failed. */
const parts: Readonly<Record<string, () => Promise<number>>> = {
  status: async () => {
    const { differences, fromNothing, afterChange, statusAlone } = await measureStatus(FINDINGS);
    const rows = `${figure(FINDINGS)} findings`;
    console.log(`## Status of ${rows}\n`);
    console.log(`Rows on which the rules and the formulas disagree: ${differences}.\n`);
    console.log(reportTable('All five computed columns, nothing known before', fromNothing));
    console.log(reportTable('All five computed columns, after the as-of date changed', afterChange));
    console.log(reportTable('Status alone, after the as-of date changed', statusAlone));
    return differences;
  },
  files: async () => {
    for (const rows of [2_000, FINDINGS]) {
      const { bytes, open, edit, append } = await measureFile(rows);
      console.log(`## A register file with ${figure(rows)} findings (${figure(Math.round(bytes / 1024))} KiB)\n`);
      console.log(reportTable('Open and read everything', open));
      console.log(reportTable('Write one cell and save', edit));
      console.log(reportTable('Append one row and save', append));
    }
    return 0;
  },
  notices: async () => {
    let failed = 0;
    for (const findings of [30, 100]) {
      const { bytes, differing, times } = await measureNotice(findings);
      console.log(reportTable(`One conclusion notice with ${findings} findings (${figure(bytes)} bytes)`, times));
      if (differing.length > 0) console.log(`Other text than ours: ${differing.join(', ')}.\n`);
      failed += differing.length;
    }
    return failed;
  },
};

async function main(argv: readonly string[]): Promise<number> {
  const only = argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const chosen = only?.split(',') ?? Object.keys(parts);
  console.log(`# Benchmarks: ${cpus().length} vCPU, Node ${process.versions.node}\n`);
  let failed = 0;
  for (const name of chosen) {
    const run = parts[name];
    if (run === undefined) throw new Error(`No such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
    failed += await run();
  }
  return failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
