// What is tried. Each trial has settings, how long they live for the price, what is expected, and what it does: it says what it
// sees, and returns whether that was expected.

const valkey = (more = {}) => ({ engine: 'valkey', nodeType: 'cache.t4g.micro', topology: { replicas: 0 }, snapshotRetentionDays: 0, ...more });

const one = (more) => ({
  removal: 'destroy',
  network: { create: { cidr: '10.77.0.0/16' } },
  appTiers: { web: {} },
  caches: { sessions: valkey({ allowedTiers: ['web'], ...more }) },
});

const functions = 'a rotation runs a function in a VPC, which the simulated account does not';

export const trials = {
  T1: {
    title: 'Rotate a token twice, then change a tag: the token stays',
    settings: one({ rotation: {} }),
    hours: 1,
    needsAws: functions,
    expects: 'after two rotations and an update of the tags, the group says that its token was last changed by the second rotation.',
    async run(environment, say) {
      await environment.deploy();
      for (const time of ['first', 'second']) say(`the ${time} rotation took ${await rotate(environment)} s`);
      const before = await lastModified(environment);
      environment.change((settings) => (settings.tags.changed = 'yes'));
      await environment.deploy();
      const after = await lastModified(environment);
      say(`AuthTokenLastModifiedDate ${before} before the update of the tags, ${after} after it`);
      return before === after;
    },
  },

  T2: {
    title: 'A serverless cache, created and destroyed twice; a creation that fails',
    settings: { removal: 'snapshot', network: { create: { cidr: '10.77.0.0/16' } }, caches: { sessions: { engine: 'valkey', serverless: { maxDataGb: 1 } } } },
    hours: 1,
    expects: 'both destructions succeed, with a last snapshot each; what a failed creation made is gone, keys and log groups too.',
    async run(environment, say) {
      for (const time of ['first', 'second']) {
        await environment.deploy();
        await environment.destroy();
        say(`the ${time} cache was created and destroyed`);
      }
      environment.write({ network: { create: { cidr: '10.77.0.0/16' } }, caches: { sessions: valkey({ restoreFromSnapshot: 'there-is-none' }) } });
      const refused = await environment.refusal();
      say(`a cache from a snapshot that there is not: ${refused}`);
      const keys = await environment.account.ask('resourcegroupstaggingapi', 'get_resources', {
        TagFilters: [{ Key: environment.account.tag, Values: [environment.account.run] }],
        ResourceTypeFilters: ['kms:key', 'logs:log-group'],
      });
      const enabled = await countEnabled(environment, keys.ResourceTagMappingList ?? []);
      say(`${enabled} keys and log groups are left of the creation that failed`);
      return refused !== null && enabled === 0;
    },
  },

  T3: {
    title: 'From one node to replicas, and from no snapshots to some: at once, and in the steps of docs/environments.md',
    settings: one({}),
    hours: 2,
    expects: 'both are refused at once, and the steps deploy.',
    async run(environment, say) {
      await environment.deploy();
      const replicas = await inSteps(environment, say, 'a replica and failover', { topology: { replicas: 1 } }, { failover: false, multiAz: false });
      const { ReplicationGroupId: id } = await environment.group();
      const snapshots = await inSteps(environment, say, 'snapshots for 7 days', { snapshotRetentionDays: 7 }, { snapshottingNode: `${id}-002` });
      return replicas && snapshots;
    },
  },

  T4: {
    title: 'What prod has is taken out of an environment: the last rotation, a tier, events',
    settings: {
      removal: 'destroy',
      network: { create: { cidr: '10.77.0.0/16', natGateways: 1 } },
      appTiers: { web: {}, worker: {} },
      events: {},
      alarms: {},
      caches: { sessions: valkey({ allowedTiers: ['web', 'worker'], rotation: {} }) },
    },
    hours: 2,
    expects: 'the tier and the events are refused at once and go in two deployments; rotation goes in one.',
    async run(environment, say) {
      await environment.deploy();
      environment.change(({ caches }) => delete caches.sessions.rotation);
      const rotation = await environment.refusal();
      say(`without rotation: ${rotation ?? 'deployed'}`);
      environment.change((settings) => {
        delete settings.appTiers.worker;
        settings.caches.sessions.allowedTiers = ['web'];
      });
      const tier = await environment.refusal();
      say(`without the tier worker, at once: ${tier ?? 'deployed'}`);
      const caches = `elasticache-${environment.name}-caches`;
      await environment.deploy('--exclusively', caches);
      await environment.deploy();
      say('without the tier worker, the caches first: deployed');
      environment.change((settings) => delete settings.events);
      const events = await environment.refusal();
      say(`without events, at once: ${events ?? 'deployed'}`);
      await environment.deploy('--exclusively', caches);
      await environment.deploy();
      say('without events, the caches first: deployed');
      return rotation === null && tier !== null && events !== null;
    },
  },

  T5: {
    title: 'An event arrives in the topic, and the slow log in an encrypted group',
    settings: { ...one({ logs: { slow: {} }, parameters: { 'slowlog-log-slower-than': '0' } }), events: {} },
    hours: 1,
    needsAws: 'the simulated account has neither events of caches nor logs of engines',
    expects: 'the event of a reboot arrives at a queue that listens to the topic, and the log group gets a stream.',
    async run(environment, say) {
      await environment.deploy();
      const { account } = environment;
      const [topic] = await environment.resources('AWS::SNS::Topic', 'topics');
      const queue = await listen(environment, topic);
      try {
        const { MemberClusters: [node] } = await environment.group();
        await account.ask('elasticache', 'reboot_cache_cluster', { CacheClusterId: node, CacheNodeIdsToReboot: ['0001'] });
        const { Messages: [message] } = await account.until('an event', async () => {
          const got = await account.ask('sqs', 'receive_message', { QueueUrl: queue, WaitTimeSeconds: 20 });
          return got.Messages ? got : null;
        });
        say(`the queue heard: ${message.Body.slice(0, 200)}`);
      } finally {
        await account.ask('sqs', 'delete_queue', { QueueUrl: queue });
      }
      const [group] = await environment.resources('AWS::Logs::LogGroup');
      await account.until('a stream of the slow log', async () => (await account.ask('logs', 'describe_log_streams', { logGroupName: group })).logStreams.length > 0);
      say('the log group has a stream');
      return true;
    },
  },

  T6: {
    title: 'A change set for another number of replicas in each shard',
    settings: one({ topology: { shards: 1, replicas: 1 } }),
    hours: 1,
    expects: 'the change set says whether the group is replaced (X-16: sources contradict each other). Nothing is executed.',
    async run(environment, say) {
      await environment.deploy();
      environment.change((settings) => (settings.caches.sessions.topology.replicas = 2));
      await environment.deploy(`elasticache-${environment.name}-caches`, '--exclusively', '--method', 'prepare-change-set', '--change-set-name', 'acceptance');
      const { Changes: changes } = await environment.account.ask('cloudformation', 'describe_change_set', { StackName: `elasticache-${environment.name}-caches`, ChangeSetName: 'acceptance' });
      const group = changes.map(({ ResourceChange: change }) => change).find(({ ResourceType: type }) => type === 'AWS::ElastiCache::ReplicationGroup');
      say(`the change set says of the group: action ${group?.Action}, replacement ${group?.Replacement}`);
      return group !== undefined;
    },
  },

  T7: {
    title: 'A rotation in a VPC without NAT',
    settings: one({ rotation: {} }),
    hours: 1,
    needsAws: functions,
    expects: 'the function reaches the services through VPC endpoints, and no more than three logins a node are refused.',
    async run(environment, say) {
      await environment.deploy();
      const began = new Date(Date.now() - 60_000);
      say(`the rotation took ${await rotate(environment)} s`);
      const { MemberClusters: nodes } = await environment.group();
      let most = 0;
      for (const node of nodes) {
        const { Datapoints: points } = await environment.account.ask('cloudwatch', 'get_metric_statistics', {
          Namespace: 'AWS/ElastiCache',
          MetricName: 'AuthenticationFailures',
          Dimensions: [{ Name: 'CacheClusterId', Value: node }],
          StartTime: began.toISOString(),
          EndTime: new Date(Date.now() + 60_000).toISOString(),
          Period: 3600,
          Statistics: ['Sum'],
        });
        const sum = points.reduce((all, point) => all + point.Sum, 0);
        say(`${node}: ${sum} logins were refused`);
        most = Math.max(most, sum);
      }
      return most <= 3;
    },
  },

  dev: round('dev', (settings) => (settings.caches.sessions.maintenanceWindow = 'sat:05:00-sat:06:00')),
  prod: round('prod', (settings) => (settings.caches.sessions.maintenanceWindow = 'sat:05:00-sat:06:00')),
};

/** The first deployment of an environment, a second one that changes nothing, a change, and its end. */
function round(name, change) {
  return {
    title: `${name}: deployed, deployed again, changed and destroyed`,
    settings: name,
    hours: name === 'prod' ? 2 : 1,
    expects: 'each succeeds; the second deployment changes nothing.',
    async run(environment, say) {
      await environment.deploy();
      say('deployed');
      const again = await environment.deploy();
      say(`deployed again: ${/no changes/.test(again) ? 'no changes' : 'with changes'}`);
      environment.change(change);
      await environment.deploy();
      say('changed');
      await environment.destroy();
      say('destroyed');
      return /no changes/.test(again);
    },
  };
}

/** A change of sessions at once, which is refused, and then with something more on the way. */
async function inSteps(environment, say, what, settings, onTheWay) {
  const set = (more) => environment.change(({ caches }) => Object.assign(caches.sessions, more));
  set(settings);
  const refused = await environment.refusal();
  say(`${what}, at once: ${refused ?? 'deployed'}`);
  set(onTheWay);
  await environment.deploy();
  environment.change(({ caches }) => Object.keys(onTheWay).forEach((name) => delete caches.sessions[name]));
  await environment.deploy();
  say(`${what}, with ${JSON.stringify(onTheWay)} first: deployed`);
  return refused !== null;
}

/** Rotates the only secret that rotates, and says how many seconds it took. */
async function rotate(environment) {
  const { account } = environment;
  const [secret] = await environment.resources('AWS::SecretsManager::Secret');
  const began = Date.now();
  const { VersionId: version } = await account.ask('secretsmanager', 'rotate_secret', { SecretId: secret });
  await account.until('the rotation', async () => {
    const { VersionIdsToStages: stages } = await account.ask('secretsmanager', 'describe_secret', { SecretId: secret });
    return stages[version]?.includes('AWSCURRENT');
  });
  return Math.round((Date.now() - began) / 1000);
}

const lastModified = async (environment) => (await environment.group()).AuthTokenLastModifiedDate;

/** A queue that hears what a topic says. */
async function listen({ account, name }, topic) {
  const { QueueUrl: queue } = await account.ask('sqs', 'create_queue', { QueueName: name, tags: { [account.tag]: account.run } });
  const { Attributes: { QueueArn: arn } } = await account.ask('sqs', 'get_queue_attributes', { QueueUrl: queue, AttributeNames: ['QueueArn'] });
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: arn, Condition: { ArnEquals: { 'aws:SourceArn': topic } } }] };
  await account.ask('sqs', 'set_queue_attributes', { QueueUrl: queue, Attributes: { Policy: JSON.stringify(policy) } });
  await account.ask('sns', 'subscribe', { TopicArn: topic, Protocol: 'sqs', Endpoint: arn });
  return queue;
}

/** How many of what has a tag is not about to be deleted. */
async function countEnabled({ account }, tagged) {
  let count = 0;
  for (const { ResourceARN: arn } of tagged) {
    if (!arn.includes(':kms:')) count += 1;
    else if ((await account.ask('kms', 'describe_key', { KeyId: arn })).KeyMetadata.Enabled) count += 1;
  }
  return count;
}
