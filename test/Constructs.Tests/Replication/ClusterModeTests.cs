using Amazon.CDK.AWS.Route53;
using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>What each cluster mode becomes in CloudFormation, and which endpoints it has.</summary>
public sealed class ClusterModeTests
{
    private readonly Modes _modes = Exhibit.Of<Modes>();

    private CacheTemplate Template => _modes.Template;

    [Fact]
    [DefaultOf<Props>(nameof(Props.ClusterMode))]
    public void It_follows_from_the_topology_by_default()
    {
        Template.Contains("Unsaid", """{ "ClusterMode": null }""");
        Assert.True(Template.Has("Unsaid/ParameterGroup"));
    }

    [Theory]
    [EffectOf<Props>(nameof(Props.ClusterMode))]
    [InlineData(ClusterMode.Disabled, "disabled")]
    [InlineData(ClusterMode.Compatible, "compatible")]
    [InlineData(ClusterMode.Enabled, "enabled")]
    public void It_is_written_in_CloudFormations_words(ClusterMode mode, string expected) =>
        Template.Contains($"{mode}", $$"""{ "ClusterMode": "{{expected}}" }""");

    [Theory]
    [InlineData("Compatible")]
    [InlineData("Enabled")]
    public void The_parameter_group_for_cluster_clients_is_another_one(string mode)
    {
        Template.Contains($"{mode}/ClusterParameterGroup", """{ "Properties": { "cluster-enabled": "yes" } }""");
        Template.Contains(mode, $$"""{ "CacheParameterGroupName": { "Ref": "«{{mode}}/ClusterParameterGroup»" } }""");
        Assert.False(Template.Has($"{mode}/ParameterGroup"));
    }

    [Fact]
    public void The_parameter_group_for_plain_clients_alone_is_that_of_an_unsaid_mode() =>
        Assert.True(Template.Has("Disabled/ParameterGroup"));

    [Theory]
    [InlineData("Disabled")]
    [InlineData("Compatible")]
    [InlineData("Enabled")]
    [InlineData("OneShard")]
    public void One_shard_is_written_alike_in_every_mode(string group)
    {
        Template.Contains(
            group,
            """
            {
              "NumCacheClusters": 2, "NumNodeGroups": null, "ReplicasPerNodeGroup": null, "NodeGroupConfiguration": null,
              "AutomaticFailoverEnabled": true, "MultiAZEnabled": true
            }
            """
        );
        Assert.False(Template.Resource(group).ContainsKey("UpdatePolicy"));
    }

    [Fact]
    public void Shards_are_written_without_what_only_a_new_group_may_say()
    {
        Template.Contains(
            "Shards",
            """
            {
              "NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": null,
              "NodeGroupConfiguration": [{ "ReplicaCount": 2 }, { "ReplicaCount": 2 }]
            }
            """
        );
        JsonAssert.Equal("""{ "UseOnlineResharding": true }""", Template.Resource("Shards")["UpdatePolicy"]);
    }

    [Theory]
    [InlineData("DisabledPrimary", "Disabled", "PrimaryEndPoint")]
    [InlineData("DisabledReader", "Disabled", "ReaderEndPoint")]
    [InlineData("CompatiblePrimary", "Compatible", "PrimaryEndPoint")]
    [InlineData("CompatibleReader", "Compatible", "ReaderEndPoint")]
    [InlineData("CompatibleConfiguration", "Compatible", "ConfigurationEndPoint")]
    [InlineData("EnabledConfiguration", "Enabled", "ConfigurationEndPoint")]
    public void A_mode_has_the_endpoints_of_its_clients(string output, string group, string attribute) =>
        Template.Equal($$"""{ "Fn::GetAtt": ["«{{group}}»", "{{attribute}}.Address"] }""", Template.Output(output));

    [Fact]
    public void Without_cluster_clients_there_is_no_configuration_endpoint() =>
        Refuses(
            () => _modes.Of(ClusterMode.Disabled).ConfigurationEndpoint,
            "Stack/Disabled: ClusterMode.Disabled has no configuration endpoint: use PrimaryEndpoint and ReaderEndpoint, or ClusterMode.Compatible"
        );

    [Fact]
    public void Without_plain_clients_there_is_no_primary_endpoint() =>
        Refuses(
            () => _modes.Of(ClusterMode.Enabled).PrimaryEndpoint,
            "Stack/Enabled: ClusterMode.Enabled has no PrimaryEndpoint: use ConfigurationEndpoint"
        );

    [Fact]
    public void Without_plain_clients_there_is_no_reader_endpoint() =>
        Refuses(
            () => _modes.Of(ClusterMode.Enabled).ReaderEndpoint,
            "Stack/Enabled: ClusterMode.Enabled has no ReaderEndpoint: use ConfigurationEndpoint"
        );

    [Theory]
    [InlineData("Disabled", "PrimaryEndPoint")]
    [InlineData("Compatible", "PrimaryEndPoint")]
    [InlineData("Enabled", "ConfigurationEndPoint")]
    public void A_name_of_yours_stays_one_record_in_every_mode(string group, string attribute) =>
        Template.Contains(
            $"{group}/Dns-primary-endpoint",
            $$"""{ "ResourceRecords": [{ "Fn::GetAtt": ["«{{group}}»", "{{attribute}}.Address"] }] }"""
        );

    [Theory]
    [InlineData("Disabled", 2)]
    [InlineData("Compatible", 2)]
    [InlineData("Enabled", 1)]
    public void No_name_is_given_twice(string group, int records) =>
        Assert.Equal(
            records,
            Template
                .All("AWS::Route53::RecordSet")
                .Select(record => (string)record["Properties"]!["Name"]!)
                .Where(name => name.StartsWith(group.ToLowerInvariant(), StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Count()
        );

    [Fact]
    public void The_nodes_that_the_group_had_keep_their_ids() =>
        Assert.Equal(
            ["-001", "-002", "-003", "-0002-001", "-0002-002", "-0002-003"],
            _modes.Shards.Nodes().Select(node => node.Id.Suffix)
        );

    private static void Refuses(Func<CacheEndpoint> endpoint, string expected) =>
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(endpoint).Message);

    /// <summary>A group of each mode with its endpoints, and what may come after the last one.</summary>
    public sealed class Modes : Exhibit
    {
        private readonly Dictionary<ClusterMode, ReplicationGroup> _groups = [];

        public Modes()
        {
            var zone = new PrivateHostedZone(
                Stack,
                "Zone",
                new PrivateHostedZoneProps { Vpc = Vpc, ZoneName = "shop.internal" }
            );
            Group("Unsaid");
            foreach (var mode in Enum.GetValues<ClusterMode>())
            {
                var group = Group($"{mode}", props => props with { ClusterMode = mode });
                _groups[mode] = group;
                group.AddDnsRecords(new CacheDnsProps { Zone = zone, RecordName = $"{mode}".ToLowerInvariant() });
                if (mode != ClusterMode.Enabled)
                {
                    Output($"{mode}Primary", group.PrimaryEndpoint.Hostname);
                    Output($"{mode}Reader", group.ReaderEndpoint.Hostname);
                }

                if (mode != ClusterMode.Disabled)
                {
                    Output($"{mode}Configuration", group.ConfigurationEndpoint.Hostname);
                }
            }

            Group(
                "OneShard",
                props => props with { ClusterMode = ClusterMode.Enabled, Topology = Topology.Sharded(shards: 1) }
            );
            Shards = Group(
                "Shards",
                props =>
                    props with
                    {
                        ClusterMode = ClusterMode.Enabled,
                        Topology = Topology.Sharded(shards: 2, replicasPerShard: 2),
                    }
            );
        }

        public ReplicationGroup Shards { get; }

        public ReplicationGroup Of(ClusterMode mode) => _groups[mode];
    }
}
