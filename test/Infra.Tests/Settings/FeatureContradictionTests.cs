namespace Infra.Tests.Settings;

/// <summary>One mistake for every setting of serverless caches, users, rotation, scaling, watching and publishing.</summary>
public sealed class FeatureContradictionTests
{
    private const string Valkey = """ "engine": "valkey", "nodeType": "cache.r7g.large" """;
    private const string Memcached = """ "engine": "memcached", "nodeType": "cache.r7g.large" """;
    private const string Serverless = """ "engine": "valkey", "serverless": {} """;

    [Theory]
    [InlineData(""" "engine": "valkey" """, ": nodeType is missing")]
    [InlineData(
        Serverless + """, "nodeType": "cache.r7g.large" """,
        ".nodeType: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "topology": { "shards": 2 } """,
        ".topology: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "purpose": "session-store" """,
        ".purpose: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "parameters": { "timeout": "1" } """,
        ".parameters: a serverless cache does not have this: leave it out"
    )]
    [InlineData(Serverless + """, "port": 6380 """, ".port: a serverless cache does not have this: leave it out")]
    [InlineData(
        Serverless + """, "transitEncryption": "disabled" """,
        ".transitEncryption: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "authentication": "token" """,
        ".authentication: a serverless cache does not have this: leave it out"
    )]
    [InlineData(Serverless + """, "rotation": {} """, ".rotation: a serverless cache does not have this: leave it out")]
    [InlineData(
        Serverless + """, "scaling": { "nodes": { "min": 1, "max": 2 } } """,
        ".scaling: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "clusterMode": "enabled" """,
        ".clusterMode: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "durability": "sync" """,
        ".durability: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "logs": { "slow": {} } """,
        ".logs: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "snapshotWindow": "03:00-04:00" """,
        ".snapshotWindow: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "maintenanceWindow": "sun:03:00-sun:04:00" """,
        ".maintenanceWindow: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Serverless + """, "notificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:t" """,
        ".notificationTopicArn: a serverless cache does not have this: leave it out"
    )]
    [InlineData(
        Memcached + """, "users": { "app": { "accessString": "on" } } """,
        ".users: Memcached does not have this: leave it out"
    )]
    [InlineData(Memcached + """, "rotation": {} """, ".rotation: Memcached does not have this: leave it out")]
    [InlineData(Memcached + """, "logs": {} """, ".logs: Memcached does not have this: leave it out")]
    [InlineData(
        Memcached + """, "clusterMode": "enabled" """,
        ".clusterMode: Memcached does not have this: leave it out"
    )]
    [InlineData(Memcached + """, "durability": "sync" """, ".durability: Memcached does not have this: leave it out")]
    [InlineData(
        Memcached + """, "scaling": { "shards": { "min": 1, "max": 2 } } """,
        ".scaling.shards: Memcached does not have this: leave it out"
    )]
    [InlineData(
        Valkey + """, "scaling": { "nodes": { "min": 1, "max": 2 } } """,
        ".scaling.nodes: only Memcached has this: leave it out"
    )]
    [InlineData(
        Valkey + """, "authentication": "token", "users": { "app": { "accessString": "on" } } """,
        ".authentication: users log in each with a proof of their own: leave out either authentication or users"
    )]
    [InlineData(
        Valkey + """, "users": { "app": {} } """,
        ".users.app: say what the user may do: keys and commands, or accessString"
    )]
    [InlineData(
        Valkey + """, "users": { "app": { "accessString": "on", "keys": ["*"] } } """,
        ".users.app.accessString: it says everything by itself: leave out keys, readKeys, channels and commands"
    )]
    [InlineData(
        Valkey + """, "users": { "a b": { "accessString": "on" } } """,
        ".users[\"a b\"]: a name begins with a letter and consists of letters, digits and hyphens, at most 30"
    )]
    [InlineData(Valkey + """, "rotation": { "days": 0 } """, ".rotation.days: must be between 1 and 1000, got 0")]
    [InlineData(Valkey + """, "rotation": { "days": 1001 } """, ".rotation.days: must be between 1 and 1000, got 1001")]
    [InlineData(
        Valkey + """, "rotation": { "cron": "0 25 ? * FOO *" } """,
        ".rotation.cron: hours are 0-23, got '25'; days of the week are 1-7 (1 is Sunday), SUN-SAT, FRIL, a single MON#1 or ?, got 'FOO'"
    )]
    [InlineData(
        Valkey + """, "rotation": { "cron": "0 6 1 * SUN *" } """,
        ".rotation.cron: exactly one of day-of-month and day-of-week is ?, got '1' and 'SUN'"
    )]
    [InlineData(
        Valkey + """, "rotation": { "cron": "0 * * * ? *" } """,
        ".rotation.cron: Secrets Manager rotates every 4 hours at most, got '*', with 0:00 and 1:00"
    )]
    [InlineData(
        Valkey + """, "rotation": { "cron": "0 6 31 2 ? *" } """,
        ".rotation.cron: no month has such a day, got '31 2 ?'"
    )]
    [InlineData(
        Valkey + """, "rotation": {}, "authentication": "none" """,
        ".rotation: there is no password to replace: leave it out"
    )]
    [InlineData(
        Valkey + """, "rotation": {}, "users": { "app": { "authentication": "iam", "accessString": "on" } } """,
        ".rotation: there is no password to replace: leave it out"
    )]
    [InlineData(Valkey + """, "scaling": {} """, ".scaling: say what is scaled: shards, replicas or nodes")]
    [InlineData(
        Valkey + """, "scaling": { "replicas": { "min": 1, "max": 2 } } """,
        ".scaling.replicas: ElastiCache scales only caches with shards: give topology.shards, 1 will do"
    )]
    [InlineData(
        Memcached + """, "scaling": { "nodes": { "min": 3, "max": 2 } } """,
        ".scaling.nodes: min must not be above max, got 3 and 2"
    )]
    [InlineData(
        Memcached + """, "scaling": { "nodes": { "min": 1, "max": 2, "metric": "memory" } } """,
        ".scaling.nodes.metric: only shards follow memory: choose \"cpu\", got \"memory\""
    )]
    [InlineData(
        Memcached
            + """, "scaling": { "nodes": { "min": 1, "max": 2, "schedules": [{ "cron": "0 7 * * *", "min": 2 }] } } """,
        ".scaling.nodes.schedules[0].cron: six fields, minute to year, such as 0 7 ? * MON-FRI *, got \"0 7 * * *\""
    )]
    [InlineData(
        Memcached
            + """, "scaling": { "nodes": { "min": 1, "max": 2, "schedules": [{ "cron": "99 7 ? * MON-FRI *", "min": 2 }] } } """,
        ".scaling.nodes.schedules[0].cron: minutes are 0-59, got '99'"
    )]
    [InlineData(
        Memcached + """, "scaling": { "nodes": { "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *" }] } } """,
        ".scaling.nodes.schedules[0]: say min, max or both"
    )]
    [InlineData(
        Memcached
            + """, "scaling": { "nodes": { "min": 1, "max": 2, "schedules": [{ "cron": "0 7 ? * * *", "min": 3, "max": 2 }] } } """,
        ".scaling.nodes.schedules[0]: min must not be above max, got 3 and 2"
    )]
    [InlineData(
        Valkey + """, "alarms": { "overrides": { "cpuu": { "threshold": 1 } } } """,
        ".alarms.overrides.cpuu: there is no alarm \"cpuu\"; did you mean cpu?"
    )]
    [InlineData(
        Valkey + """, "alarms": { "enabled": false, "exclude": ["cpu"] } """,
        ".alarms.enabled: there is nothing to change about alarms that are off: leave out exclude and overrides"
    )]
    [InlineData(
        Valkey + """, "alarms": { "exclude": ["cpuu"] } """,
        ".alarms.exclude[0]: there is no \"cpuu\"; did you mean \"cpu\"?"
    )]
    [InlineData(Valkey + """, "alarms": true """, ".alarms: expected an object {...}, got true")]
    [InlineData(Valkey + """, "dashboard": "no" """, ".dashboard: expected true or false, got \"no\"")]
    [InlineData(
        Valkey + """, "logs": { "slow": { "retentionDays": 8 } } """,
        ".logs.slow.retentionDays: CloudWatch offers 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 8"
    )]
    [InlineData(
        Valkey + """, "logs": { "engine": { "retentionDays": 7, "firehose": "f" } } """,
        ".logs.engine.retentionDays: a delivery stream keeps nothing: leave out either firehose or retentionDays"
    )]
    [InlineData(
        Valkey + """, "logs": { "engine": { "firehose": "a b" } } """,
        ".logs.engine.firehose: the name of a delivery stream has 1 to 64 letters, digits and _ . -, got \"a b\""
    )]
    [InlineData(
        Valkey + """, "compliance": ["hippa"] """,
        ".compliance[0]: there is no \"hippa\"; did you mean \"hipaa\"?"
    )]
    [InlineData(
        Valkey + """, "acknowledge": { "s-23": "known" } """,
        ".acknowledge.s-23: there is no rule \"s-23\"; did you mean S-23?"
    )]
    [InlineData(
        Valkey + """, "acknowledge": { "elasticache:S-23": "known" } """,
        ".acknowledge[\"elasticache:S-23\"]: there is no rule \"elasticache:S-23\"; did you mean S-23?"
    )]
    [InlineData(
        Valkey + """, "acknowledge": { "S-99": "known" } """,
        ".acknowledge.S-99: there is no rule \"S-99\": write the id behind the warning, such as S-23"
    )]
    [InlineData(
        Valkey + """, "acknowledge": { "R-05": "known" } """,
        ".acknowledge.R-05: R-05 is an error, and only warnings can be acknowledged: put right what it tells, and leave this out"
    )]
    [InlineData(Valkey + """, "acknowledge": { "S-23": " " } """, ".acknowledge.S-23: say for what reason, got \" \"")]
    [InlineData(
        Valkey + """, "acknowledge": [{ "id": "S-23", "reason": "known" }] """,
        ".acknowledge: expected an object {...}, got [{\"id\":\"S-23\",\"reason\":\"known\"}]"
    )]
    [InlineData(Valkey + """, "publish": {} """, ".publish: say parameters, exports or both")]
    [InlineData(
        Valkey + """, "dns": { "zoneId": "z", "zoneName": "a.b" } """,
        ".dns.zoneId: the id of a hosted zone looks like Z0123456789ABCDEFGHIJ, got \"z\""
    )]
    [InlineData(
        Valkey + """, "dns": { "zoneId": "Z1", "zoneName": "a b" } """,
        ".dns.zoneName: must be a domain such as caches.internal, got \"a b\""
    )]
    [InlineData(
        Valkey + """, "dns": { "zoneId": "Z1", "zoneName": "a.b", "name": "" } """,
        ".dns.name: must be a name within the zone such as sessions, got \"\""
    )]
    [InlineData(Valkey + """, "stack": 0 """, ".stack: must be between 1 and 100, got 0")]
    [InlineData(Valkey + """, "stack": 101 """, ".stack: must be between 1 and 100, got 101")]
    public void A_mistake_in_a_cache_gets_one_sentence(string cache, string sentence) =>
        Assert.Equal(
            [$"$.caches.c{sentence}"],
            SettingsText.Mistakes(SettingsText.With("caches", $$"""{ "c": { {{cache}} } }"""))
        );

    [Theory]
    [InlineData(
        "alarms",
        """{ "topicArn": "operators" }""",
        "$.alarms.topicArn: the ARN of a topic looks like arn:aws:sns:eu-central-1:123456789012:topic, got \"operators\""
    )]
    [InlineData(
        "alarms",
        """{ "topicArn": "arn:aws:sns:eu-west-1:123456789012:t", "email": "a@example.com" }""",
        "$.alarms.email: a topic of yours has its own subscriptions: leave out either topicArn or email"
    )]
    [InlineData(
        "alarms",
        """{ "email": "operators" }""",
        "$.alarms.email: must be an address such as cache-team@example.com, got \"operators\""
    )]
    [InlineData(
        "events",
        """{ "email": "operators" }""",
        "$.events.email: must be an address such as cache-team@example.com, got \"operators\""
    )]
    [InlineData("dashboard", "1", "$.dashboard: expected true or false, got 1")]
    [InlineData("compliance", """["pcii"]""", "$.compliance[0]: there is no \"pcii\"; did you mean \"pci\"?")]
    [InlineData("cacheStacks", "0", "$.cacheStacks: must be between 1 and 100, got 0")]
    [InlineData("cacheStacks", "101", "$.cacheStacks: must be between 1 and 100, got 101")]
    public void A_mistake_in_the_environment_gets_one_sentence(string setting, string value, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With(setting, value)));
}
