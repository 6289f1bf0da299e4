import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const longest = 15 * 60_000;

/**
 * Whether the node_modules of a folder are those of its lock file, and whole. npm writes the list of what it has installed
 * last, so that an interrupted installation has none.
 */
export function isInstalled(folder) {
  const wanted = packages(join(folder, 'package-lock.json'));
  const found = packages(join(folder, 'node_modules', '.package-lock.json'));
  return wanted !== undefined && found !== undefined
    && Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || found[path]?.version === version);
}

/**
 * Installs what the lock file of a folder names, unless it is there. One process at a time does it, in another place, and
 * puts the result where it belongs in one step: whoever is interrupted leaves the folder as it was.
 */
export async function install(folder) {
  folder = resolve(folder);
  if (isInstalled(folder)) return;
  // In the folder, for what is renamed must stay on one disk; git ignores it.
  const work = join(folder, 'artifacts', 'install');
  mkdirSync(work, { recursive: true });
  const lock = join(work, 'lock');
  while (!take(lock)) await pause(200);
  try {
    // Another process may have installed it while this one waited.
    if (!isInstalled(folder)) await installIn(folder, work);
  } finally {
    rmSync(lock, { force: true });
  }
}

async function installIn(folder, work) {
  sweep(work);
  const fresh = join(work, String(process.pid));
  mkdirSync(fresh);
  try {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(fresh, name));
    }
    await npm(folder, fresh);
    const [modules, old] = [join(folder, 'node_modules'), join(fresh, 'old')];
    if (existsSync(modules)) renameSync(modules, old);
    renameSync(join(fresh, 'node_modules'), modules);
  } finally {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function npm(folder, fresh) {
  const name = relative(root, folder) || 'the repository';
  const isWindows = process.platform === 'win32';
  return new Promise((done, failed) => {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: fresh, shell: isWindows, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    const fail = (reason) => failed(Object.assign(new Error(`npm ci for ${name}: ${reason}`), { isSentence: true }));
    child.on('error', (error) => fail(`npm could not be started (${error.message}): install Node.js with npm`));
    child.on('close', (code, signal) => (code === 0 ? done() : fail(`it ended with ${signal ?? `exit code ${code}`}\n${said.trim()}`)));
  });
}

/** Takes the lock, unless a process that lives holds it. */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = read(lock);
    // Empty for the moment between its creation and its first letter. A number may have come to another process since.
    const isForgotten = statSync(lock, { throwIfNoEntry: false })?.mtimeMs < Date.now() - longest;
    if (isForgotten || (holder && !lives(Number(holder)))) rmSync(lock, { force: true });
    return false;
  }
}

/** Deletes what interrupted installations have left. */
function sweep(work) {
  for (const name of readdirSync(work)) {
    if (name !== 'lock') rmSync(join(work, name), { recursive: true, force: true });
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function packages(path) {
  const text = read(path);
  try {
    return text && JSON.parse(text).packages;
  } catch {
    return undefined;
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
