/** Runs the benchmarks and prints them as Markdown; `--only=status,files,notices` runs some of them. */
import { reportTable } from './kit/report';
import { measureFile } from './workbooks';

async function main(): Promise<number> {
  const f = await measureFile(Number(process.env['N'] ?? 2_000));
  console.log(f.bytes);
  console.log(reportTable('open', f.open));
  console.log(reportTable('edit', f.edit));
  console.log(reportTable('append', f.append));
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
