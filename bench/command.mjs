// Size and start of the command, and the CPU that lint takes: as it is, and as it was at another commit. Both sides are
// published compiled ahead, as they are packed for one platform, and run alternately; prints a Markdown table.
//
//   node bench/command.mjs [--before COMMIT] [--runs N]
//
// Without --before it measures the command as it is. Each side is built in a work tree of its own, which takes minutes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const { values: flags } = parseArgs({
  options: { before: { type: 'string' }, runs: { type: 'string', default: '15' } },
});
const runs = Number(flags.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 100) {
  console.error('--runs must be a whole number between 1 and 100');
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'command-'));
const trees = [];
process.on('exit', () => {
  for (const tree of trees) spawnSync('git', ['worktree', 'remove', '--force', tree], { cwd: root });
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

function must(file, args, cwd) {
  const run = spawnSync(file, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) {
    console.error(`${file} ${args.join(' ')}\n${run.stdout}\n${run.stderr}`);
    process.exit(1);
  }
}

function side(name, commit) {
  const [tree, out] = [join(scratch, `${name}-tree`), join(scratch, name)];
  must('git', ['worktree', 'add', '--detach', tree, commit], root);
  trees.push(tree);
  const platform = `${process.platform === 'win32' ? 'win' : 'linux'}-x64`;
  must(
    'dotnet',
    ['publish', 'src/Cli', '-c', 'Release', '-r', platform, '--self-contained', 'false', '-p:ForPlatforms=true', '-v', 'q', '-o', out],
    tree,
  );
  const files = readdirSync(out, { recursive: true })
    .map((file) => join(out, file))
    .filter((file) => statSync(file).isFile() && !file.endsWith('.pdb'));
  return {
    name,
    command: join(out, 'ElastiCache.Cli'),
    disk: files.reduce((sum, file) => sum + statSync(file).size, 0),
    zipped: files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0),
    cpu: { '--version': [], 'verify --help': [], lint: [] },
  };
}

const template = join(scratch, 'template.json');
const caches = Array.from({ length: 10 }, (_, number) => [
  `Cache${number}`,
  {
    Type: 'AWS::ElastiCache::ReplicationGroup',
    Properties: { ReplicationGroupDescription: 'x', Engine: 'valkey', EngineVersion: '8.2', CacheNodeType: 'cache.r7g.large', NumCacheClusters: 2 },
  },
]);
writeFileSync(template, JSON.stringify({ Resources: Object.fromEntries(caches) }));

// User and system time of a process and its children, in milliseconds.
function cpu(command, args) {
  const run = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time "$0" "$@" > /dev/null`, command, ...args], { encoding: 'utf8' });
  const [user, system] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return (user + system) * 1000;
}

const sides = [...(flags.before ? [side('before', flags.before)] : []), side('now', 'HEAD')];
const words = { '--version': ['--version'], 'verify --help': ['verify', '--help'], lint: ['lint', template] };
for (let run = -1; run < runs; run++) {
  for (const one of sides) {
    for (const [name, args] of Object.entries(words)) {
      const time = cpu(one.command, args);
      // The first run warms the caches of the disk.
      if (run >= 0) one.cpu[name].push(time);
    }
  }
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const times = (numbers) => `${Math.min(...numbers).toFixed(0)} / ${median(numbers).toFixed(0)}`;
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
console.log('| | disk, MB | each file zipped, MB | `--version`, CPU ms, least / median | `verify --help` | `lint` of 10 caches |');
console.log('|---|--:|--:|--:|--:|--:|');
for (const one of sides) {
  const columns = Object.values(one.cpu).map(times);
  console.log(`| ${one.name} | ${megabytes(one.disk)} | ${megabytes(one.zipped)} | ${columns.join(' | ')} |`);
}
