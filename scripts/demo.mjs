// Deploys the environment dev to a local AWS endpoint with the real CDK CLI, shows what exists there, and stops
// everything it started: when it is done, when something fails, and on Ctrl-C.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { install, root } from './lib/install.mjs';
import { Failure, run, start, stopAll } from './lib/processes.mjs';

const usage = `npm run demo [-- OPTION...]
  --keep     leaves the endpoint running until Ctrl-C, and says how to look
  --verbose  shows what CloudFormation does, event by event`;
const options = process.argv.slice(2);
const unknown = options.find((option) => !['--keep', '--verbose', '--help'].includes(option));
if (unknown || options.includes('--help')) {
  console.log(unknown ? `There is no option ${unknown}.\n${usage}` : usage);
  process.exit(unknown ? 2 : 0);
}
const [keeps, isVerbose] = [options.includes('--keep'), options.includes('--verbose')];

process.chdir(root);
const work = join(root, '.demo');
// Of its own, since the CDK leaves much behind; not within the repository, whose path may have a space: jsii for .NET starts
// Node with a path in this folder and does not quote it.
const temporary = mkdtempSync(join(tmpdir(), 'elasticache-demo-'));
const localAws = join('tools', 'local-aws');
const isWindows = process.platform === 'win32';
const release = (project, name) => join('src', project, 'bin', 'Release', 'net10.0', name);

const phases = 7;
let phase = 0;

/** Does one part of the work, and says what it is, that it goes on, and how long it took. */
async function step(title, doing) {
  phase += 1;
  console.log(`\n== ${phase}/${phases} ${title}`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const sign = setInterval(() => console.log(`   ... ${seconds()} s`), 10_000);
  try {
    return await doing();
  } finally {
    clearInterval(sign);
    console.log(`   ${seconds()} s`);
  }
}

const indented = (text) => text.trim().split('\n').map((line) => `   ${line}`).join('\n');

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** A Python that has moto: the user's, or one in a private virtual environment. */
async function pythonWithMoto() {
  const has = (python) => works(python, ['-c', 'import moto.server, boto3']);
  const own = join(work, 'venv', isWindows ? 'Scripts/python.exe' : 'bin/python');
  const python = ['python3', 'python'].find((name) => works(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']));
  if (!python) throw new Failure('Python 3.11 or newer is needed for the local AWS endpoint: install it, and moto with: pip install "moto[server,all]==5.2.1"');
  for (const candidate of [python, own]) if (has(candidate)) return candidate;

  console.log('   moto is not installed: trying a virtual environment in .demo/venv');
  try {
    await run(python, ['-m', 'venv', join(work, 'venv')]);
    await run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'moto[server,all]==5.2.1']);
    await run(own, ['-c', 'import moto.server, boto3']);
  } catch (error) {
    if (!error.isSentence) throw error;
    throw new Failure(`moto could not be installed:\n${indented(error.text ?? error.message)}\nInstall it by hand, then run npm run demo again: pip install "moto[server,all]==5.2.1"`);
  }
  return own;
}

/** Starts the endpoint on a free port; it ends by itself when this process does. */
function startEndpoint(python) {
  return new Promise((resolve, reject) => {
    const child = start(python, ['-B', join(localAws, 'serve.py'), '--port', '0', '--exit-with-parent'], { stdio: ['pipe', 'pipe', 'inherit'], env: environment() });
    child.on('error', (error) => reject(new Failure(`the local AWS endpoint could not be started: ${error.message}`)));
    child.on('exit', (code) => reject(new Failure(`the local AWS endpoint ended with exit code ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(line.slice('READY '.length).trim());
    });
  });
}

/** The environment of what talks to the endpoint: not the user's account, no proxy on the way, no advice about Node. */
function environment(endpoint) {
  const env = { ...process.env };
  for (const name of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SESSION_TOKEN', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']) delete env[name];
  return {
    ...env,
    ...(endpoint && { AWS_ENDPOINT_URL: endpoint }),
    AWS_ACCESS_KEY_ID: 'demo',
    AWS_SECRET_ACCESS_KEY: 'demo',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    NODE_NO_WARNINGS: '1',
    // This one wants the version that it is silent about.
    JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
    JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: '1',
    JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
    TMPDIR: temporary,
    TEMP: temporary,
  };
}

/** A copy of the settings in which dev's sessions have another number of replicas. */
function settingsWith(name, replicas) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join('src', 'Infra', 'environments'), folder, { recursive: true });
  const dev = join(folder, 'dev.json');
  const settings = JSON.parse(readFileSync(dev, 'utf8'));
  settings.caches.sessions.topology = { replicas };
  writeFileSync(dev, JSON.stringify(settings, null, 2));
  return folder;
}

async function build() {
  await run(process.execPath, [join('scripts', 'build.mjs'), join('src', 'Infra'), release('Infra', 'Infra.dll')]);
  await run('dotnet', ['build', join('src', 'Cli'), '-c', 'Release', '-v', 'q', '-nologo']);
}

async function main() {
  if (!works('dotnet', ['--version'])) throw new Failure('the .NET SDK is needed: install the version that global.json names');

  await step('Installing the pinned CDK CLI', () => install(root));
  await step('Building the app and the command (a minute or two the first time)', build);
  const [python, endpoint] = await step('Starting a local AWS endpoint', async () => {
    const found = await pythonWithMoto();
    return [found, await startEndpoint(found)];
  });

  const env = environment(endpoint);
  const cdk = (args, onLine) =>
    run(process.execPath, [join('node_modules', 'aws-cdk', 'bin', 'cdk'), ...args, '-c', 'env=dev', '--build', 'node -e 0', '--no-notices', '--no-color'], { env, onLine });
  const deployed = join(work, 'cdk.out');

  await step('Deploying dev: cdk bootstrap, cdk deploy --all', async () => {
    const stacks = (line) => (isVerbose || /^\s*✅/.test(line)) && line.trim() && console.log(`   ${line.trim()}`);
    await cdk(['bootstrap', '--output', deployed], isVerbose ? stacks : undefined);
    await cdk(['deploy', '--all', '--require-approval', 'never', '--output', deployed, '--progress', 'events'], stacks);
  });
  await step('What exists there now', async () => console.log(indented(await run(python, ['-B', join(localAws, 'show.py')], { env }))));
  await step('A mistake is refused before anything is deployed: "replicas": 6', async () => {
    try {
      await cdk(['synth', '--quiet', '--output', join(work, 'mistake.out'), '-c', `environments=${settingsWith('mistake', 6)}`]);
    } catch (error) {
      if (!error.isSentence) throw error;
      console.log(indented(error.text));
      return;
    }
    throw new Failure('the mistake was not refused');
  });
  await step('What a change would do, before it is deployed: "replicas": 1, and elasticache diff', async () => {
    const changed = join(work, 'change.out');
    await cdk(['synth', '--quiet', '--output', changed, '-c', `environments=${settingsWith('change', 1)}`]);
    // Its exit code says whether the change is harmless.
    const diff = await run('dotnet', [release('Cli', 'ElastiCache.Cli.dll'), 'diff', deployed, changed], { env }).catch((error) => error.text ?? Promise.reject(error));
    console.log(indented(diff));
  });

  console.log(`
This was the CDK's own command against a simulated account: what synthesis refuses never gets there, what CloudFormation
does is what a real account does, and nothing listens behind the endpoints of the caches.

Next: edit src/Infra/environments/dev.json, look with npx cdk diff -c env=dev, and deploy to your own account
(README.md, "From a terminal"). Or take the constructs into an app of yours: README.md, "As a library".`);

  if (keeps) await wait(endpoint, python);
}

function wait(endpoint, python) {
  console.log(`
It goes on until Ctrl-C. To look, in another terminal:
   export AWS_ENDPOINT_URL=${endpoint} AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo
   aws elasticache describe-replication-groups
   ${python} ${join(localAws, 'show.py')}
   npx cdk deploy --all -c env=dev
To stop: Ctrl-C here.`);
  return new Promise(() => setInterval(() => {}, 60_000));
}

async function stop() {
  await stopAll();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

let interrupted = false;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, async () => {
    if (interrupted) return;
    interrupted = true;
    console.error(`\n${name}: stopping what the demo started`);
    await stop();
    process.exit(130);
  });
}

try {
  await main();
  console.log('\nThe demo is over; everything it started is stopped.');
} catch (error) {
  if (!error.isSentence) throw error;
  // What was interrupted has failed for that reason alone.
  if (!interrupted) console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await stop();
}
