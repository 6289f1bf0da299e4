namespace ElastiCache.Model.Tests.Changes;

/// <summary>The tables of what is held by something attached, and of what leaving out means, each row by row.</summary>
public sealed class AttachedAndLeftOutTests
{
    [Theory]
    [InlineData(Templates.Group, "slow-log", "slow-log removed; whether that takes away")]
    [InlineData(Templates.Cluster, "slow-log", "slow-log removed; whether that takes away")]
    public void One_of_two_log_deliveries_taken_out_is_as_unknown_as_both(string type, string log, string told)
    {
        var engine =
            """{"LogType":"engine-log","LogFormat":"json","DestinationType":"cloudwatch-logs","DestinationDetails":{"CloudWatchLogsDetails":{"LogGroup":"a"}}}""";
        var slow = engine.Replace("engine-log", log, StringComparison.Ordinal);
        var update = Templates.Judge(
            type,
            $"\"Engine\":\"redis\",\"LogDeliveryConfigurations\":[{engine},{slow}]",
            $"\"Engine\":\"redis\",\"LogDeliveryConfigurations\":[{engine}]"
        );

        Assert.Equal((UpdateEffect.InPlaceUnless, "X-18"), (update.Effect, Templates.Rules(update)));
        Assert.Contains(update.Reasons, reason => reason.Message.StartsWith(told, StringComparison.Ordinal));
    }

    private const string Valkey = "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"TransitEncryptionEnabled\":true,";

    // An update for each row of the table of what is held.
    private static readonly (string Property, string While, Func<ResourceUpdate> Update)[] Held =
    [
        ("TransitEncryptionEnabled", "user groups are attached", () => Group($"{Valkey}{Users}", $"{Off}{Users}")),
        (
            "TransitEncryptionMode",
            "user groups are attached",
            () => Group($"{Valkey}{Users}", $"{Valkey}{Users},{Preferred}")
        ),
        ("TransitEncryptionEnabled", "the group has an AUTH token", () => Group($"{Valkey}{Token}", $"{Off}{Token}")),
        (
            "TransitEncryptionMode",
            "the group has an AUTH token",
            () => Group($"{Valkey}{Token}", $"{Valkey}{Token},{Preferred}")
        ),
        (
            "CacheNodeType",
            "the group is a member of a global datastore",
            () => Member("\"CacheNodeType\":\"cache.r7g.large\"", "\"CacheNodeType\":\"cache.r7g.xlarge\"")
        ),
        (
            "EngineVersion",
            "the group is a member of a global datastore",
            () => Member("\"EngineVersion\":\"7.0\"", "\"EngineVersion\":\"7.1\"")
        ),
        (
            "NumNodeGroups",
            "the group is a member of a global datastore",
            () => Member("\"NumNodeGroups\":2", "\"NumNodeGroups\":3")
        ),
        ("cluster-enabled", "a cache uses the parameter group", () => Parameter("cluster-enabled", "no", "yes")),
        ("databases", "a cache uses the parameter group", () => Parameter("databases", "16", "32")),
        ("cluster-databases", "a cache uses the parameter group", () => Parameter("cluster-databases", "16", "32")),
        ("activerehashing", "a cache uses the parameter group", () => Parameter("activerehashing", "yes", "no")),
        ("UserIds", "its engine is redis and the user that goes is the one with the UserName default", WithoutDefault),
        (
            "Engine",
            "its users are of valkey",
            () => Templates.Judge("AWS::ElastiCache::UserGroup", "\"Engine\":\"valkey\"", "\"Engine\":\"redis\"")
        ),
    ];

    private const string Users = "\"UserGroupIds\":[\"g\"]";
    private const string Token = "\"AuthToken\":\"a\"";
    private const string Preferred = "\"TransitEncryptionMode\":\"preferred\"";
    private const string Off = "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"TransitEncryptionEnabled\":false,";

    public static TheoryData<string, string, string> HeldRows { get; } =
        new(HeldProperties.All.Select(row => (row.Type, row.Property, row.While)));

    public static TheoryData<string, string> LeftOutRows { get; } =
        new(LeftOutMeanings.All.Select(row => (row.Type, row.Property)));

    [Theory]
    [MemberData(nameof(HeldRows))]
    public void What_is_held_is_refused_by_its_rule(string type, string property, string held)
    {
        var row = HeldProperties.Of(type, property).Single(row => row.While == held);

        var update = Held.Single(example => (example.Property, example.While) == (property, held)).Update();

        Assert.Equal(UpdateEffect.Refused, update.Effect);
        Assert.Contains(row.RuleId, update.Reasons.Select(reason => reason.RuleId));
        Assert.NotEqual(UpdateWay.InPlace, update.Way);
    }

    [Theory]
    [MemberData(nameof(LeftOutRows))]
    public void What_is_left_out_stays_and_is_told(string type, string property)
    {
        var row = LeftOutMeanings.Of(type, property)!;
        var value = property switch
        {
            "CacheUsageLimits" => """{"DataStorage":{"Maximum":10,"Unit":"GB"}}""",
            "TransitEncryptionMode" => "\"required\"",
            "ClusterMode" => "\"disabled\"",
            "SnapshotRetentionLimit" => "7",
            "SecurityGroupIds" or "VpcSecurityGroupIds" or "UserGroupIds" => "[\"sg-0123\"]",
            "TransitEncryptionEnabled" or "AutomaticFailoverEnabled" or "MultiAZEnabled" or "AutoMinorVersionUpgrade" =>
                "true",
            "NumCacheClusters" => "2",
            "EngineVersion" => "\"8.1\"",
            "MajorEngineVersion" => "\"8\"",
            "CacheNodeType" => "\"cache.r7g.large\"",
            "LogDeliveryConfigurations" => """[{"LogType":"slow-log"}]""",
            _ => "\"a\"",
        };
        var other = property == "TransitEncryptionMode" ? Valkey : "";

        var update = Templates.Judge(type, $"{other}\"{property}\":{value}", other.TrimEnd(','));

        var (effect, said) = row switch
        {
            { Stays: true } => (UpdateEffect.InPlace, "it stays"),
            { Stays: false } => (UpdateEffect.NeedsSteps, "does not remove"),
            { Shown: null } => (UpdateEffect.Unclear, "not documented"),
            _ => (UpdateEffect.InPlaceUnless, "not documented"),
        };
        Assert.Equal(effect, update.Effect);
        Assert.Contains(said, update.Reasons[0].Message);
        Assert.Equal(effect > UpdateEffect.InPlaceUnless, update.IsHarmful);
    }

    // Not written, TLS is required.
    [Fact]
    public void The_mode_that_holds_anyway_may_be_written_under_a_token() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Group($"{Valkey}{Token}", $"{Valkey}{Token},\"TransitEncryptionMode\":\"required\"").Effect
        );

    [Fact]
    public void A_parameter_group_that_no_cache_uses_takes_other_databases() =>
        Assert.Equal(
            UpdateEffect.InPlace,
            Templates
                .Judge(
                    Templates.ParameterGroup,
                    "\"Properties\":{\"databases\":\"16\"}",
                    "\"Properties\":{\"databases\":\"32\"}"
                )
                .Effect
        );

    private static ResourceUpdate Group(string old, string @new) => Templates.Judge(Templates.Group, old, @new);

    private static ResourceUpdate Member(string old, string @new) =>
        Templates.Judge(
            Templates.Group,
            $"\"GlobalReplicationGroupId\":\"a\",{old}",
            $"\"GlobalReplicationGroupId\":\"a\",{@new}",
            "\"UpdatePolicy\":{\"UseOnlineResharding\":true}"
        );

    private static ResourceUpdate Parameter(string name, string old, string @new)
    {
        var user = ("User", Templates.Body(Templates.Group, """ "CacheParameterGroupName":{"Ref":"Cache"} """));
        return Templates.Only(Templates.Of(("Cache", With(old)), user), Templates.Of(("Cache", With(@new)), user));

        string With(string value) =>
            Templates.Body(Templates.ParameterGroup, $"\"Properties\":{{\"{name}\":\"{value}\"}}");
    }

    private static ResourceUpdate WithoutDefault()
    {
        var user = (
            "Default",
            Templates.Body(Templates.User, """ "UserId":"nobody","UserName":"default","Engine":"redis" """)
        );
        var other = ("App", Templates.Body(Templates.User, """ "UserId":"app","UserName":"app","Engine":"redis" """));
        return Templates.Only(
            Templates.Of(("Cache", With("""{"Ref":"App"},{"Ref":"Default"}""")), user, other),
            Templates.Of(("Cache", With("""{"Ref":"App"}""")), user, other)
        );

        static string With(string users) =>
            Templates.Body("AWS::ElastiCache::UserGroup", $"\"Engine\":\"redis\",\"UserIds\":[{users}]");
    }

    [Theory]
    [InlineData(Templates.Group, "\"NetworkType\":\"dual_stack\"", "\"IpDiscovery\":\"ipv6\"", "IpDiscovery")]
    [InlineData(
        Templates.Group,
        "\"ReplicationGroupId\":\"a\"",
        "\"SnapshottingClusterId\":\"a-002\"",
        "SnapshottingClusterId"
    )]
    [InlineData(Templates.Group, "\"EngineVersion\":\"9.0\"", "\"Durability\":\"sync\"", "Durability")]
    public void What_the_request_that_changes_a_cache_need_not_name_stays(
        string type,
        string both,
        string old,
        string property
    )
    {
        both = $"\"Engine\":\"valkey\",{both}";
        var update = Templates.Judge(type, $"{both},{old}", both);

        Assert.Equal(
            (UpdateEffect.InPlace, "X-18"),
            (update.Effect, Assert.Single(update.Reasons, reason => reason.Property == property).RuleId)
        );
    }
}
