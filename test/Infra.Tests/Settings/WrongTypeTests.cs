namespace Infra.Tests.Settings;

public sealed class WrongTypeTests
{
    [Theory]
    // text
    [InlineData("account", "123456789012", "$.account: expected a text, got 123456789012: put it into quotes")]
    [InlineData("region", "true", "$.region: expected a text, got true: put it into quotes")]
    [InlineData(
        "caches/sessions/engineVersion",
        "8.2",
        "$.caches.sessions.engineVersion: expected a text, got 8.2: put it into quotes"
    )]
    [InlineData("caches/sessions/nodeType", "[]", "$.caches.sessions.nodeType: expected a text, got []")]
    [InlineData(
        "caches/objects/parameters/max_item_size",
        "5242880",
        "$.caches.objects.parameters.max_item_size: expected a text, got 5242880: put it into quotes"
    )]
    [InlineData(
        "caches/sessions/allowedTiers",
        "[\"web\", 5]",
        "$.caches.sessions.allowedTiers[1]: expected a text, got 5: put it into quotes"
    )]
    [InlineData("tags/team", "{\"a\": 1}", "$.tags.team: expected a text, got {\"a\":1}")]
    // whole number
    [InlineData(
        "caches/sessions/port",
        "\"6380\"",
        "$.caches.sessions.port: expected a whole number, got \"6380\": leave out the quotes"
    )]
    [InlineData(
        "caches/sessions/port",
        "\"default\"",
        "$.caches.sessions.port: expected a whole number, got \"default\""
    )]
    [InlineData("caches/sessions/port", "true", "$.caches.sessions.port: expected a whole number, got true")]
    [InlineData(
        "caches/sessions/port",
        "6380.0",
        "$.caches.sessions.port: expected a whole number, got 6380.0: write 6380"
    )]
    [InlineData("caches/sessions/port", "1e4", "$.caches.sessions.port: expected a whole number, got 1e4: write 10000")]
    [InlineData("caches/sessions/port", "6380.5", "$.caches.sessions.port: expected a whole number, got 6380.5")]
    [InlineData("caches/sessions/port", "1e400", "$.caches.sessions.port: expected a whole number, got 1e400")]
    [InlineData("caches/sessions/port", "99999999999", "$.caches.sessions.port: 99999999999 is too large a number")]
    [InlineData(
        "network/create/availabilityZones",
        "99999999999",
        "$.network.create.availabilityZones: 99999999999 is too large a number"
    )]
    [InlineData(
        "caches/sessions/topology/replicas",
        "-99999999999",
        "$.caches.sessions.topology.replicas: -99999999999 is too large a number"
    )]
    [InlineData(
        "network/create/natGateways",
        "false",
        "$.network.create.natGateways: expected a whole number, got false"
    )]
    // true or false
    [InlineData(
        "terminationProtection",
        "\"true\"",
        "$.terminationProtection: expected true or false, got \"true\": leave out the quotes"
    )]
    [InlineData("terminationProtection", "\"yes\"", "$.terminationProtection: expected true or false, got \"yes\"")]
    [InlineData("network/create/flowLogs", "1", "$.network.create.flowLogs: expected true or false, got 1")]
    // list
    [InlineData(
        "caches/sessions/allowedTiers",
        "\"web\"",
        "$.caches.sessions.allowedTiers: expected a list [...], got \"web\""
    )]
    [InlineData("caches/sessions/allowedTiers", "{}", "$.caches.sessions.allowedTiers: expected a list [...], got {}")]
    // object
    [InlineData("caches", "[]", "$.caches: expected an object {...}, got []")]
    [InlineData("caches/sessions", "\"valkey\"", "$.caches.sessions: expected an object {...}, got \"valkey\"")]
    [InlineData("caches/sessions/topology", "3", "$.caches.sessions.topology: expected an object {...}, got 3")]
    [InlineData("network/create", "true", "$.network.create: expected an object {...}, got true")]
    // one of several words
    [InlineData("removal", "5", "$.removal: expected one of \"snapshot\", \"destroy\", \"retain\", got 5")]
    [InlineData(
        "removal",
        "\"keep\"",
        "$.removal: expected one of \"snapshot\", \"destroy\", \"retain\", got \"keep\""
    )]
    [InlineData("removal", "\"Destroy\"", "$.removal: there is no \"Destroy\"; did you mean \"destroy\"?")]
    [InlineData(
        "caches/sessions/engine",
        "\"valky\"",
        "$.caches.sessions.engine: there is no \"valky\"; did you mean \"valkey\"?"
    )]
    [InlineData(
        "caches/sessions/engine",
        "\"postgres\"",
        "$.caches.sessions.engine: expected one of \"valkey\", \"redis\", \"memcached\", got \"postgres\""
    )]
    [InlineData(
        "caches/sessions/purpose",
        "\"sesion-store\"",
        "$.caches.sessions.purpose: there is no \"sesion-store\"; did you mean \"session-store\"?"
    )]
    [InlineData(
        "caches/sessions/transitEncryption",
        "true",
        "$.caches.sessions.transitEncryption: expected one of \"required\", \"preferred\", \"disabled\", got true"
    )]
    [InlineData(
        "caches/sessions/atRestEncryption",
        "\"aws\"",
        "$.caches.sessions.atRestEncryption: expected one of \"customer-managed\", \"aws-owned\", got \"aws\""
    )]
    [InlineData(
        "caches/sessions/authentication",
        "false",
        "$.caches.sessions.authentication: expected one of \"token\", \"none\", got false"
    )]
    public void A_wrong_value_gets_one_sentence(string path, string json, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With(path, json)));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"dev\"")]
    public void A_file_that_is_no_object_gets_one_sentence(string json) =>
        Assert.Equal([$"$: expected an object {{...}}, got {json}"], SettingsText.Mistakes(json));

    [Theory]
    [InlineData("terminationProtection", "expected true or false")]
    [InlineData("removal", "expected one of \"snapshot\", \"destroy\", \"retain\"")]
    [InlineData("tags", "expected an object {...}")]
    [InlineData("tags/team", "expected a text")]
    [InlineData("network", "expected an object {...}")]
    [InlineData("network/create/cidr", "expected a text")]
    [InlineData("network/create/availabilityZones", "expected a whole number or a list of names [...]")]
    [InlineData("network/create/natGateways", "expected a whole number")]
    [InlineData("network/create/flowLogs", "expected true or false")]
    [InlineData("network/lookup/tags", "expected an object {...}")]
    [InlineData("appTiers", "expected an object {...}")]
    [InlineData("appTiers/web", "expected an object {...}")]
    [InlineData("caches", "expected an object {...}")]
    [InlineData("caches/sessions", "expected an object {...}")]
    [InlineData("caches/sessions/topology", "expected an object {...}")]
    [InlineData("caches/sessions/parameters", "expected an object {...}")]
    [InlineData("caches/sessions/parameters/maxmemory-policy", "expected a text")]
    [InlineData("caches/sessions/allowedTiers", "expected a list [...]")]
    [InlineData("caches/sessions/users", "expected an object {...}")]
    [InlineData("caches/sessions/compliance", "expected a list [...]")]
    public void Null_where_the_schema_has_none_gets_one_sentence(string path, string expected) =>
        Assert.Equal(
            [$"$.{path.Replace('/', '.')}: {expected}, got null"],
            SettingsText.Mistakes(SettingsText.With(path, "null"))
        );

    [Theory]
    [InlineData("$schema")]
    [InlineData("account")]
    [InlineData("region")]
    [InlineData("network/lookup")]
    [InlineData("network/existing")]
    [InlineData("appTiers/web/securityGroupId")]
    [InlineData("caches/sessions/engineVersion")]
    [InlineData("caches/sessions/topology/shards")]
    [InlineData("caches/sessions/topology/replicas")]
    [InlineData("caches/sessions/topology/nodes")]
    [InlineData("caches/sessions/purpose")]
    [InlineData("caches/sessions/port")]
    [InlineData("caches/sessions/atRestEncryption")]
    [InlineData("caches/sessions/authentication")]
    [InlineData("caches/sessions/snapshotRetentionDays")]
    [InlineData("caches/sessions/snapshotWindow")]
    [InlineData("caches/sessions/restoreFromSnapshot")]
    [InlineData("caches/sessions/maintenanceWindow")]
    [InlineData("caches/sessions/notificationTopicArn")]
    [InlineData("caches/sessions/removal")]
    public void Null_where_the_schema_has_it_means_the_default(string path) =>
        Assert.Equivalent(
            SettingsText.Read(SettingsText.Base),
            SettingsText.Read(SettingsText.With(path, "null")),
            strict: true
        );

    [Fact]
    public void A_long_value_is_cut_to_what_a_reader_needs() =>
        Assert.Equal(
            [$"$.removal: expected one of \"snapshot\", \"destroy\", \"retain\", got \"{new string('x', 76)}..."],
            SettingsText.Mistakes(SettingsText.With("removal", $"\"{new string('x', 1000)}\""))
        );
}
