// The same resources in JavaScript CDK, written directly with the CDK's own constructs.
import { createRequire } from 'node:module';
const require = createRequire(process.env.CDK_FOLDER + '/');
const started = performance.now();
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const kms = require('aws-cdk-lib/aws-kms');
const logs = require('aws-cdk-lib/aws-logs');
const secrets = require('aws-cdk-lib/aws-secretsmanager');
const elasticache = require('aws-cdk-lib/aws-elasticache');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
let last = performance.now();
const lap = () => -last + (last = performance.now());
const loading = last - started;

const app = new cdk.App({ analyticsReporting: false, context: { '@aws-cdk/core:stackResourceLimit': 0 } });
const stack = new cdk.Stack(app, 'caches');
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
  vpcId: 'vpc-00000001',
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  privateSubnetIds: ['subnet-00000001', 'subnet-00000002'],
});
const tier = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Tier', 'sg-00000001');
for (let number = 1; number <= Number(process.argv[2]); number++) {
  const id = `Cache${number}`;
  const group = new ec2.SecurityGroup(stack, `${id}SecurityGroup`, { vpc, allowAllOutbound: false, description: id });
  group.connections.allowFrom(tier, ec2.Port.tcp(6379));
  const subnets = new elasticache.CfnSubnetGroup(stack, `${id}SubnetGroup`, { description: id, subnetIds: vpc.selectSubnets().subnetIds });
  const parameters = new elasticache.CfnParameterGroup(stack, `${id}ParameterGroup`, { cacheParameterGroupFamily: 'valkey8', description: id });
  const key = new kms.Key(stack, `${id}Key`, { enableKeyRotation: true, description: id });
  const token = new secrets.Secret(stack, `${id}AuthToken`, {
    encryptionKey: key,
    generateSecretString: { excludePunctuation: true, passwordLength: 64 },
  });
  const log = new logs.LogGroup(stack, `${id}SlowLog`, { retention: logs.RetentionDays.ONE_MONTH, encryptionKey: key });
  const cache = new elasticache.CfnReplicationGroup(stack, id, {
    replicationGroupDescription: id,
    engine: 'valkey',
    engineVersion: '8.2',
    cacheNodeType: 'cache.r7g.large',
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
    multiAzEnabled: true,
    atRestEncryptionEnabled: true,
    kmsKeyId: key.keyArn,
    transitEncryptionEnabled: true,
    transitEncryptionMode: 'required',
    authToken: token.secretValue.unsafeUnwrap(),
    cacheSubnetGroupName: subnets.ref,
    cacheParameterGroupName: parameters.ref,
    securityGroupIds: [group.securityGroupId],
    port: 6379,
    snapshotRetentionLimit: 15,
    snapshotWindow: '03:00-04:00',
    preferredMaintenanceWindow: 'sun:05:00-sun:06:00',
    logDeliveryConfigurations: [
      { destinationType: 'cloudwatch-logs', destinationDetails: { cloudWatchLogsDetails: { logGroup: log.logGroupName } }, logFormat: 'json', logType: 'slow-log' },
    ],
  });
  cache.applyRemovalPolicy(cdk.RemovalPolicy.SNAPSHOT);
  for (const metric of ['CPUUtilization', 'DatabaseMemoryUsagePercentage']) {
    new cloudwatch.CfnAlarm(stack, `${id}${metric}`, {
      comparisonOperator: 'GreaterThanThreshold',
      evaluationPeriods: 5,
      threshold: 90,
      treatMissingData: 'notBreaching',
      metrics: [
        ...[1, 2].map((node) => ({
          id: `m${node}`,
          returnData: false,
          metricStat: {
            metric: { namespace: 'AWS/ElastiCache', metricName: metric, dimensions: [{ name: 'CacheClusterId', value: `${cache.ref}-00${node}` }, { name: 'CacheNodeId', value: '0001' }] },
            period: 60,
            stat: 'Maximum',
          },
        })),
        { id: 'worst', expression: 'MAX([m1, m2])', returnData: true },
      ],
    });
  }
}
const building = lap();
app.synth();
console.log(JSON.stringify({ start: started, jsii: loading, building, synth: lap() }));
