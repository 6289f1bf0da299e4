// Long: One test for each prop of a serverless cache.
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Props = ElastiCache.Cdk.ServerlessCacheProps;

namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>What each property changes in the template.</summary>
public sealed class ServerlessCachePropsTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    private CacheTemplate Template => _caches.Template;

    [Theory]
    [EffectOf<Props>(nameof(Props.Engine))]
    [InlineData("Valkey7", """{ "Engine": "valkey", "MajorEngineVersion": "7" }""")]
    [InlineData("Redis", """{ "Engine": "redis", "MajorEngineVersion": "7" }""")]
    [InlineData("Objects", """{ "Engine": "memcached", "MajorEngineVersion": "1.6" }""")]
    public void Engine_is_the_engine_and_its_major_version(string cache, string expected) =>
        Template.Contains(cache, expected);

    [Theory]
    [EffectOf<Props>(nameof(Props.UsageLimits))]
    [InlineData(
        "Limited",
        """
            {
              "DataStorage": { "Minimum": 2, "Maximum": 10, "Unit": "GB" },
              "ECPUPerSecond": { "Minimum": 1000, "Maximum": 5000 }
            }
            """
    )]
    [InlineData("LimitedData", """{ "DataStorage": { "Maximum": 1024, "Unit": "GB" } }""")]
    [InlineData("LimitedRequests", """{ "ECPUPerSecond": { "Maximum": 5000 } }""")]
    public void UsageLimits_are_what_is_used_at_least_and_at_most(string cache, string expected) =>
        JsonAssert.Equal(expected, Template.Properties(cache)["CacheUsageLimits"]);

    [Fact]
    public void Limits_that_limit_nothing_are_left_out() =>
        Template.Contains("Unlimited", """{ "CacheUsageLimits": null }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.Vpc))]
    [EffectOf<Props>(nameof(Props.VpcSubnets))]
    public void Subnets_are_those_that_were_selected()
    {
        Template.Contains("Here", """{ "SubnetIds": ["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2"] }""");
        Template.Contains("Here/SecurityGroup", """{ "VpcId": "vpc-0123456789abcdef0" }""");
    }

    [Fact]
    public void Private_subnets_serve_where_there_are_no_isolated_ones() =>
        Template.Contains(
            "Private",
            """{ "SubnetIds": ["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2", "subnet-0aaaaaaaaaaaaaaa3"] }"""
        );

    [Fact]
    [EffectOf<Props>(nameof(Props.SecurityGroups))]
    public void Security_groups_of_yours_are_used()
    {
        Template.Contains("Guarded", """{ "SecurityGroupIds": [{ "Fn::GetAtt": ["«Guard»", "GroupId"] }] }""");
        Assert.False(Template.Has("Guarded/SecurityGroup"));
    }

    [Theory]
    [EffectOf<Props>(nameof(Props.AtRestEncryption))]
    [InlineData("OwnKey", """{ "KmsKeyId": { "Fn::GetAtt": ["«TeamKey»", "Arn"] } }""")]
    [InlineData("AwsKey", """{ "KmsKeyId": null }""")]
    public void A_key_of_yours_or_of_AWS_is_used(string cache, string expected)
    {
        Template.Contains(cache, expected);
        Assert.False(Template.Has($"{cache}/Key"));
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.UserGroup))]
    public void Users_are_those_of_the_group() =>
        Template.Contains("WithUsers", """{ "UserGroupId": { "Ref": "«Users»" } }""");

    [Fact]
    public void GrantConnect_permits_one_user_of_one_cache()
    {
        var statement = Assert.Single(Template.Only("AWS::IAM::Policy")["PolicyDocument"]!["Statement"]!.AsArray())!;
        Assert.Equal("elasticache:Connect", (string?)statement["Action"]);
        Template.Equal(
            """[{ "Fn::GetAtt": ["«WithUsers»", "ARN"] }, { "Fn::GetAtt": ["«App»", "Arn"] }]""",
            statement["Resource"]
        );
    }

    [Fact]
    public void A_user_that_is_added_later_must_fit_the_cache()
    {
        var stack = Stacks.New();
        var users = new CacheUserGroup(stack, "Users");
        new ServerlessCache(
            stack,
            "Carts",
            new Props
            {
                Vpc = null,
                ConnectionType = CacheConnectionType.Public,
                Engine = ServerlessCacheEngine.Valkey9,
                UserGroup = users,
            }
        );
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            users.AddUser(new CacheUser(stack, "App", new CacheUserProps { Access = UserAccess.On.AllKeys() }))
        );
        Assert.Equal("V-15", Assert.Single(refused.Violations).RuleId);
    }

    [Theory]
    [EffectOf<Props>(nameof(Props.SnapshotRetention))]
    [EffectOf<Props>(nameof(Props.DailySnapshotTime))]
    [InlineData("Kept", """{ "SnapshotRetentionLimit": 35, "DailySnapshotTime": "23:30" }""")]
    [InlineData("NotKept", """{ "SnapshotRetentionLimit": 0, "DailySnapshotTime": null }""")]
    public void Daily_snapshots_are_kept_for_as_long_as_asked(string cache, string expected) =>
        Template.Contains(cache, expected);

    [Theory]
    [EffectOf<Props>(nameof(Props.RestoreFrom))]
    [InlineData("FromArn", "arn:aws:elasticache:us-east-1:111122223333:serverlesscachesnapshot:nightly")]
    [InlineData("FromFile", "arn:aws:s3:::bucket/carts.rdb")]
    public void A_cache_is_filled_from_a_snapshot_or_a_file(string cache, string arn) =>
        Template.Contains(cache, $$"""{ "SnapshotArnsToRestore": ["{{arn}}"] }""");

    [Theory]
    [EffectOf<Props>(nameof(Props.RemovalPolicy))]
    [EffectOf<Props>(nameof(Props.FinalSnapshotName))]
    [InlineData("Last", "Delete", "RetainExceptOnCreate", "before-the-end")]
    [InlineData("Destroyed", "Delete", "Delete", null)]
    [InlineData("Retained", "Retain", "RetainExceptOnCreate", null)]
    [InlineData("RetainedUnlessNew", "RetainExceptOnCreate", "RetainExceptOnCreate", null)]
    public void RemovalPolicy_decides_over_cache_key_and_last_snapshot(
        string cache,
        string policy,
        string ofKey,
        string? finalSnapshot
    )
    {
        Assert.Equal(policy, (string?)Template.Resource(cache)["DeletionPolicy"]);
        Assert.Equal(ofKey, (string?)Template.Resource($"{cache}/Key")["DeletionPolicy"]);
        Assert.Equal(finalSnapshot, (string?)Template.Properties(cache)["FinalSnapshotName"]);
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.ServerlessCacheName))]
    [EffectOf<Props>(nameof(Props.Description))]
    public void Name_and_description_can_be_given() =>
        Template.Contains(
            "Named",
            """
            { "ServerlessCacheName": "shop-carts", "Description": "carts of the shop" }
            """
        );

    [Fact]
    public void A_name_from_a_long_path_is_as_long_as_a_name_may_be() =>
        Assert.Matches(
            "^[a-z][a-z0-9]{39}$",
            (string?)Template.Properties("ACacheWithANameThatIsFarTooLongForTheService")["ServerlessCacheName"]
        );

    [Theory]
    [EffectOf<Props>(nameof(Props.Tags))]
    [InlineData("Tagged")]
    [InlineData("Tagged/SecurityGroup")]
    [InlineData("Tagged/Key")]
    public void Tags_are_on_everything_that_was_created(string path) =>
        JsonAssert.Equal("""[{ "Key": "team", "Value": "shop" }]""", Template.Properties(path)["Tags"]);

    [Theory]
    [InlineData("Endpoint", """{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Named»", "Endpoint.Address"] }, ":6379"]] }""")]
    [InlineData(
        "Reader",
        """{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Named»", "ReaderEndpoint.Address"] }, ":6380"]] }"""
    )]
    [InlineData("Objects", """{ "Fn::Join": ["", [{ "Fn::GetAtt": ["«Objects»", "Endpoint.Address"] }, ":11211"]] }""")]
    [InlineData("Name", """{ "Ref": "«Named»" }""")]
    [InlineData("Arn", """{ "Fn::GetAtt": ["«Named»", "ARN"] }""")]
    [InlineData("Status", """{ "Fn::GetAtt": ["«Named»", "Status"] }""")]
    public void Its_attributes_refer_to_the_resource(string output, string expected) =>
        Template.Equal(expected, Template.Output($"{output}Of"));

    [Fact]
    public void Memcached_has_no_reader_endpoint() =>
        Assert.Equal(
            "Stack/Objects: Memcached has no reader endpoint: use Endpoint",
            Assert.Throws<InvalidOperationException>(() => _caches.Objects.ReaderEndpoint).Message
        );

    /// <summary>Caches that differ from the default in one matter each.</summary>
    public sealed class Caches : Exhibit
    {
        private const string Snapshot = "arn:aws:elasticache:us-east-1:111122223333:serverlesscachesnapshot:nightly";

        public Caches()
        {
            Serverless("Valkey7", props => props with { Engine = ServerlessCacheEngine.Valkey7 });
            Serverless("Redis", props => props with { Engine = ServerlessCacheEngine.Redis7 });
            Objects = Serverless("Objects", props => props with { Engine = ServerlessCacheEngine.Memcached1_6 });
            Output("ObjectsOf", Objects.Endpoint.SocketAddress);
            AddLimits();
            AddNetworks();
            AddAccess();
            AddBackups();
            AddNames();
        }

        public ServerlessCache Objects { get; }

        private void AddLimits()
        {
            Limited(
                "Limited",
                new CacheUsageLimits
                {
                    DataStorageMinimum = Size.Gibibytes(2),
                    DataStorageMaximum = Size.Gibibytes(10),
                    EcpuPerSecondMinimum = 1000,
                    EcpuPerSecondMaximum = 5000,
                }
            );
            Limited("LimitedData", new CacheUsageLimits { DataStorageMaximum = Size.Tebibytes(1) });
            Limited("LimitedRequests", new CacheUsageLimits { EcpuPerSecondMaximum = 5000 });
            Limited("Unlimited", new CacheUsageLimits());
        }

        private void Limited(string id, CacheUsageLimits limits) =>
            Serverless(id, props => props with { UsageLimits = limits });

        private void AddNetworks()
        {
            Serverless(
                "Here",
                props => props with { VpcSubnets = new SubnetSelection { Subnets = [.. Vpc.IsolatedSubnets.Take(2)] } }
            );
            var other = Networks.Private(Stack, "PrivateVpc");
            Serverless("Private", props => props with { Vpc = other });
            Serverless(
                "Guarded",
                props => props with { SecurityGroups = [Networks.Tier(Stack, Vpc, "Guard", allowAllOutbound: false)] }
            );
        }

        private void AddAccess()
        {
            var key = new Key(Stack, "TeamKey");
            Serverless("OwnKey", props => props with { AtRestEncryption = AtRestEncryption.WithKey(key) });
            Serverless("AwsKey", props => props with { AtRestEncryption = AtRestEncryption.AwsOwned });
            var user = new CacheUser(
                Stack,
                "App",
                new CacheUserProps
                {
                    Access = UserAccess.On.AllKeys().AllCommands(),
                    Authentication = UserAuthentication.Iam,
                }
            );
            var users = new CacheUserGroup(Stack, "Users", new CacheUserGroupProps { Users = [user] });
            var cache = Serverless("WithUsers", props => props with { UserGroup = users });
            var role = new Role(
                Stack,
                "Role",
                new RoleProps { AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com") }
            );
            cache.GrantConnect(role, user);
        }

        private void AddBackups()
        {
            Serverless(
                "Kept",
                props => props with { SnapshotRetention = Duration.Days(35), DailySnapshotTime = "23:30" }
            );
            Serverless("NotKept", props => props with { SnapshotRetention = Duration.Days(0) });
            Serverless("FromArn", props => props with { RestoreFrom = SnapshotSource.FromArn(Snapshot) });
            Serverless(
                "FromFile",
                props => props with { RestoreFrom = SnapshotSource.RdbFiles("arn:aws:s3:::bucket/carts.rdb") }
            );
            Serverless("Last", props => props with { FinalSnapshotName = "before-the-end" });
            Serverless("Destroyed", props => props with { RemovalPolicy = RemovalPolicy.DESTROY });
            Serverless("Retained", props => props with { RemovalPolicy = RemovalPolicy.RETAIN });
            Serverless(
                "RetainedUnlessNew",
                props => props with { RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE }
            );
        }

        private void AddNames()
        {
            var named = Serverless(
                "Named",
                props => props with { ServerlessCacheName = "shop-carts", Description = "carts of the shop" }
            );
            Output("EndpointOf", named.Endpoint.SocketAddress);
            Output("ReaderOf", named.ReaderEndpoint.SocketAddress);
            Output("NameOf", named.ServerlessCacheName);
            Output("ArnOf", named.ServerlessCacheArn);
            Output("StatusOf", named.Status);
            Serverless("ACacheWithANameThatIsFarTooLongForTheService");
            Serverless(
                "Tagged",
                props =>
                    props with
                    {
                        Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "shop" },
                    }
            );
        }
    }
}
