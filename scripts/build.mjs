// Builds the app when its sources have changed, for the `build` key of cdk.json.
// Why not plain `dotnet build`: it takes 1 to 2 seconds to find that nothing changed, and the CDK CLI runs `build`
// before every run of the app, so once more after each round of context lookups.
//
//   node build.mjs PROJECT ASSEMBLY    e.g. node scripts/build.mjs src/Infra src/Infra/bin/Release/net10.0/Infra.dll
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const [project, assembly] = process.argv.slice(2);
if (!assembly) {
  console.error('usage: node build.mjs PROJECT ASSEMBLY');
  process.exit(2);
}
const roots = ['src', 'Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props', 'global.json', 'nuget.config'];
const skipped = new Set(['bin', 'obj', 'node_modules']);
// The app reads them when it runs: an edit of a settings file builds nothing. Their schema is part of the assembly.
const settings = join('src', 'Infra', 'environments');
const isRead = (path) => path.startsWith(settings) && path.endsWith('.json') && !path.endsWith('.schema.json');
// Beside the other outputs of the build, so that whoever deletes the output deletes the stamp too.
const stampFolder = join(project, 'obj');
const stamp = join(stampFolder, 'build.stamp');

/** One line for each input. Names, so that a deleted or renamed file counts; sizes and times, so that an edit does. */
function* inputs(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return;
  if (isRead(path)) return;
  if (!info.isDirectory()) {
    yield `${path}|${info.size}|${info.mtimeMs}`;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!skipped.has(name) && !name.startsWith('.')) yield* inputs(join(path, name));
  }
}

const fingerprint = createHash('sha256').update(roots.flatMap((r) => [...inputs(r)]).join('\n')).digest('hex');
if (!existsSync(assembly) || read(stamp) !== fingerprint) {
  const result = spawnSync('dotnet', ['build', project, '-c', 'Release', '-v', 'q', '-nologo', '-clp:NoSummary'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error) console.error(`dotnet build: ${result.error.message}`);
  if (result.status !== 0) {
    // To standard error: the output of `cdk synth` is the template, and people redirect it to a file. A build that is
    // well says nothing at all.
    process.stderr.write(result.stdout ?? '');
    process.stderr.write(result.stderr ?? '');
    process.exit(result.status ?? 1);
  }
  // Taken before the build: a file saved while it ran makes the next call build again.
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
