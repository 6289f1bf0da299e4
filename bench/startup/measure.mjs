// Measures what makes a C# CDK app start faster, one measure at a time and together, and prints the table of README.md.
//
//   node bench/startup/measure.mjs [--runs N] [--only NAME]
//
// --runs   timed runs of each side (default 7); one more, not timed, warms the caches
// --only   only the rows whose name contains NAME (case-insensitive)
//
// Everything is made in a private temporary folder and deleted at the end. Needs dotnet, npm and their registries.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({ options: { runs: { type: 'string', default: '7' }, only: { type: 'string', default: '' } } });
const runs = Number(flags.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 50) {
  console.error('--runs must be a whole number between 1 and 50');
  process.exit(2);
}

const here = import.meta.dirname;
const scratch = mkdtempSync(join(tmpdir(), 'startup-'));
// A CDK process leaves about 60 MB in the temporary folder: ours gets its own, emptied before each run.
const temp = join(scratch, 'tmp');
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

// ---- what is measured ---------------------------------------------------------------------------------------------

const kept = { Warm: 'true', TieredPGO: 'false' };
const small = (build, env) => ({ build, env, args: ['cache'] });
const empty = (build, env) => ({ build, env, args: [] });
const withNode = (version) => () => ({ JSII_NODE: node(version) });
const cdk = (app, options = {}) => ({ build: {}, ...options, cdk: app });
const init = 'dotnet run --project App.csproj';
const dll = 'dotnet out/App.dll';
const checked = { app: `${dll} cache`, build: 'node build.mjs . out/App.dll' };

/** Each row: a name, the side without the measure and the side with it. Sides are run alternately. */
const rows = [
  ['jsii runtime 1.142.0 instead of the default', small({ JsiiRuntime: 'default' }), small({})],
  ['TieredPGO off', small({}), small({ TieredPGO: 'false' })],
  ['TieredCompilation off', small({}), small({ TieredCompilation: 'false' })],
  ['QuickJitForLoops off', small({}), small({ TieredCompilationQuickJitForLoops: 'false' })],
  ['concurrent GC off', small({}), small({ ConcurrentGarbageCollection: 'false' })],
  ['InvariantGlobalization', small({}), small({ InvariantGlobalization: 'true' })],
  ['UseSystemResourceKeys', small({}), small({ UseSystemResourceKeys: 'true' })],
  ['gen0 of 64 MB', small({}), small({}, () => ({ DOTNET_GCgen0size: '4000000' }))],
  ['ReadyToRun, app only', small({}), small({ PublishReadyToRun: 'app' })],
  ['ReadyToRun, app and libraries but the CDK', small({}), small({ PublishReadyToRun: 'all' })],
  ['warm-up thread', small({}), small({ Warm: 'true' })],
  ['warm-up thread, empty app', empty({}), empty({ Warm: 'true' })],
  ['Node 22 instead of 20', small({}, withNode(20)), small({}, withNode(22))],
  ['Node 24 instead of 20', small({}, withNode(20)), small({}, withNode(24))],
  ['Node 24: compile cache', small({}, withNode(24)), small({}, () => ({ JSII_NODE: node(24), NODE_COMPILE_CACHE: join(scratch, 'compile-cache') }))],
  ['NODE_OPTIONS=--max-semi-space-size=64', small({}), small({}, () => ({ NODE_OPTIONS: '--max-semi-space-size=64' }))],
  ['jsii package cache on (the default) instead of off', small({}, () => ({ JSII_RUNTIME_PACKAGE_CACHE: 'disabled' })), small({})],
  ['CDK_DISABLE_STACK_TRACE=1', small({}), small({}, () => ({ CDK_DISABLE_STACK_TRACE: '1' }))],
  ['**kept together**', small({}), small(kept)],
  ['**kept together, empty app**', empty({}), empty(kept)],
  ['kept together, ReadyToRun, Node 24', small({}, withNode(20)), small({ ...kept, PublishReadyToRun: 'all' }, withNode(24))],

  ['cdk synth: node bin/cdk instead of npx cdk', cdk({ app: `${dll} cache` }, { npx: true }), cdk({ app: `${dll} cache` })],
  ['cdk synth: Node 24 for CLI and app', cdk({ app: `${dll} cache` }, { node: 20 }), cdk({ app: `${dll} cache` }, { node: 24 })],
  ['cdk synth: Node 24, compile cache for CLI and app', cdk({ app: `${dll} cache` }, { node: 24 }),
    cdk({ app: `${dll} cache` }, { node: 24, env: () => ({ NODE_COMPILE_CACHE: join(scratch, 'cli-cache') }) })],
  ['cdk synth: --no-notices', cdk({ app: `${dll} cache` }), cdk({ app: `${dll} cache` }, { args: ['--no-notices'] })],
  ['cdk synth: path, asset and version metadata off', cdk({ app: `${dll} cache` }),
    cdk({ app: `${dll} cache`, versionReporting: false, pathMetadata: false, assetMetadata: false })],
  ['cdk synth: built assembly instead of dotnet run', cdk({ app: `${init} -- cache` }), cdk({ app: `${dll} cache` })],
  ['cdk synth: build.mjs instead of dotnet build', cdk({ app: `${dll} cache`, build: 'dotnet build -c Release -o out -v q -nologo 1>&2' }), cdk(checked)],
  ['dotnet build --no-restore, nothing changed', { build: {}, command: buildCommand() }, { build: {}, command: buildCommand('--no-restore') }],
  ['dotnet build -graph, nothing changed', { build: {}, command: buildCommand() }, { build: {}, command: buildCommand('-graph') }],
  ['dotnet build, static graph restore, nothing changed', { build: {}, command: buildCommand() }, { build: {}, command: buildCommand('-p:RestoreUseStaticGraphEvaluation=true') }],
  ['build.mjs, nothing changed', { build: {}, command: buildCommand() }, { build: {}, command: () => [process.execPath, 'build.mjs', '.', 'out/App.dll'] }],
  ['**goal: kept (cache) against cdk init (empty)**', cdk({ app: init }, { npx: true }), cdk(checked, { npx: true, build: kept })],
  ['**goal: kept (cache) against the built empty app**', cdk({ app: dll }, { npx: true }), cdk(checked, { npx: true, build: kept })],
];

function buildCommand(...options) {
  return () => ['dotnet', 'build', '-c', 'Release', '-o', 'out', '-v', 'q', '-nologo', ...options];
}

// ---- how ----------------------------------------------------------------------------------------------------------

/** Runs a program to its end and returns the milliseconds it took. */
function run([program, ...args], { cwd = scratch, env = {} } = {}) {
  rmSync(temp, { recursive: true, force: true });
  mkdirSync(temp);
  const windows = process.platform === 'win32';
  const started = performance.now();
  const result = spawnSync(program, args, {
    cwd,
    // npm and npx are .cmd files on Windows, which only a shell can start.
    shell: windows && /^np[mx]$/.test(program),
    // No build server may outlive this script, least of all one that holds on to our temporary folder.
    env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp, UseSharedCompilation: 'false', MSBUILDDISABLENODEREUSE: '1', ...env },
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const took = performance.now() - started;
  if (result.status !== 0) {
    throw new Error(`${program} ${args.join(' ')}: ${result.error?.message ?? `exit ${result.status}`}\n${result.stdout}${result.stderr}`.slice(0, 4000));
  }
  return took;
}

const made = new Map();
function once(key, make) {
  if (!made.has(key)) made.set(key, make());
  return made.get(key);
}

/** The path of a Node of that major version, from npm. */
function node(version) {
  return once(`node${version}`, () => {
    const prefix = join(scratch, `node${version}`);
    run(['npm', 'install', `node@${version}`, '--prefix', prefix, '--no-audit', '--no-fund']);
    return join(prefix, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  });
}

/** The CDK CLI, in the folder above the apps, where npx finds it. */
function cli() {
  return once('cli', () => {
    writeFileSync(join(scratch, 'package.json'), '{ "private": true }');
    run(['npm', 'install', 'aws-cdk@2.1148.1', '--no-audit', '--no-fund']);
    return join(scratch, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  });
}

/** Builds the template with these MSBuild properties and returns its folder; the assembly is out/App.dll. */
function app(properties) {
  return once(JSON.stringify(properties), () => {
    const folder = mkdtempSync(join(scratch, 'app-'));
    cpSync(join(here, 'empty'), folder, { recursive: true });
    // The originals, so that what is measured is what is in use.
    cpSync(join(here, '..', '..', 'src', 'Infra', 'Startup.cs'), join(folder, 'Startup.cs'));
    cpSync(join(here, '..', '..', 'scripts', 'build.mjs'), join(folder, 'build.mjs'));
    const { PublishReadyToRun: r2r, ...rest } = properties;
    const options = Object.entries(rest).map(([name, value]) => `-p:${name}=${value}`);
    if (r2r) {
      // The CDK's assembly is hardly more than attributes and stubs: compiling it only makes it three times as large.
      const libraries = ['Newtonsoft.Json', 'Amazon.JSII.Runtime', 'Constructs', ...[
        'DependencyInjection', 'DependencyInjection.Abstractions', 'Logging', 'Logging.Abstractions', 'Logging.Configuration', 'Logging.Console',
        'Configuration', 'Configuration.Abstractions', 'Configuration.Binder', 'Options', 'Options.ConfigurationExtensions', 'Primitives',
      ].map((name) => `Microsoft.Extensions.${name}`)];
      const excluded = ['Amazon.CDK.Lib', ...(r2r === 'app' ? libraries : [])].map((name) => `<PublishReadyToRunExclude Include="${name}.dll" />`);
      writeFileSync(join(folder, 'Directory.Build.targets'), `<Project><ItemGroup>${excluded.join('')}</ItemGroup></Project>`);
      run(['dotnet', 'publish', '-c', 'Release', '-o', 'out', '--ucr', '--no-self-contained', '-p:PublishReadyToRun=true', ...options], { cwd: folder });
    } else {
      run(['dotnet', 'build', '-c', 'Release', '-o', 'out', ...options], { cwd: folder });
    }
    return folder;
  });
}

/** Makes what a side needs and returns a function that runs it once. */
function prepare(side) {
  // A side's own cdk.json or stamp must not reach another's, so each CLI side has its own copy of the app.
  const cwd = app(side.cdk ? { ...side.build, Side: String(sides++) } : side.build);
  const env = side.env?.() ?? {};
  if (side.command) return () => run(side.command(), { cwd, env });
  if (!side.cdk) return () => run(['dotnet', join(cwd, 'out', 'App.dll'), ...side.args], { cwd, env });

  writeFileSync(join(cwd, 'cdk.json'), JSON.stringify(side.cdk));
  const bin = cli();
  const program = side.npx ? ['npx', 'cdk'] : [side.node ? node(side.node) : process.execPath, bin];
  if (side.node) env.JSII_NODE = node(side.node);
  return () => run([...program, 'synth', '-q', '-c', 'env=prod', ...(side.args ?? [])], { cwd, env });
}
let sides = 0;

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => (sorted(values)[(values.length - 1) >> 1] + sorted(values)[values.length >> 1]) / 2;

console.log(`| measure | without, ms | with, ms | ratio of medians | ratio of minima |\n|---|--:|--:|--:|--:|`);
for (const [name, without, withIt] of rows) {
  if (!name.toLowerCase().includes(flags.only.toLowerCase())) continue;
  const pair = [prepare(without), prepare(withIt)];
  const times = [[], []];
  for (let i = -1; i < runs; i++) {
    pair.forEach((runOnce, side) => {
      const took = runOnce();
      if (i >= 0) times[side].push(took); // the first run fills the package cache and the disk's
    });
  }
  const [a, b] = times.map(median);
  const [c, d] = times.map((t) => Math.min(...t));
  console.log(`| ${name} | ${a.toFixed(0)} | ${b.toFixed(0)} | ${(b / a).toFixed(2)} | ${(d / c).toFixed(2)} |`);
}
