// How long `npx cdk synth -c env=prod` of this repository takes, against the bare minimum: a C# app with one empty
// stack. Runs both alternately and prints the medians, the minima and their ratios as a Markdown table.
//
//   node bench/synth.mjs [--runs N]
//
// The bare minimum twice: as `cdk init` sets it up (dotnet run), and built beforehand and run as an assembly, which
// nobody gets by default. All temporary files go to a private folder that is deleted at the end.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Number(flags.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 50) {
  console.error('--runs must be a whole number between 1 and 50');
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'synth-'));
const temporary = join(scratch, 'tmp');
const empty = join(scratch, 'empty');
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

function run(cwd, program, ...args) {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const started = performance.now();
  const result = spawnSync(program, args, {
    cwd,
    shell: process.platform === 'win32',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, UseSharedCompilation: 'false', MSBUILDDISABLENODEREUSE: '1' },
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (result.status !== 0) {
    console.error(`${program} ${args.join(' ')} failed: ${result.error?.message ?? ''}${result.stdout}${result.stderr}`.slice(0, 3000));
    process.exit(1);
  }
  return performance.now() - started;
}

const synth = (cwd, ...args) => () => run(cwd, 'npx', 'cdk', 'synth', '-q', '--output', join(scratch, 'cdk.out'), ...args);

if (!existsSync(join(root, 'node_modules', 'aws-cdk'))) run(root, 'npm', 'ci');
cpSync(join(root, 'bench', 'startup', 'empty'), empty, { recursive: true });
// npx looks for the CLI in the folders above, so the same one serves both sides.
cpSync(join(root, 'node_modules'), join(scratch, 'node_modules'), { recursive: true });
run(empty, 'dotnet', 'build', '-c', 'Release', '-o', 'out');
const asInit = join(scratch, 'init');
cpSync(empty, asInit, { recursive: true });
writeFileSync(join(asInit, 'cdk.json'), JSON.stringify({ app: 'dotnet run --project App.csproj' }));
writeFileSync(join(empty, 'cdk.json'), JSON.stringify({ app: 'dotnet out/App.dll' }));

const sides = {
  'this app, prod': synth(root, '-c', 'env=prod'),
  'empty app, as `cdk init` runs it': synth(asInit),
  'empty app, built beforehand': synth(empty),
};
const times = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
for (let i = -1; i < runs; i++) {
  for (const [name, once] of Object.entries(sides)) {
    const took = once();
    if (i >= 0) times[name].push(took); // the first run builds and fills the caches
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const own = times['this app, prod'];
console.log(`| \`npx cdk synth\` | median, s | minimum, s | this app takes, times (median / minimum) |\n|---|--:|--:|--:|`);
for (const [name, taken] of Object.entries(times)) {
  const [m, least] = [median(taken), Math.min(...taken)];
  console.log(
    `| ${name} | ${(m / 1000).toFixed(2)} | ${(least / 1000).toFixed(2)} | ${(median(own) / m).toFixed(2)} / ${(Math.min(...own) / least).toFixed(2)} |`,
  );
}
