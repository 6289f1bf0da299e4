// The account that the trials run in: the CDK's command, questions, and what is left afterwards.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, run, stopAll } from '../lib/processes.mjs';

const release = (project) => join('src', project, 'bin', 'Release', 'net10.0');

export class Account {
  tag = 'elasticache-acceptance';
  run = new Date().toISOString().replace(/[-:]|\..*/g, '').toLowerCase();
  #environments = new Map();
  #asked = Promise.resolve();
  #cleaning = Promise.resolve();

  /** @param {string} [built] a folder with the app and the command; default: they are built here. */
  constructor(region, isSimulated, built) {
    this.region = region;
    this.isSimulated = isSimulated;
    this.built = built;
    this.app = join(built ?? release('Infra'), 'Infra.dll');
    this.command = join(built ?? release('Cli'), 'ElastiCache.Cli.dll');
    // The path of the repository may have a space, with which jsii for .NET does not start.
    this.work = mkdtempSync(join(tmpdir(), 'elasticache-acceptance-'));
    this.env = {
      ...process.env,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      TMPDIR: this.work,
      TEMP: this.work,
    };
  }

  /** Builds what is deployed, and finds out whose account it is. */
  async open() {
    if (!this.built) {
      await run(process.execPath, [join('scripts', 'build.mjs'), join('src', 'Infra'), this.app]);
      await run('dotnet', ['build', join('src', 'Cli'), '-c', 'Release', '-v', 'q', '-nologo']);
    }
    // Not among what an interruption ends: cleaning up asks it.
    const asking = spawn('python3', ['-B', join('tools', 'local-aws', 'ask.py')], { stdio: ['pipe', 'pipe', 'inherit'], env: this.env, detached: process.platform !== 'win32' });
    this.asking = asking;
    this.answers = createInterface({ input: asking.stdout })[Symbol.asyncIterator]();
    asking.on('error', () => {});
    const { Account: id } = await this.ask('sts', 'get_caller_identity');
    this.masked = `…${id.slice(-4)}`;
  }

  /** Whether the CDK may deploy here. */
  async check() {
    try {
      await this.ask('ssm', 'get_parameter', { Name: '/cdk-bootstrap/hnb659fds/version' });
    } catch (error) {
      if (!error.isSentence) throw error;
      throw new Failure(`${error.message}\nThe CDK cannot deploy here yet: npx cdk bootstrap aws://ACCOUNT/${this.region}`);
    }
  }

  /** Asks the account, as the AWS CLI would, one question after the other. */
  ask(service, operation, args = {}) {
    const answer = this.#asked.then(() => this.#ask(service, operation, args));
    this.#asked = answer.catch(() => {});
    return answer;
  }

  async #ask(service, operation, args) {
    this.asking.stdin.write(`${JSON.stringify({ endpoint: process.env.AWS_ENDPOINT_URL, region: this.region, service, operation, arguments: args })}\n`);
    const { value, done } = await this.answers.next();
    if (done) throw new Failure('the account cannot be asked: Python 3.11 with boto3 is needed, and credentials (AWS_PROFILE)');
    const answer = JSON.parse(value);
    if (answer.error) throw new Failure(`${service} ${operation}: ${answer.error}`);
    return answer.answer;
  }

  /** Asks again until something is so. */
  async until(what, question, { minutes = 30, seconds = 15 } = {}) {
    const end = Date.now() + minutes * 60_000;
    for (;;) {
      const found = await question();
      if (found) return found;
      if (Date.now() > end) throw new Failure(`${what} has not happened within ${minutes} minutes`);
      await pause(this.isSimulated ? 200 : seconds * 1000);
    }
  }

  /** An environment of its own for a trial, with the settings that it has. */
  environment(id, settings) {
    const name = `accept-${id.toLowerCase()}`;
    if (this.#environments.has(name)) return this.#environments.get(name);
    const made = new Environment(this, name, settings);
    this.#environments.set(name, made);
    return made;
  }

  /** What the stacks of settings cost by the hour, by the command's own reckoning. */
  async hourly(id, settings) {
    const made = this.environment(id, settings);
    await made.synth();
    const report = JSON.parse(await run('dotnet', [this.command, 'cost', made.out, '--region', this.region, '--format', 'json'], { env: this.env }));
    return report.perHour;
  }

  /** Destroys the stacks of all trials, and what destroying leaves behind. */
  clean() {
    const cleaned = this.#cleaning.catch(() => {}).then(() => this.#clean());
    this.#cleaning = cleaned;
    return cleaned;
  }

  async #clean() {
    const left = [];
    for (const made of this.#environments.values()) {
      try {
        await made.destroy();
      } catch (error) {
        // The others go all the same: each costs money.
        if (!error.isSentence) throw error;
        left.push(`the stacks of ${made.name} (${error.message.split('\n').filter(Boolean).at(-1)})`);
      }
    }
    const isStanding = left.length > 0;
    for (const { ResourceARN: arn } of (await this.#tagged()).filter(({ ResourceARN }) => !ResourceARN.includes(':cloudformation:'))) {
      // What a stack still has is not taken from under it.
      const why = isStanding ? 'a stack stands' : await this.#remove(arn);
      if (why !== null) left.push(`${arn} (${why})`);
    }
    return left;
  }

  async #tagged() {
    const found = await this.ask('resourcegroupstaggingapi', 'get_resources', { TagFilters: [{ Key: this.tag, Values: [this.run] }] });
    return found.ResourceTagMappingList ?? [];
  }

  // What removal policies keep. Null where it is gone, or goes by itself; else why it does not.
  async #remove(arn) {
    const [, , service, , , ...rest] = arn.split(':');
    const name = rest.join(':');
    try {
      if (service === 'kms') await this.ask('kms', 'schedule_key_deletion', { KeyId: name.replace('key/', ''), PendingWindowInDays: 7 });
      else if (service === 'logs') await this.ask('logs', 'delete_log_group', { logGroupName: name.replace('log-group:', '').replace(/:\*$/, '') });
      else if (service === 'elasticache' && name.startsWith('snapshot:')) await this.ask('elasticache', 'delete_snapshot', { SnapshotName: name.slice('snapshot:'.length) });
      else if (service === 'elasticache' && name.startsWith('serverlesscachesnapshot:')) await this.ask('elasticache', 'delete_serverless_cache_snapshot', { ServerlessCacheSnapshotName: name.slice('serverlesscachesnapshot:'.length) });
      else return 'it has a tag of this run';
      return null;
    } catch (error) {
      if (!error.isSentence) throw error;
      // Tags of what has been deleted can be seen for a while.
      return /NotFound|does not exist|pending deletion|InvalidState/i.test(error.message) ? null : error.message;
    }
  }

  async close() {
    this.asking?.stdin.end();
    await stopAll();
    rmSync(this.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** One environment: its settings file, which trials change, and its stacks. */
class Environment {
  constructor(account, name, settings) {
    this.account = account;
    this.name = name;
    this.folder = join(account.work, 'settings');
    mkdirSync(this.folder, { recursive: true });
    this.out = join(account.work, `${name}.out`);
    this.write(typeof settings === 'string' ? JSON.parse(readFileSync(join('src', 'Infra', 'environments', `${settings}.json`), 'utf8')) : settings);
  }

  /** Writes the settings, with the tag and without what would keep anything back. */
  write(settings) {
    this.settings = { ...settings, terminationProtection: false, tags: { ...settings.tags, [this.account.tag]: this.account.run } };
    delete this.settings.$schema;
    this.isSynthesized = false;
    writeFileSync(join(this.folder, `${this.name}.json`), JSON.stringify(this.settings, null, 2));
  }

  /** Changes the settings. */
  change(change) {
    const copy = structuredClone(this.settings);
    change(copy);
    this.write(copy);
  }

  /** Synthesizes the settings, unless that is done. */
  async synth() {
    if (this.isSynthesized) return;
    const context = { ...JSON.parse(readFileSync('cdk.json', 'utf8')).context, env: this.name, environments: this.folder };
    rmSync(this.out, { recursive: true, force: true });
    await run('dotnet', [this.account.app], { env: { ...this.account.env, CDK_OUTDIR: this.out, CDK_DEFAULT_REGION: this.account.region, CDK_CONTEXT_JSON: JSON.stringify(context) } });
    this.isSynthesized = true;
  }

  cdk(...args) {
    return run(process.execPath, [join('node_modules', 'aws-cdk', 'bin', 'cdk'), ...args, '--app', this.out, '--no-notices', '--no-color'], { env: this.account.env });
  }

  async deploy(...args) {
    await this.synth();
    this.isDeployed = true;
    return this.cdk('deploy', ...(args.length > 0 ? args : ['--all']), '--require-approval', 'never', '--progress', 'events');
  }

  /** What a deployment that may be refused is answered; null where it succeeds. */
  async refusal(...args) {
    try {
      await this.deploy(...args);
      return null;
    } catch (error) {
      if (!error.isSentence) throw error;
      return error.message.split('\n').find((line) => /_FAILED|cannot be|❌/.test(line))?.trim().slice(0, 300) ?? 'no reason was given';
    }
  }

  async destroy() {
    if (!this.isDeployed) return;
    // What was synthesized last names every stack that there is. What was interrupted goes on for a while.
    for (let attempts = 0; ; attempts += 1) {
      try {
        await this.cdk('destroy', '--all', '--force');
        break;
      } catch (error) {
        if (!error.isSentence || !/IN_PROGRESS/.test(error.message) || attempts === 40) throw error;
        await pause(30_000);
      }
    }
    this.isDeployed = false;
  }

  /** The outputs of a stack, by key. */
  async outputs(stack = 'caches') {
    const { Stacks: [found] } = await this.account.ask('cloudformation', 'describe_stacks', { StackName: `elasticache-${this.name}-${stack}` });
    return Object.fromEntries((found.Outputs ?? []).map(({ OutputKey: key, OutputValue: value }) => [key, value]));
  }

  /** The resources of a stack of a type, as physical ids. */
  async resources(type, stack = 'caches') {
    const { StackResources: found } = await this.account.ask('cloudformation', 'describe_stack_resources', { StackName: `elasticache-${this.name}-${stack}` });
    return found.filter(({ ResourceType: is }) => is === type).map(({ PhysicalResourceId: id }) => id);
  }

  /** The only replication group of the stack of caches. */
  async group() {
    const [id] = await this.resources('AWS::ElastiCache::ReplicationGroup');
    const { ReplicationGroups: [group] } = await this.account.ask('elasticache', 'describe_replication_groups', { ReplicationGroupId: id });
    return group;
  }
}
