namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>Values that only the deployment knows pass every check and are rendered.</summary>
public sealed class ServerlessTokenTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Theory]
    [InlineData("Engine", """{ "Engine": { "Ref": "Text" }, "MajorEngineVersion": { "Ref": "Text" } }""")]
    [InlineData(
        "Name",
        """
            {
              "ServerlessCacheName": { "Ref": "Text" },
              "FinalSnapshotName": {
                "Fn::Join": [
                  "",
                  [
                    { "Ref": "Text" },
                    "-final-",
                    { "Fn::Select": [0, { "Fn::Split": ["-", { "Fn::Select": [2, { "Fn::Split": ["/", { "Ref": "AWS::StackId" }] }] }] }] }
                  ]
                ]
              }
            }
            """
    )]
    [InlineData("Description", """{ "Description": { "Ref": "Text" } }""")]
    [InlineData("FinalSnapshot", """{ "FinalSnapshotName": { "Ref": "Text" } }""")]
    [InlineData(
        "Limits",
        """
            {
              "CacheUsageLimits": {
                "DataStorage": { "Minimum": 1, "Maximum": { "Ref": "Number" }, "Unit": "GB" },
                "ECPUPerSecond": { "Minimum": 1000, "Maximum": { "Ref": "Number" } }
              }
            }
            """
    )]
    [InlineData("Retention", """{ "SnapshotRetentionLimit": { "Ref": "Number" }, "DailySnapshotTime": "03:00" }""")]
    [InlineData("Time", """{ "DailySnapshotTime": { "Ref": "Text" } }""")]
    [InlineData("Arn", """{ "SnapshotArnsToRestore": [{ "Ref": "Text" }] }""")]
    [InlineData("Files", """{ "SnapshotArnsToRestore": { "Ref": "List" } }""")]
    [InlineData("Users", """{ "UserGroupId": { "Ref": "Text" } }""")]
    public void A_property_is_rendered(string cache, string expected) => _template.Contains(cache, expected);

    [Fact]
    public void No_rule_warns_of_a_token()
    {
        var caches = Exhibit.Of<Caches>();
        Assert.All(caches.Names, name => Assert.Empty(Warnings.Of(caches.Stack, name)));
    }

    [Fact]
    public void A_size_in_other_units_cannot_be_converted_and_says_so()
    {
        var stack = Stacks.New();
        var number = new CfnParameter(stack, "Number", new CfnParameterProps { Type = "Number" }).ValueAsNumber;
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new ServerlessCache(
                stack,
                "Carts",
                new ServerlessCacheProps
                {
                    Vpc = Networks.Isolated(stack),
                    UsageLimits = new CacheUsageLimits { DataStorageMaximum = Size.Tebibytes(number) },
                }
            )
        );
        Assert.Equal(
            "Stack/Carts: UsageLimits: a size that is known only at deployment must be in GiB, such as Size.Gibibytes(token) (CDK-1)",
            refused.Message
        );
    }

    [Fact]
    public void A_duration_in_hours_cannot_be_converted_and_says_so()
    {
        var stack = Stacks.New();
        var number = new CfnParameter(stack, "Number", new CfnParameterProps { Type = "Number" }).ValueAsNumber;
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            new ServerlessCache(
                stack,
                "Carts",
                new ServerlessCacheProps { Vpc = Networks.Isolated(stack), SnapshotRetention = Duration.Hours(number) }
            )
        );
        Assert.Equal("SnapshotRetention", Assert.Single(refused.Violations).Property);
    }

    /// <summary>Caches that are given a parameter of the template in one property each.</summary>
    public sealed class Caches : Exhibit
    {
        private readonly List<string> _names = [];

        public Caches()
        {
            var text = new CfnParameter(Stack, "Text").ValueAsString;
            var number = new CfnParameter(Stack, "Number", new CfnParameterProps { Type = "Number" }).ValueAsNumber;
            var list = new CfnParameter(
                Stack,
                "List",
                new CfnParameterProps { Type = "CommaDelimitedList" }
            ).ValueAsList;
            Add("Engine", props => props with { Engine = ServerlessCacheEngine.Of(text, text) });
            Add("Name", props => props with { ServerlessCacheName = text });
            Add("Description", props => props with { Description = text });
            Add("FinalSnapshot", props => props with { FinalSnapshotName = text });
            Add("Limits", props => props with { UsageLimits = Limits(number) });
            Add("Retention", props => props with { SnapshotRetention = Duration.Days(number) });
            Add("Time", props => props with { DailySnapshotTime = text });
            Add("Arn", props => props with { RestoreFrom = SnapshotSource.FromArn(text) });
            Add("Files", props => props with { RestoreFrom = SnapshotSource.RdbFiles(list) });
            var users = CacheUserGroup.FromUserGroupId(Stack, "ImportedUsers", text);
            Add("Users", props => props with { UserGroup = users });
        }

        /// <summary>The ids of the caches.</summary>
        public IReadOnlyList<string> Names => _names;

        /// <inheritdoc/>
        /// <remarks>cfn-lint judges the parameters' types, which are the same for all here and fit few.</remarks>
        public override IEnumerable<string> Files => [];

        private static CacheUsageLimits Limits(double number) =>
            new()
            {
                DataStorageMinimum = Size.Gibibytes(1),
                DataStorageMaximum = Size.Gibibytes(number),
                EcpuPerSecondMinimum = 1000,
                EcpuPerSecondMaximum = number,
            };

        private void Add(string id, Func<ServerlessCacheProps, ServerlessCacheProps> change)
        {
            Serverless(id, change);
            _names.Add(id);
        }
    }
}
