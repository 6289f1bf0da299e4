namespace Infra.Tests.Settings;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData(
        "caches/sessions/allowedTiers",
        """["wbe"]""",
        """$.caches.sessions.allowedTiers[0]: there is no tier "wbe"; did you mean web?"""
    )]
    [InlineData(
        "caches/sessions/allowedTiers",
        """["web", "batch"]""",
        """$.caches.sessions.allowedTiers[1]: there is no tier "batch"; appTiers has web, api"""
    )]
    [InlineData(
        "caches",
        """{ "c": { "engine": "valkey", "nodeType": "cache.t4g.micro", "topology": { "nodes": 2 } } }""",
        "$.caches.c.topology.nodes: only Memcached has this: leave it out"
    )]
    [InlineData(
        "caches/objects/topology",
        """{ "shards": 2 }""",
        "$.caches.objects.topology.shards: Memcached does not have this: leave it out"
    )]
    [InlineData(
        "caches/objects/topology",
        """{ "replicas": 0 }""",
        "$.caches.objects.topology.replicas: Memcached does not have this: leave it out"
    )]
    [InlineData(
        "caches/objects/atRestEncryption",
        "\"aws-owned\"",
        "$.caches.objects.atRestEncryption: Memcached does not have this: leave it out"
    )]
    [InlineData(
        "caches/objects/authentication",
        "\"none\"",
        "$.caches.objects.authentication: Memcached does not have this: leave it out"
    )]
    [InlineData(
        "caches/objects/snapshotRetentionDays",
        "0",
        "$.caches.objects.snapshotRetentionDays: Memcached does not have this: leave it out"
    )]
    [InlineData(
        "caches/objects/snapshotWindow",
        "\"03:00-04:00\"",
        "$.caches.objects.snapshotWindow: Memcached does not have this: leave it out"
    )]
    [InlineData(
        "caches/objects/restoreFromSnapshot",
        "\"s\"",
        "$.caches.objects.restoreFromSnapshot: Memcached does not have this: leave it out"
    )]
    [InlineData(
        "caches/objects/transitEncryption",
        "\"preferred\"",
        "$.caches.objects.transitEncryption: Memcached knows required and disabled, got \"preferred\""
    )]
    [InlineData(
        "caches/objects/removal",
        "\"snapshot\"",
        "$.caches.objects.removal: Memcached makes no snapshots: choose \"destroy\" or \"retain\", got \"snapshot\""
    )]
    [InlineData(
        "caches/sessions/topology",
        """{ "shards": 3, "replicas": 0 }""",
        "$.caches.sessions.topology.replicas: CloudFormation can never update shards without replicas: have at least 1, got 0"
    )]
    [InlineData(
        "caches/sessions/nodeType",
        "\"cache.r7g.larg\"",
        "$.caches.sessions.nodeType: there is no node type \"cache.r7g.larg\"; did you mean cache.r7g.large; if AWS has added it since, set \"allowUnknown\": true"
    )]
    [InlineData(
        "caches/sessions/engineVersion",
        "\"8.9\"",
        "$.caches.sessions.engineVersion: there is no version \"8.9\" of valkey; did you mean 8.2; if AWS has added it since, set \"allowUnknown\": true"
    )]
    [InlineData(
        "caches/sessions/parameters",
        """{ "maxmemory-polcy": "allkeys-lru" }""",
        "$.caches.sessions.parameters.maxmemory-polcy: there is no parameter \"maxmemory-polcy\" of valkey8; did you mean maxmemory-policy; if AWS has added it since, set \"allowUnknown\": true"
    )]
    [InlineData(
        "caches/sessions/notificationTopicArn",
        "\"alerts\"",
        "$.caches.sessions.notificationTopicArn: the ARN of a topic looks like arn:aws:sns:eu-central-1:123456789012:topic, got \"alerts\""
    )]
    [InlineData(
        "caches/sessions/snapshotRetentionDays",
        "-1",
        "$.caches.sessions.snapshotRetentionDays: must be between 0 and 35, got -1"
    )]
    [InlineData(
        "caches/sessions/restoreFromSnapshot",
        "\"\"",
        "$.caches.sessions.restoreFromSnapshot: must be the name of a snapshot, got \"\""
    )]
    [InlineData(
        "caches/sessions/restoreFromSnapshot",
        "\"a\\u0000\"",
        "$.caches.sessions.restoreFromSnapshot: must be the name of a snapshot, got \"a\\u0000\""
    )]
    [InlineData("caches", "{}", "$.caches: there must be at least one cache, got {}")]
    public void Settings_of_caches_that_cannot_be_meant_get_one_sentence(string path, string json, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With(path, json)));

    [Theory]
    [InlineData("{}", "$.network: give exactly one of create, lookup and existing, got none")]
    [InlineData(
        """{ "create": {}, "lookup": { "name": "main" } }""",
        "$.network: give exactly one of create, lookup and existing, got create and lookup"
    )]
    [InlineData(
        """{ "create": { "availabilityZones": 1 } }""",
        "$.network.create.availabilityZones: must be 2 or 3, got 1"
    )]
    [InlineData(
        """{ "create": { "availabilityZones": 4 } }""",
        "$.network.create.availabilityZones: must be 2 or 3, got 4"
    )]
    [InlineData(
        """{ "create": { "natGateways": -1 } }""",
        "$.network.create.natGateways: must be between 0 and the number of Availability Zones, got -1"
    )]
    [InlineData(
        """{ "create": { "natGateways": 3 } }""",
        "$.network.create.natGateways: must be between 0 and the number of Availability Zones, got 3"
    )]
    [InlineData(
        """{ "create": { "cidr": "10.0.0.0" } }""",
        "$.network.create.cidr: must be an IPv4 range between /16 and /20, such as 10.0.0.0/16, got \"10.0.0.0\""
    )]
    [InlineData(
        """{ "create": { "cidr": "127.0.0.0/16" } }""",
        "$.network.create.cidr: addresses of \"127.0.0.0/16\" mean something else everywhere (this host, loopback, link-local, multicast): take a private range such as 10.0.0.0/16"
    )]
    [InlineData(
        """{ "create": { "cidr": "10.0.0.1/16" } }""",
        "$.network.create.cidr: must be an IPv4 range between /16 and /20, such as 10.0.0.0/16, got \"10.0.0.1/16\""
    )]
    [InlineData(
        """{ "create": { "cidr": "10.0.0.0/15" } }""",
        "$.network.create.cidr: must be an IPv4 range between /16 and /20, such as 10.0.0.0/16, got \"10.0.0.0/15\""
    )]
    [InlineData(
        """{ "create": { "cidr": "10.0.0.0/21" } }""",
        "$.network.create.cidr: must be an IPv4 range between /16 and /20, such as 10.0.0.0/16, got \"10.0.0.0/21\""
    )]
    [InlineData(
        """{ "create": { "cidr": "10.0.0.0/20", "availabilityZones": 3, "natGateways": 1 } }""",
        "$.network.create.cidr: must be an IPv4 range between /16 and /19, such as 10.0.0.0/16, got \"10.0.0.0/20\""
    )]
    [InlineData(
        """{ "create": { "cidr": "fd00::/16" } }""",
        "$.network.create.cidr: must be an IPv4 range between /16 and /20, such as 10.0.0.0/16, got \"fd00::/16\""
    )]
    [InlineData("""{ "lookup": {} }""", "$.network.lookup: give vpcId, name or tags, got {}")]
    [InlineData(
        """{ "lookup": { "vpcId": "main" } }""",
        "$.network.lookup.vpcId: the id of a VPC looks like vpc-0123456789abcdef0, got \"main\""
    )]
    [InlineData("""{ "lookup": { "name": "" } }""", "$.network.lookup.name: must not be empty, got \"\"")]
    [InlineData(
        """{ "existing": { "vpcId": "vpc", "subnetIds": ["subnet-01234567"], "availabilityZones": ["eu-west-1a"] } }""",
        "$.network.existing.vpcId: the id of a VPC looks like vpc-0123456789abcdef0, got \"vpc\""
    )]
    [InlineData(
        """{ "existing": { "vpcId": "vpc-01234567", "subnetIds": ["subnet-01234567", "a"], "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }""",
        "$.network.existing.subnetIds[1]: the id of a subnet looks like subnet-0123456789abcdef0, got \"a\""
    )]
    [InlineData(
        """{ "existing": { "vpcId": "vpc-01234567", "subnetIds": ["subnet-01234567", "subnet-01234567"], "availabilityZones": ["eu-west-1a", "eu-west-1b"] } }""",
        "$.network.existing.subnetIds[1]: subnet-01234567 is given twice"
    )]
    [InlineData(
        """{ "existing": { "vpcId": "vpc-01234567", "subnetIds": [], "availabilityZones": [] } }""",
        "$.network.existing.subnetIds: there must be at least one, got []"
    )]
    [InlineData(
        """{ "existing": { "vpcId": "vpc-01234567", "subnetIds": ["subnet-01234567"], "availabilityZones": [] } }""",
        "$.network.existing.availabilityZones: there must be one for each of the 1 subnets, got 0"
    )]
    [InlineData(
        """{ "create": { "availabilityZones": ["eu-west-1a", "eu-central-1b"] } }""",
        "$.network.create.availabilityZones[1]: eu-central-1b is a zone of eu-central-1, not of eu-west-1: name one such as eu-west-1a"
    )]
    [InlineData(
        """{ "create": { "availabilityZones": ["eu-west-1a"] } }""",
        "$.network.create.availabilityZones: must be 2 or 3, got 1"
    )]
    public void A_network_that_cannot_be_meant_gets_one_sentence(string json, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With("network", json)));

    [Theory]
    [InlineData("account", "\"main\"", "$.account: an account is 12 digits, got \"main\"")]
    [InlineData("account", "\"12345678901\\n\"", "$.account: an account is 12 digits, got \"12345678901\\n\"")]
    [InlineData(
        "region",
        "\"eu-cental-1\"",
        "$.region: there is no Region \"eu-cental-1\" that is known here; did you mean eu-central-1; if there is one, set \"allowUnknownRegion\": true"
    )]
    [InlineData("region", "\"Frankfurt\"", "$.region: a Region has a name such as eu-central-1, got \"Frankfurt\"")]
    [InlineData("region", "\"\"", "$.region: a Region has a name such as eu-central-1, got \"\"")]
    [InlineData("tags/aws:owner", "\"me\"", "$.tags[\"aws:owner\"]: tags that begin with aws: are AWS's own")]
    [InlineData(
        "tags/",
        "\"me\"",
        "$.tags[\"\"]: the key of a tag has 1 to 128 letters, digits, spaces and _ . : / = + - @"
    )]
    [InlineData(
        "tags/a*",
        "\"me\"",
        "$.tags[\"a*\"]: the key of a tag has 1 to 128 letters, digits, spaces and _ . : / = + - @"
    )]
    [InlineData(
        "tags/team",
        "\"a\\tb\"",
        "$.tags.team: the value of a tag has up to 256 letters, digits, spaces and _ . : / = + - @, got \"a\\tb\""
    )]
    [InlineData(
        "appTiers/web/securityGroupId",
        "\"web\"",
        "$.appTiers.web.securityGroupId: the id of a security group looks like sg-0123456789abcdef0, got \"web\""
    )]
    public void A_text_that_AWS_would_refuse_gets_one_sentence(string path, string json, string sentence) =>
        Assert.Equal([sentence], SettingsText.Mistakes(SettingsText.With(path, json)));

    [Fact]
    public void More_tags_than_a_resource_can_have_get_one_sentence()
    {
        var tags = string.Join(", ", Enumerable.Range(1, 50).Select(number => $"\"t{number}\": \"\""));

        Assert.Equal(
            ["$.tags: there can be 49 beside environment, got 50"],
            SettingsText.Mistakes(SettingsText.With("tags", $"{{ {tags} }}"))
        );
    }

    [Fact]
    public void A_tier_is_unknown_where_there_are_none() =>
        Assert.Equal(
            ["$.caches.sessions.allowedTiers[0]: there is no tier \"web\": appTiers has none"],
            SettingsText.Mistakes(
                SettingsText.With(SettingsText.Base, ("appTiers", "{}"), ("caches/sessions/allowedTiers", "[\"web\"]"))
            )
        );

    [Fact]
    public void Contradictions_are_reported_all_at_once() =>
        Assert.Equal(
            [
                "$.network.create.natGateways: must be between 0 and the number of Availability Zones, got 9",
                "$.caches.sessions.allowedTiers[0]: there is no tier \"w\"; appTiers has web, api",
                "$.caches.objects.snapshotWindow: Memcached does not have this: leave it out",
                "$.account: an account is 12 digits, got \"1\"",
            ],
            SettingsText.Mistakes(
                SettingsText.With(
                    SettingsText.Base,
                    ("account", "\"1\""),
                    ("network/create/natGateways", "9"),
                    ("caches/sessions/allowedTiers", "[\"w\"]"),
                    ("caches/objects/snapshotWindow", "\"x\"")
                )
            )
        );
}
