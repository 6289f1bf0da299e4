// How long `elasticache lint` takes over a template of 400 resources, against cfn-lint over the same file: whole process
// against whole process. Runs all sides alternately and prints the medians and their ratios as a Markdown table.
//
//   node bench/lint.mjs [--runs N] [--resources N] [--command PATH] [--keep FOLDER]
//
// Without --command the command is built in Release as dotnet build makes it, compiled ahead (ReadyToRun), and on Linux as
// native code, which takes gcc; the last two are what packages for one platform hold. All temporary files go to a private
// folder that is deleted at the end.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    resources: { type: 'string', default: '400' },
    command: { type: 'string' },
    keep: { type: 'string' },
  },
});
const whole = (name, most) => {
  const value = Number(flags[name]);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  console.error(`--${name} must be a whole number between 1 and ${most}, got '${flags[name]}'`);
  process.exit(2);
};
const [runs, count] = [whole('runs', 50), whole('resources', 100_000)];

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'lint-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

// ---- the template -------------------------------------------------------------------------------------------------

// Eight resources that a team writes for one cache; some are mistaken, so that both sides have something to report.
function cache(i) {
  const [id, mistaken] = [`Cache${i}`, i % 10 === 9];
  const alarm = (metric, threshold) => ({
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmDescription: `${metric} of ${id}`,
      Namespace: 'AWS/ElastiCache',
      MetricName: metric,
      Dimensions: [{ Name: 'ReplicationGroupId', Value: { Ref: id } }],
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 5,
      Threshold: threshold,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    },
  });
  return {
    [id]: {
      Type: 'AWS::ElastiCache::ReplicationGroup',
      Properties: {
        ReplicationGroupDescription: `Sessions of team ${i}`,
        Engine: 'valkey',
        EngineVersion: mistaken ? '8.3' : '8.2',
        CacheNodeType: 'cache.r7g.large',
        NumNodeGroups: 2,
        ReplicasPerNodeGroup: 1,
        AutomaticFailoverEnabled: !mistaken,
        MultiAZEnabled: true,
        CacheParameterGroupName: { Ref: `${id}Parameters` },
        CacheSubnetGroupName: { Ref: `${id}Subnets` },
        SecurityGroupIds: [{ 'Fn::GetAtt': [`${id}Access`, 'GroupId'] }],
        AtRestEncryptionEnabled: true,
        TransitEncryptionEnabled: true,
        TransitEncryptionMode: 'required',
        SnapshotRetentionLimit: 7,
        SnapshotWindow: '03:00-04:00',
        PreferredMaintenanceWindow: 'sun:05:00-sun:06:00',
        Tags: [{ Key: 'team', Value: `t${i}` }],
      },
      UpdatePolicy: { UseOnlineResharding: true },
      DeletionPolicy: 'Snapshot',
      UpdateReplacePolicy: 'Snapshot',
    },
    [`${id}Parameters`]: {
      Type: 'AWS::ElastiCache::ParameterGroup',
      Properties: {
        CacheParameterGroupFamily: 'valkey8',
        Description: `Parameters of ${id}`,
        Properties: { 'cluster-enabled': 'yes', 'maxmemory-policy': 'volatile-lru' },
      },
    },
    [`${id}Subnets`]: {
      Type: 'AWS::ElastiCache::SubnetGroup',
      Properties: { Description: `Subnets of ${id}`, SubnetIds: { Ref: 'SubnetIds' } },
    },
    [`${id}Access`]: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupDescription: `Access to ${id}`, VpcId: { Ref: 'VpcId' } },
    },
    [`${id}Ingress`]: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: { 'Fn::GetAtt': [`${id}Access`, 'GroupId'] },
        SourceSecurityGroupId: { Ref: 'AppGroupId' },
        IpProtocol: 'tcp',
        FromPort: 6379,
        ToPort: 6379,
      },
    },
    [`${id}Cpu`]: alarm('EngineCPUUtilization', 80),
    [`${id}Memory`]: alarm('DatabaseMemoryUsagePercentage', 85),
    [`${id}Evictions`]: alarm('Evictions', 1000),
  };
}

const all = Array.from({ length: Math.ceil(count / 8) }, (_, i) => Object.entries(cache(i))).flat().slice(0, count);
const template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Description: 'Caches of many teams',
  Parameters: {
    VpcId: { Type: 'AWS::EC2::VPC::Id' },
    SubnetIds: { Type: 'List<AWS::EC2::Subnet::Id>' },
    AppGroupId: { Type: 'AWS::EC2::SecurityGroup::Id' },
  },
  Resources: Object.fromEntries(all),
};

// Enough of YAML for what the template holds.
const scalar = (value) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));
const flow = (value) =>
  Array.isArray(value)
    ? `[${value.map(flow).join(', ')}]`
    : typeof value === 'object'
      ? 'Ref' in value
        ? `!Ref ${value.Ref}`
        : 'Fn::GetAtt' in value
          ? `!GetAtt ${value['Fn::GetAtt'].join('.')}`
          : `{${Object.entries(value).map(([key, below]) => `${key}: ${flow(below)}`).join(', ')}}`
      : scalar(value);
const isBlock = (value) =>
  typeof value === 'object' && !Array.isArray(value) && !('Ref' in value) && !('Fn::GetAtt' in value);
const block = (value, indent) =>
  Object.entries(value)
    .map(([key, below]) => `${indent}${key}:${isBlock(below) ? `\n${block(below, `${indent}  `)}` : ` ${flow(below)}`}`)
    .join('\n');

const folder = flags.keep ?? scratch;
mkdirSync(folder, { recursive: true });
const files = { JSON: join(folder, 'caches.json'), YAML: join(folder, 'caches.yaml') };
writeFileSync(files.JSON, JSON.stringify(template, null, 2));
writeFileSync(files.YAML, `${block(template, '')}\n`);

// ---- the measurement ----------------------------------------------------------------------------------------------

function once(program, args, allowed) {
  // The shell's `times` would round; bash's `time` does not, and covers a script's interpreter.
  const started = performance.now();
  const result = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1', 'bash', program, ...args], {
    encoding: 'utf8',
    timeout: 600_000,
  });
  const wall = performance.now() - started;
  if (!allowed.includes(result.status)) {
    console.error(`${program} ${args.join(' ')} ended with ${result.status}: ${result.stderr}`);
    process.exit(1);
  }
  const [user, system] = result.stderr.trim().split(/\s+/).map(Number);
  return { wall, cpu: (user + system) * 1000 };
}

// In a copy, since a build for one platform would change the lock files and assets in the source tree.
const copy = join(scratch, 'source');
function build(name, ...options) {
  if (!existsSync(copy)) {
    const isSource = (path) => !/[\\/](bin|obj|node_modules|packages\.lock\.json)$/.test(path);
    for (const path of ['Directory.Build.props', 'Directory.Packages.props', '.editorconfig', 'global.json', 'src']) {
      if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path), { recursive: true, filter: isSource });
    }
  }
  const out = join(scratch, name);
  const publish = ['publish', join(copy, 'src', 'Cli'), '-c', 'Release', '-o', out, '-v', 'q', '--nologo', ...options];
  const result = spawnSync('dotnet', publish, { encoding: 'utf8', env: { ...process.env, CI: '' } });
  if (result.status !== 0) {
    console.error(`the command could not be built as ${name}: ${(result.stdout + result.stderr).slice(0, 2000)}`);
    return null;
  }
  return join(out, platform() === 'win32' ? 'ElastiCache.Cli.exe' : 'ElastiCache.Cli');
}

const rid = `${{ linux: 'linux', darwin: 'osx', win32: 'win' }[platform()]}-${arch()}`;
const commands = flags.command
  ? { elasticache: flags.command }
  : {
      'elasticache (built)': build('built'),
      'elasticache (ReadyToRun)': build('ahead', '-r', rid, '--self-contained', 'false', '-p:ForPlatforms=true', `-p:ToolPlatform=${rid}`),
      ...(platform() === 'linux' && { 'elasticache (native)': build('native', `-p:Native=${rid}`) }),
    };
const sides = [];
for (const [kind, file] of Object.entries(files)) {
  for (const [name, command] of Object.entries(commands)) {
    if (command && existsSync(command)) sides.push({ kind, name, run: () => once(command, ['lint', file], [0, 1]) });
  }
  sides.push({ kind, name: 'cfn-lint', run: () => once('cfn-lint', [file], [0, 2, 4, 6, 8, 10, 12, 14]) });
}
if (spawnSync('cfn-lint', ['--version']).status !== 0) {
  console.error('cfn-lint is not on this machine: pip install cfn-lint');
  process.exit(1);
}

if (!sides.some((side) => side.name !== 'cfn-lint')) process.exit(1);

for (const side of sides) side.taken = [];
for (let i = -1; i < runs; i++) {
  for (const side of sides) {
    const taken = side.run();
    if (i >= 0) side.taken.push(taken); // the first run fills the caches
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const seconds = (ms) => (ms / 1000).toFixed(ms < 1000 ? 3 : 2);
console.log(`${all.length} resources; ${Object.entries(files).map(([kind, file]) => `${kind} ${Math.round(readFileSync(file).length / 1024)} KB`).join(', ')}; medians of ${runs} runs.\n`);
console.log('| file | command | wall, s | CPU, s | cfn-lint takes, times (wall / CPU) |\n|---|---|--:|--:|--:|');
for (const side of sides) {
  const [wall, cpu] = ['wall', 'cpu'].map((key) => median(side.taken.map((taken) => taken[key])));
  const other = sides.find((one) => one.kind === side.kind && one.name === 'cfn-lint');
  const [otherWall, otherCpu] = ['wall', 'cpu'].map((key) => median(other.taken.map((taken) => taken[key])));
  console.log(
    `| ${side.kind} | ${side.name} | ${seconds(wall)} | ${seconds(cpu)} | ${side === other ? '1' : `${(otherWall / wall).toFixed(0)} / ${(otherCpu / cpu).toFixed(0)}`} |`,
  );
}
