// What a hundred full caches cost: this library in C#, the same resources in JavaScript CDK, and `terraform plan`.
//
//   node bench/hundred.mjs [--runs N] [--plugins FOLDER]
//
// --runs      timed runs of each side (default 3); one more, not timed, warms the caches
// --plugins   a folder with Terraform's AWS provider (terraform providers mirror FOLDER), so that no network is needed
//
// A full cache: security group, ingress rule, subnet group, parameter group, key, secret, log group, replication group,
// two alarms. Every side is run with 1, 10 and 100 of them, alternately in one go. CPU time (user and system, with all
// child processes) is printed beside wall time, since it suffers less from what else the machine does. The calls that C#
// makes to Node are counted by a preload in Node (hundred/calls.cjs), in runs of their own. bench/README.md says how to
// read what is printed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, plugins: { type: 'string', default: '/opt/tf-plugins' } },
});
const runs = Number(flags.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 50) {
  console.error('--runs must be a whole number between 1 and 50');
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'hundred-'));
const temporary = join(scratch, 'tmp');
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

function run(cwd, env, program, ...args) {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  // times: what the shell's children took, of which this program is the only one.
  const result = spawnSync('sh', ['-c', '"$@"; status=$?; times >&2; exit $status', 'sh', program, ...args], {
    cwd,
    env: { ...process.env, ...env, TMPDIR: temporary, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0] },
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1 << 28,
  });
  if (result.status !== 0) {
    console.error(`${program} ${args.join(' ')} failed: ${result.error?.message ?? ''}${result.stdout}${result.stderr}`.slice(0, 3000));
    process.exit(1);
  }
  return result;
}

const seconds = (text) => [...text.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60 * Number(m) + Number(s), 0);

function measured(...command) {
  const started = performance.now();
  const { stdout, stderr } = run(...command);
  const wall = (performance.now() - started) / 1000;
  return { wall, cpu: seconds(stderr.trim().split('\n').at(-1)), phases: stdout.startsWith('{') ? JSON.parse(stdout) : undefined };
}

// ---- the three sides ----------------------------------------------------------------------------------------------

const csharp = join(scratch, 'csharp');
const javascript = join(scratch, 'javascript');
const terraform = join(scratch, 'terraform');
cpSync(join(root, 'bench', 'hundred'), csharp, { recursive: true, filter: (path) => !/[\\/](bin|obj|out)$/.test(path) });
run(root, {}, 'dotnet', 'build', join('src', 'Constructs'), '-c', 'Release', '-v', 'q', '--nologo');
run(csharp, {}, 'dotnet', 'build', '-c', 'Release', '-o', 'out', `-p:Library=${join(root, 'src', 'Constructs', 'bin', 'Release', 'net10.0')}`);
mkdirSync(javascript);
writeFileSync(join(javascript, 'package.json'), '{"private":true}');
run(javascript, {}, 'npm', 'install', '--no-audit', '--no-fund', 'aws-cdk-lib@2.160.0', 'constructs@10.3.0');
const hasTerraform = spawnSync('terraform', ['version']).status === 0 && existsSync(flags.plugins);
const offline = { TF_CLI_CONFIG_FILE: join(terraform, 'config'), CHECKPOINT_DISABLE: '1' };
if (hasTerraform) {
  mkdirSync(terraform);
  cpSync(join(csharp, 'main.tf'), join(terraform, 'main.tf'));
  writeFileSync(offline.TF_CLI_CONFIG_FILE, `provider_installation {\n  filesystem_mirror {\n    path = "${flags.plugins}"\n  }\n}\n`);
  run(terraform, offline, 'terraform', 'init', '-no-color', '-input=false');
}

const sides = {
  'C#, this library': (n) => measured(csharp, {}, 'dotnet', join('out', 'App.dll'), String(n)),
  'JavaScript CDK': (n) => measured(javascript, { CDK_FOLDER: javascript }, 'node', join(csharp, 'app.mjs'), String(n)),
  ...(hasTerraform && {
    'terraform plan': (n) => measured(terraform, offline, 'terraform', 'plan', '-input=false', '-lock=false', '-refresh=false', `-var=caches=${n}`),
  }),
};

// ---- measuring ----------------------------------------------------------------------------------------------------

const sizes = [1, 10, 100];
const taken = {};
for (let i = -1; i < runs; i++) {
  for (const n of sizes) {
    for (const [name, once] of Object.entries(sides)) {
      const result = once(n);
      if (i >= 0) ((taken[name] ??= {})[n] ??= []).push(result);
    }
  }
}

// How often C# makes each call to Node, such as "get constructs.Node path", with n caches.
function calls(n) {
  const record = join(scratch, 'calls');
  writeFileSync(record, '');
  const preload = JSON.stringify(join(csharp, 'calls.cjs'));
  run(csharp, { NODE_OPTIONS: `--require ${preload}`, JSII_CALLS: record }, 'dotnet', join('out', 'App.dll'), String(n));
  const counts = new Map();
  for (const call of readFileSync(record, 'utf8').trim().split('\n')) counts.set(call, (counts.get(call) ?? 0) + 1);
  return counts;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const of = (name, n, what) => median(taken[name][n].map(what));
const perCache = (name, what) => ((of(name, 100, what) - of(name, 10, what)) / 90) * 1000;
const own = 'C#, this library';

console.log(`Medians of ${runs}, in seconds: wall / CPU\n`);
console.log(`| | ${sizes.map((n) => (n === 1 ? '1 cache' : String(n))).join(' | ')} | each more, ms | this library takes, times, for 100 |\n|---|${'--:|'.repeat(sizes.length + 2)}`);
for (const name of Object.keys(sides)) {
  const cells = sizes.map((n) => `${of(name, n, (r) => r.wall).toFixed(2)} / ${of(name, n, (r) => r.cpu).toFixed(2)}`);
  const more = `${perCache(name, (r) => r.wall).toFixed(0)} / ${perCache(name, (r) => r.cpu).toFixed(0)}`;
  const ratio = ['wall', 'cpu'].map((key) => (of(own, 100, (r) => r[key]) / of(name, 100, (r) => r[key])).toFixed(2));
  console.log(`| ${name} | ${cells.join(' | ')} | ${more} | ${ratio.join(' / ')} |`);
}

console.log('\nWhere the wall time of 100 caches goes, in seconds\n\n| | start of the process | loading the CDK | building | synth |\n|---|--:|--:|--:|--:|');
for (const name of [own, 'JavaScript CDK']) {
  const phase = (key) => (of(name, 100, (r) => r.phases[key]) / 1000).toFixed(2);
  console.log(`| ${name} | ${['start', 'jsii', 'building', 'synth'].map(phase).join(' | ')} |`);
}

const [few, many] = [calls(10), calls(20)];
const each = [...many]
  .map(([call, count]) => ({ call, count: (count - (few.get(call) ?? 0)) / 10 }))
  .filter(({ count }) => count > 0)
  .sort((a, b) => b.count - a.count || (a.call < b.call ? -1 : 1));
const kinds = {};
for (const { call, count } of each) kinds[call.split(' ')[0]] = (kinds[call.split(' ')[0]] ?? 0) + count;
const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
console.log(`\nCalls from C# to Node for each cache: ${total} (${Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`).join(', ')})\n\n| times | call |\n|--:|---|`);
for (const { call, count } of each) console.log(`| ${count} | \`${call}\` |`);
