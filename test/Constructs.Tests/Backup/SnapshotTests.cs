using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk.Tests.Backup;

/// <summary>Snapshots that a template asks for, and caches that are filled from them.</summary>
public sealed class SnapshotTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Snapshots>().Template;

    [Fact]
    [EffectOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.Cache))]
    [DefaultOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.EncryptionKey))]
    [DefaultOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.Tags))]
    public void A_snapshot_of_a_group_has_its_key()
    {
        _template.Contains(
            "OfGroup",
            """
            {
              "ReplicationGroupId": { "Ref": "«Sessions»" },
              "CacheClusterId": null,
              "KmsKeyId": { "Fn::GetAtt": ["«Sessions/Key»", "Arn"] },
              "Tags": null
            }
            """
        );
        Assert.Equal("AWS::ElastiCache::Snapshot", (string?)_template.Resource("OfGroup")["Type"]);
    }

    [Fact]
    [EffectOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.Cache))]
    [DefaultOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.EncryptionKey))]
    [DefaultOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.Tags))]
    public void A_snapshot_of_a_serverless_cache_has_its_key()
    {
        _template.Contains(
            "OfServerless",
            """
            {
              "ServerlessCacheName": { "Ref": "«Carts»" },
              "KmsKeyId": { "Fn::GetAtt": ["«Carts/Key»", "Arn"] },
              "Tags": null
            }
            """
        );
        Assert.Equal("AWS::ElastiCache::ServerlessCacheSnapshot", (string?)_template.Resource("OfServerless")["Type"]);
    }

    [Theory]
    [InlineData("OfImportedGroup")]
    [InlineData("OfImportedServerless")]
    public void The_key_of_an_import_is_left_to_the_service(string snapshot) =>
        _template.Contains(snapshot, """{ "KmsKeyId": null }""");

    [Theory]
    [DefaultOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.SnapshotName))]
    [InlineData("OfGroup", "SnapshotName", "^stackofgroup[0-9a-f]{8}$")]
    [InlineData("OfServerless", "ServerlessCacheSnapshotName", "^stackofserverless[0-9a-f]{8}$")]
    public void Its_name_is_made_from_its_path(string snapshot, string property, string expected) =>
        Assert.Matches(expected, (string?)_template.Properties(snapshot)[property]);

    [Theory]
    [DefaultOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.RemovalPolicy))]
    [EffectOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.RemovalPolicy))]
    [InlineData("OfGroup", "Retain")]
    [InlineData("OfServerless", "Retain")]
    [InlineData("OfImportedGroup", "Delete")]
    [InlineData("OfImportedServerless", "Delete")]
    public void It_is_retained_unless_it_is_to_be_destroyed(string snapshot, string expected) =>
        Assert.Equal(expected, (string?)_template.Resource(snapshot)["DeletionPolicy"]);

    [Theory]
    [EffectOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.SnapshotName))]
    [EffectOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.EncryptionKey))]
    [EffectOf<CacheSnapshotProps>(nameof(CacheSnapshotProps.Tags))]
    [InlineData("Named", "SnapshotName")]
    [InlineData("NamedServerless", "ServerlessCacheSnapshotName")]
    public void Name_key_and_tags_can_be_given(string snapshot, string property) =>
        _template.Contains(
            snapshot,
            $$"""
            {
              "{{property}}": "before-migration",
              "KmsKeyId": { "Fn::GetAtt": ["«TeamKey»", "Arn"] },
              "Tags": [{ "Key": "team", "Value": "shop" }]
            }
            """
        );

    [Fact]
    public void A_group_is_filled_from_a_snapshot_once_it_is_made() =>
        _template.Contains(
            "GroupFromGroup",
            """
            {
              "SnapshotName": { "Fn::Select": [6, { "Fn::Split": [":", { "Fn::GetAtt": ["«OfGroup»", "Arn"] }] }] },
              "SnapshotArns": null
            }
            """
        );

    [Theory]
    [InlineData("ServerlessFromGroup", "OfGroup", "Arn")]
    [InlineData("ServerlessFromServerless", "OfServerless", "ARN")]
    public void A_serverless_cache_is_filled_from_a_snapshot_once_it_is_made(
        string cache,
        string snapshot,
        string attribute
    ) =>
        _template.Contains(
            cache,
            $$"""{ "SnapshotArnsToRestore": [{ "Fn::GetAtt": ["«{{snapshot}}»", "{{attribute}}"] }] }"""
        );

    [Fact]
    public void A_group_is_not_filled_from_a_snapshot_of_a_serverless_cache()
    {
        var stack = Stacks.New();
        var vpc = Networks.Isolated(stack);
        var carts = ServerlessCache.FromServerlessCacheAttributes(
            stack,
            "Carts",
            new ServerlessCacheAttributes { ServerlessCacheName = "shop-carts" }
        );
        var snapshot = new CacheSnapshot(stack, "Snapshot", new CacheSnapshotProps { Cache = carts });
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new ReplicationGroup(
                stack,
                "Sessions",
                new ReplicationGroupProps
                {
                    Vpc = vpc,
                    NodeType = CacheNodeType.R7gLarge,
                    RestoreFrom = SnapshotSource.Snapshot(snapshot),
                }
            )
        );
        var violation = Assert.Single(refused.Violations);
        Assert.Equal(("CDK-1", "RestoreFrom"), (violation.RuleId, violation.Property));
    }

    [Theory]
    [InlineData("a--b", "B-19")]
    [InlineData("1st", "B-19")]
    public void A_wrong_name_of_a_groups_snapshot_is_refused(string name, string ruleId)
    {
        var stack = Stacks.New();
        var group = ReplicationGroup.FromReplicationGroupAttributes(
            stack,
            "Sessions",
            new ReplicationGroupAttributes { ReplicationGroupId = "shop-sessions" }
        );
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new CacheSnapshot(stack, "Snapshot", new CacheSnapshotProps { Cache = group, SnapshotName = name })
        );
        Assert.Equal(ruleId, Assert.Single(refused.Violations).RuleId);
    }

    [Theory]
    [InlineData("a--b", RemovalPolicy.RETAIN, "B-21")]
    [InlineData("carts", RemovalPolicy.SNAPSHOT, "M-01")]
    public void A_mistake_in_a_serverless_caches_snapshot_is_refused(string name, RemovalPolicy policy, string ruleId)
    {
        var stack = Stacks.New();
        var carts = ServerlessCache.FromServerlessCacheAttributes(
            stack,
            "Carts",
            new ServerlessCacheAttributes { ServerlessCacheName = "shop-carts" }
        );
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new CacheSnapshot(
                stack,
                "Snapshot",
                new CacheSnapshotProps
                {
                    Cache = carts,
                    SnapshotName = name,
                    RemovalPolicy = policy,
                }
            )
        );
        Assert.Equal(ruleId, Assert.Single(refused.Violations).RuleId);
    }

    /// <summary>Snapshots of all kinds of caches, and caches from all kinds of snapshots.</summary>
    public sealed class Snapshots : Exhibit
    {
        public Snapshots()
        {
            var sessions = Group("Sessions");
            var carts = Serverless("Carts");
            var ofGroup = OfGroup("OfGroup", new CacheSnapshotProps { Cache = sessions });
            var ofServerless = OfServerless("OfServerless", new CacheSnapshotProps { Cache = carts });
            AddImports();
            AddNamed(sessions, carts);
            Group("GroupFromGroup", props => props with { RestoreFrom = SnapshotSource.Snapshot(ofGroup) });
            Serverless("ServerlessFromGroup", props => props with { RestoreFrom = SnapshotSource.Snapshot(ofGroup) });
            Serverless(
                "ServerlessFromServerless",
                props => props with { RestoreFrom = SnapshotSource.Snapshot(ofServerless) }
            );
        }

        /// <inheritdoc/>
        /// <remarks>cfn-lint 1.51 does not know the types, which CloudFormation has.</remarks>
        public override IEnumerable<string> Files => [];

        private void AddImports()
        {
            var group = ReplicationGroup.FromReplicationGroupAttributes(
                Stack,
                "ImportedSessions",
                new ReplicationGroupAttributes { ReplicationGroupId = "shop-sessions" }
            );
            var serverless = ServerlessCache.FromServerlessCacheAttributes(
                Stack,
                "ImportedCarts",
                new ServerlessCacheAttributes { ServerlessCacheName = "shop-carts" }
            );
            OfGroup("OfImportedGroup", new CacheSnapshotProps { Cache = group, RemovalPolicy = RemovalPolicy.DESTROY });
            OfServerless(
                "OfImportedServerless",
                new CacheSnapshotProps { Cache = serverless, RemovalPolicy = RemovalPolicy.DESTROY }
            );
        }

        private void AddNamed(IReplicationGroup sessions, IServerlessCache carts)
        {
            var key = new Key(Stack, "TeamKey");
            var tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "shop" };
            OfGroup(
                "Named",
                new CacheSnapshotProps
                {
                    Cache = sessions,
                    SnapshotName = "before-migration",
                    EncryptionKey = key,
                    Tags = tags,
                }
            );
            OfServerless(
                "NamedServerless",
                new CacheSnapshotProps
                {
                    Cache = carts,
                    SnapshotName = "before-migration",
                    EncryptionKey = key,
                    Tags = tags,
                }
            );
        }

        private CacheSnapshot OfGroup(string id, CacheSnapshotProps props) => new(Stack, id, props);

        private CacheSnapshot OfServerless(string id, CacheSnapshotProps props) => new(Stack, id, props);
    }
}
