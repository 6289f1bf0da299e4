namespace Infra.Tests.Stacks;

/// <summary>What the service would refuse because of the file rather than of the cache is told where the file says it.</summary>
public sealed class ToldPlaceTests
{
    private const string Cache = """ "engine": "valkey", "nodeType": "cache.r7g.large" """;
    private const string OneZone =
        """ "network": { "existing": { "vpcId": "vpc-00000001", "subnetIds": ["subnet-00000001", "subnet-00000002"], "availabilityZones": ["eu-west-1a", "eu-west-1a"] } } """;

    [Theory]
    [InlineData(
        OneZone,
        Cache,
        "$.network.existing.subnetIds: the cache c: Multi-AZ needs subnets in at least 2 Availability Zones: give the network more of them, or set multiAz to false (R-13)"
    )]
    [InlineData(
        OneZone,
        """ "engine": "memcached", "nodeType": "cache.r7g.large" """,
        "$.network.existing.subnetIds: the cache c: two nodes or more need subnets in at least 2 Availability Zones: give the network more of them, or have topology.nodes 1 (K-05)"
    )]
    [InlineData(
        """ "network": { "create": {} } """,
        """ "engine": "memcached", "nodeType": "cache.r7g.large", "topology": { "nodes": 1, "availabilityZones": ["us-east-1a", "us-east-1b"] } """,
        "$.caches.c.topology.nodes: nodes can only be spread over Availability Zones when there are at least 2: have topology.nodes 2 or more, or leave topology.availabilityZones out (C-04)"
    )]
    [InlineData(
        """ "network": { "create": {} } """,
        """ "engine": "valkey", "serverless": {}, "engineVersion": "9.0" """,
        "$.caches.c.engineVersion: a serverless cache of valkey has the major version 7, 8, 9, got '9.0': write 9 (E-10)"
    )]
    [InlineData(
        """ "region": "eu-west-1", "network": { "create": {} } """,
        Cache + """, "notificationTopicArn": "arn:aws:sns:eu-central-1:123456789012:events" """,
        "$.caches.c.notificationTopicArn: "
    )]
    [InlineData(
        """ "region": "ap-southeast-7", "network": { "create": {} } """,
        """ "engine": "valkey", "nodeType": "cache.c7gn.large" """,
        "$.caches.c.nodeType: "
    )]
    public void A_refusal_names_the_setting(string file, string cache, string sentence)
    {
        var told = Assert
            .Throws<SettingsException>(() => Synthesis.Of($$"""{ {{file}}, "caches": { "c": { {{cache}} } } }"""))
            .Message;

        Assert.StartsWith($"test.json: {sentence}", told, StringComparison.Ordinal);
        Assert.False(ToldText.NamesNoSetting(told[told.IndexOf(": $", StringComparison.Ordinal)..]), told);
    }

    [Fact]
    public void What_two_caches_want_of_the_network_is_told_of_each() =>
        Assert.Equal(
            ["$.network.existing.subnetIds: the cache c: ", "$.network.existing.subnetIds: the cache d: "],
            Assert
                .Throws<SettingsException>(() =>
                    Synthesis.Of($$"""{ {{OneZone}}, "caches": { "c": { {{Cache}} }, "d": { {{Cache}} } } }""")
                )
                .Message.Split('\n')
                .Select(line => line["test.json: ".Length..(line.IndexOf("Multi-AZ", StringComparison.Ordinal))])
        );

    [Fact]
    public void More_subnets_than_a_group_has_by_default_are_those_of_the_network() =>
        Assert.Contains(
            Warnings(Existing(21)),
            line =>
                line.Contains("$.network.existing.subnetIds", StringComparison.Ordinal)
                && line.Contains("21 subnets are more than the 20", StringComparison.Ordinal)
        );

    [Fact]
    public void More_users_than_a_group_has_by_default_are_those_of_the_cache()
    {
        var users = string.Join(
            ", ",
            Enumerable.Range(1, 101).Select(number => $$""" "u{{number}}": { "keys": ["*"], "commands": ["@all"] } """)
        );

        Assert.Contains(
            Warnings($$"""{ "network": { "create": {} }, "caches": { "c": { {{Cache}}, "users": { {{users}} } } } }"""),
            line =>
                line.Contains("$.caches.c.users", StringComparison.Ordinal)
                && line.Contains("more than the 100", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Warnings(string settings) =>
        Synthesis.Of(settings).Manifest["artifacts"]!
            .AsObject()
            .SelectMany(artifact => artifact.Value!["metadata"]?.AsObject() ?? [])
            .SelectMany(path => path.Value!.AsArray())
            .Where(entry => (string?)entry!["type"] == "aws:cdk:warning")
            .SelectMany(entry => ((string)entry!["data"]!).Split('\n'));

    private static string Existing(int subnets)
    {
        var ids = string.Join(", ", Enumerable.Range(1, subnets).Select(number => $"\"subnet-{number:x8}\""));
        var zones = string.Join(
            ", ",
            Enumerable.Range(1, subnets).Select(number => $"\"eu-west-1{"abc"[number % 3]}\"")
        );
        return $$"""
            {
              "network": { "existing": { "vpcId": "vpc-00000001", "subnetIds": [{{ids}}], "availabilityZones": [{{zones}}] } },
              "caches": { "c": { {{Cache}} } }
            }
            """;
    }

    [Fact]
    public void A_secondary_is_told_by_its_own_setting()
    {
        var told = Assert
            .Throws<SettingsException>(() =>
                Synthesis.Of(
                    """
                    {
                      "network": { "create": {} },
                      "caches": {
                        "c": {
                          "secondaryOf": { "id": "ldgnf-orders", "clusterMode": true, "shards": 300 },
                          "topology": { "replicas": 1 }
                        }
                      }
                    }
                    """
                )
            )
            .Message;

        Assert.StartsWith("test.json: $.caches.c.secondaryOf.shards: a group has at most 500 nodes", told);
    }

    [Theory]
    [InlineData("us-east-1", null)]
    [InlineData(null, "us-east-1")]
    public void A_secondary_in_the_Region_of_its_primary_is_refused(string? region, string? ofProfile)
    {
        var given = region is null ? "" : $"\"region\": \"{region}\", ";
        var told = Surroundings.While(
            [("CDK_DEFAULT_REGION", ofProfile ?? "")],
            () =>
                Assert.Throws<SettingsException>(() =>
                    Synthesis.Of(
                        $$"""{ {{given}}"network": { "create": {} }, "caches": { "c": { "secondaryOf": { "id": "ldgnf-orders" } } } }"""
                    )
                )
        );

        Assert.StartsWith(
            "test.json: $.caches.c.secondaryOf.id: by its prefix ldgnf-orders was created in us-east-1",
            told.Message
        );
    }
}
