// Deploys the environment dev to a local AWS endpoint with the real CDK CLI, shows what exists there, and stops
// everything it started: when it is done, when something fails, and on Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const work = join(root, '.demo');
const temporary = join(work, 'tmp');
const moto = join('test', 'Deploy.Tests', 'moto');
const isWindows = process.platform === 'win32';
const running = new Set();

class Failure extends Error {}

function say(text) {
  console.log(`\n== ${text}`);
}

/** Starts a program at the head of a process group of its own, so that it can be stopped with all that it starts. */
function start(command, args, options) {
  const child = spawn(command, args, { detached: !isWindows, ...options });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** Runs a program to its end with its output visible. */
function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', (error) => reject(new Failure(`${command} could not be started: ${error.message}`)));
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Failure(`${[command, ...args].join(' ')} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** A Python that has moto: the user's, or one in a private virtual environment. */
async function pythonWithMoto() {
  const has = (python) => works(python, ['-c', 'import moto.server, boto3']);
  const own = join(work, 'venv', isWindows ? 'Scripts/python.exe' : 'bin/python');
  const python = ['python3', 'python'].find((name) => works(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']));
  if (!python) throw new Failure('Python 3.10 or newer is needed for the local AWS endpoint: install it, and moto with: pip install "moto[server,all]"');
  for (const candidate of [python, own]) if (has(candidate)) return candidate;

  say('moto is not installed: trying a virtual environment in .demo/venv');
  if (!works(python, ['-m', 'venv', join(work, 'venv')]) || !works(own, ['-m', 'pip', 'install', '--quiet', 'moto[server,all]==5.2.1']) || !has(own)) {
    throw new Failure('moto could not be installed: install it with: pip install "moto[server,all]==5.2.1", then run npm run demo again');
  }
  return own;
}

/** Starts the endpoint on a free port; it ends by itself when this process does. */
function startEndpoint(python) {
  return new Promise((resolve, reject) => {
    const child = start(python, [join(moto, 'serve.py'), '--port', '0', '--exit-with-parent'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.on('error', (error) => reject(new Failure(`the local AWS endpoint could not be started: ${error.message}`)));
    child.on('exit', (code) => {
      reject(new Failure(`the local AWS endpoint ended with exit code ${code}`));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(line.slice('READY '.length).trim());
    });
  });
}

async function main() {
  if (!works('dotnet', ['--version'])) throw new Failure('the .NET SDK is needed: install the version that global.json names');
  mkdirSync(temporary, { recursive: true });

  if (!existsSync(join('node_modules', 'aws-cdk', 'bin', 'cdk'))) {
    say('Installing the pinned CDK CLI');
    await run(isWindows ? 'cmd' : 'npm', isWindows ? ['/c', 'npm', 'ci'] : ['ci', '--silent']);
  }

  const python = await pythonWithMoto();
  say('Starting a local AWS endpoint');
  const endpoint = await startEndpoint(python);
  console.log(endpoint);

  const env = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'demo',
    AWS_SECRET_ACCESS_KEY: 'demo',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    TMPDIR: temporary,
    TEMP: temporary,
  };
  // A profile or token of the user's would win over the demo's credentials.
  for (const name of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_SESSION_TOKEN']) delete process.env[name];
  const cdk = (...args) =>
    run(process.execPath, [join('node_modules', 'aws-cdk', 'bin', 'cdk'), ...args, '-c', 'env=dev', '--output', join('.demo', 'cdk.out'), '--no-notices'], env);

  say('Building, synthesizing and bootstrapping');
  await cdk('bootstrap');
  say('Deploying dev');
  await cdk('deploy', '--all', '--require-approval', 'never');
  say('What exists there now');
  await run(python, [join(moto, 'show.py')], env);
}

function signal(child, name) {
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Ends what still runs, at first politely, and deletes the temporary files. */
async function stop() {
  const ending = [...running];
  ending.forEach((child) => signal(child, 'SIGTERM'));
  const patience = setTimeout(() => ending.forEach((child) => signal(child, 'SIGKILL')), 5000);
  await Promise.all(ending.map((child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once('exit', resolve))));
  clearTimeout(patience);
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
  if (!(error instanceof Failure)) throw error;
  // What was interrupted has failed for that reason alone.
  if (!interrupted) console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await stop();
}
