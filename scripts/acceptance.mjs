// Tries on the caller's account what only AWS can answer, and writes down what it answered: docs/acceptance.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Account } from './acceptance/account.mjs';
import { Record } from './acceptance/record.mjs';
import { trials } from './acceptance/trials.mjs';
import { install, root } from './lib/install.mjs';
import { Failure, run, stopAll } from './lib/processes.mjs';

const usage = `npm run acceptance -- --region REGION [OPTION...]
  --only T1,T6     these trials; default: all of ${Object.keys(trials).join(', ')}
  --plan           says what would be tried and what it would cost, and ends
  --yes            does not ask
  --record FOLDER  where the record goes; default: docs/evidence
  --built FOLDER   where the app and the command are built already; default: they are built`;

process.chdir(root);
const options = read(process.argv.slice(2));
// A simulated account answers at once, and some questions not at all.
const isSimulated = Boolean(process.env.AWS_ENDPOINT_URL);
const account = new Account(options.region, isSimulated, options.built);
let record;

function read(args) {
  const found = { only: Object.keys(trials), record: join('docs', 'evidence') };
  for (let i = 0; i < args.length; i += 1) {
    const value = () => args[++i] ?? refuse(`${args[i - 1]} needs a value`);
    if (args[i] === '--help') refuse(undefined);
    else if (args[i] === '--region') found.region = value();
    else if (args[i] === '--record') found.record = value();
    else if (args[i] === '--built') found.built = value();
    else if (args[i] === '--only') found.only = value().split(',').map((id) => id.trim());
    else if (args[i] === '--plan') found.plan = true;
    else if (args[i] === '--yes') found.yes = true;
    else refuse(`There is no option ${args[i]}.`);
  }
  const unknown = found.only.find((id) => !trials[id]);
  if (unknown) refuse(`There is no trial ${unknown}.`);
  if (found.region && !/^[a-z]{2,}(-[a-z]+)+-[0-9]+$/.test(found.region)) refuse(`There is no Region ${found.region}. They are called like eu-west-1.`);
  if (!/^[a-z]{2,}(-[a-z]+)+-[0-9]+$/.test(found.region ?? '')) refuse('Which Region? It is named on the command line, so that nobody spends in a wrong one: --region eu-west-1');
  return found;
}

function refuse(sentence) {
  console[sentence ? 'error' : 'log'](sentence ? `${sentence}\n${usage}` : usage);
  process.exit(sentence ? 2 : 0);
}

/** What the trials cost, by our own command: what it finds in their templates, for the hours that they take. */
async function price(chosen) {
  let sum = 0;
  const lines = [];
  for (const [id, trial] of chosen) {
    const cost = (await account.hourly(id, trial.settings)) * trial.hours;
    sum += cost;
    lines.push(`   ${id.padEnd(5)} ${trial.title} (${trial.hours} h, ${cost.toFixed(2)} USD)`);
  }
  return { sum, lines };
}

async function agreed(sum) {
  if (options.yes) return true;
  if (!process.stdin.isTTY) throw new Failure('Nobody is there to be asked: say --yes if it is meant.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`\nSpend about ${sum.toFixed(2)} USD in ${options.region}? Type yes: `);
  asking.close();
  return answer.trim() === 'yes';
}

async function main() {
  await install(root);
  await account.open();
  const chosen = Object.entries(trials).filter(([id]) => options.only.includes(id));
  const { sum, lines } = await price(chosen);
  console.log(`In ${isSimulated ? 'a simulated account' : `the account ${account.masked}`}, Region ${options.region}:\n${lines.join('\n')}`);
  console.log(`Together about ${sum.toFixed(2)} USD: nodes, keys, secrets and alarms, by elasticache cost. NAT gateways and VPC endpoints come on
top, some 0.05 and 0.02 USD an hour each. Everything is tagged ${account.tag}=${account.run}, and destroyed at the end.`);
  if (options.plan) return;
  await account.check();
  if (!(await agreed(sum))) {
    console.log('Nothing was done.');
    return;
  }

  record = new Record(options.record, { region: options.region, isSimulated, run: account.run, cli: version() });
  for (const [id, trial] of chosen) {
    if (interrupted) return;
    await attempt(id, trial);
  }
}

/** One trial, and what it leaves taken away, whatever became of it. */
async function attempt(id, trial) {
  console.log(`\n== ${id} ${trial.title}`);
  const entry = record.begin(id, trial);
  const say = (line) => (console.log(`   ${line}`), entry.observations.push(line));
  if (isSimulated && trial.needsAws) {
    say(`Not tried: ${trial.needsAws}.`);
    entry.verdict = 'not yet tried on AWS';
    record.write();
    return;
  }
  try {
    entry.verdict = (await trial.run(account.environment(id, trial.settings), say)) ? 'as expected' : 'otherwise than expected';
  } catch (error) {
    if (!error.isSentence) throw error;
    say(`Failed: ${error.message.split('\n').filter(Boolean).at(-1)}`);
    entry.verdict = interrupted ? 'interrupted' : 'failed';
  } finally {
    if (!interrupted) await clean(say);
    record.write();
  }
}

async function clean(say) {
  const left = await account.clean();
  say(left.length === 0 ? 'Cleaned up: nothing is left but keys that AWS deletes in a week.' : `Left over, to be deleted by hand: ${left.join(', ')}`);
}

const version = () => JSON.parse(readFileSync('package.json', 'utf8')).devDependencies['aws-cdk'];

let interrupted = false;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, async () => {
    if (interrupted) return console.error('It is cleaning up: what is left otherwise costs money.');
    interrupted = true;
    console.error(`\n${name}: stopping, and destroying what was created. This takes some minutes.`);
    await stopAll();
    await clean((line) => console.error(line)).catch((error) => console.error(`${error.message}\nLook for the tag ${account.tag}=${account.run}.`));
    await account.close();
    process.exit(130);
  });
}

try {
  await main();
  if (record) console.log(`\nThe record is ${record.path}.`);
  if (record?.hasFailed) process.exitCode = 1;
} catch (error) {
  if (!error.isSentence) throw error;
  if (!interrupted) console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  if (!interrupted) await account.close();
}
