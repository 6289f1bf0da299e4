// Programs that a script runs, and how they are stopped with all that they have started.
import { spawn } from 'node:child_process';

const isWindows = process.platform === 'win32';
const running = new Set();

/** What is said to the user in a sentence, without a stack trace. */
export class Failure extends Error {
  isSentence = true;
}

/** Starts a program at the head of a process group of its own. */
export function start(command, args, options) {
  const child = spawn(command, args, { detached: !isWindows, ...options });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end, and keeps what it says: the sentence of a failure has it all. `onLine` hears each line as it
 * comes.
 * @returns {Promise<string>} what it said.
 */
export function run(command, args, { env = process.env, onLine = () => {}, cwd } = {}) {
  return new Promise((done, failed) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env, cwd });
    const lines = [];
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        const parts = (rest + text).split(/\r?\n/);
        rest = parts.pop();
        for (const line of parts) {
          lines.push(line);
          onLine(line);
        }
      });
      stream.on('end', () => rest && (lines.push(rest), onLine(rest)));
    }
    child.on('error', (error) => failed(new Failure(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      const text = lines.join('\n');
      if (code === 0) done(text);
      else failed(Object.assign(new Failure(`${[command, ...args].join(' ')} ended with ${signal ?? `exit code ${code}`}:\n${text}`), { text }));
    });
  });
}

/** Ends what still runs, at first politely. */
export async function stopAll() {
  const ending = [...running];
  ending.forEach((child) => signal(child, 'SIGTERM'));
  const patience = setTimeout(() => ending.forEach((child) => signal(child, 'SIGKILL')), 5000);
  await Promise.all(ending.map((child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once('exit', resolve))));
  clearTimeout(patience);
}

function signal(child, name) {
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}
