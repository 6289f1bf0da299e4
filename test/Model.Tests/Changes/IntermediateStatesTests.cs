namespace ElastiCache.Model.Tests.Changes;

/// <summary>Ways that lead through a state that neither template has.</summary>
public sealed class IntermediateStatesTests
{
    private const string Six =
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",\"TransitEncryptionEnabled\":true,\"CacheParameterGroupName\":\"default.redis6.x\"";
    private const string Plain6 =
        "\"Engine\":\"redis\",\"EngineVersion\":\"6.2\",\"TransitEncryptionEnabled\":false,\"CacheParameterGroupName\":\"default.redis6.x\"";

    private static string Valkey(string version, string group, string rest = "") =>
        $"\"Engine\":\"valkey\",\"EngineVersion\":\"{version}\",\"TransitEncryptionEnabled\":true,\"CacheParameterGroupName\":\"default.{group}\"{rest}";

    [Theory]
    [InlineData("8.0", "valkey8")]
    [InlineData("7.2", "valkey7")]
    public void Redis_6_reaches_cluster_mode_by_the_engine_first(string version, string family) =>
        Check(
            Six,
            Valkey(version, $"{family}.cluster.on", ",\"ClusterMode\":\"enabled\""),
            $"Engine: valkey, EngineVersion: {version}, CacheParameterGroupName: default.{family}",
            $"CacheParameterGroupName: default.{family}.cluster.on, ClusterMode: compatible",
            "ClusterMode: enabled"
        );

    [Fact]
    public void Redis_6_reaches_the_mode_between_by_the_engine_first() =>
        Check(
            Six,
            Valkey("7.2", "valkey7.cluster.on", ",\"ClusterMode\":\"compatible\""),
            "Engine: valkey, EngineVersion: 7.2, CacheParameterGroupName: default.valkey7",
            "CacheParameterGroupName: default.valkey7.cluster.on, ClusterMode: compatible"
        );

    [Fact]
    public void Redis_6_reaches_cluster_mode_of_Redis_7() =>
        Check(
            Six,
            "\"Engine\":\"redis\",\"EngineVersion\":\"7.1\",\"TransitEncryptionEnabled\":true,\"CacheParameterGroupName\":\"default.redis7.cluster.on\",\"ClusterMode\":\"enabled\"",
            "EngineVersion: 7.1, CacheParameterGroupName: default.redis7",
            "CacheParameterGroupName: default.redis7.cluster.on, ClusterMode: compatible",
            "ClusterMode: enabled"
        );

    [Fact]
    public void One_node_of_Redis_6_reaches_cluster_mode() =>
        Check(
            Six.Replace("\"Engine\"", "\"NumCacheClusters\":1,\"AutomaticFailoverEnabled\":false,\"Engine\""),
            Valkey("8.0", "valkey8.cluster.on", ",\"ClusterMode\":\"enabled\""),
            "NumCacheClusters: 2, Engine: valkey, EngineVersion: 8.0, CacheParameterGroupName: default.valkey8",
            "AutomaticFailoverEnabled: true",
            "CacheParameterGroupName: default.valkey8.cluster.on, ClusterMode: compatible",
            "ClusterMode: enabled"
        );

    [Theory]
    [InlineData("\"EngineVersion\":\"7.2\"", "valkey7", "\"EngineVersion\":\"8.0\"", "valkey8", "EngineVersion: 8.0, ")]
    [InlineData("\"EngineVersion\":\"8.0\"", "valkey8", "\"EngineVersion\":\"8.2\"", "valkey8", "EngineVersion: 8.2")]
    [InlineData(
        "\"EngineVersion\":\"8.0\"",
        "valkey8",
        "\"EngineVersion\":\"8.0\",\"NumCacheClusters\":3",
        "valkey8",
        "NumCacheClusters: 3"
    )]
    [InlineData(
        "\"EngineVersion\":\"8.0\"",
        "valkey8",
        "\"EngineVersion\":\"8.0\",\"CacheNodeType\":\"cache.r7g.xlarge\"",
        "valkey8",
        "CacheNodeType: cache.r7g.xlarge"
    )]
    public void What_the_mode_between_bars_is_done_without_it(
        string old,
        string family,
        string @new,
        string newFamily,
        string between
    ) =>
        Check(
            $"\"Engine\":\"valkey\",\"TransitEncryptionEnabled\":true,\"ClusterMode\":\"compatible\",{old},\"CacheParameterGroupName\":\"default.{family}.cluster.on\"",
            $"\"Engine\":\"valkey\",\"TransitEncryptionEnabled\":true,\"ClusterMode\":\"compatible\",{@new},\"CacheParameterGroupName\":\"default.{newFamily}.cluster.on\"",
            $"ClusterMode: disabled, CacheParameterGroupName: default.{family}",
            family == newFamily ? between : $"{between}CacheParameterGroupName: default.{newFamily}",
            $"ClusterMode: compatible, CacheParameterGroupName: default.{newFamily}.cluster.on"
        );

    [Fact]
    public void TLS_of_Redis_6_is_turned_off_by_the_engine_first() =>
        Check(
            Six,
            Valkey("8.0", "valkey8").Replace("Enabled\":true", "Enabled\":false"),
            "Engine: valkey, EngineVersion: 8.0, CacheParameterGroupName: default.valkey8",
            "TransitEncryptionMode: preferred",
            "TransitEncryptionEnabled: false, remove TransitEncryptionMode"
        );

    [Fact]
    public void TLS_of_Redis_6_that_is_to_be_preferred_waits_for_the_engine()
    {
        var update = Check(
            Plain6,
            Valkey("8.0", "valkey8", ",\"TransitEncryptionMode\":\"preferred\""),
            "Engine: valkey, EngineVersion: 8.0, CacheParameterGroupName: default.valkey8",
            "TransitEncryptionEnabled: true, TransitEncryptionMode: preferred"
        );

        Assert.Contains("the engine goes first", update.Reasons[0].Message, StringComparison.Ordinal);
    }

    // No backup of the group is without what the second one is created with.
    [Theory]
    [InlineData("false", "true", "with TLS")]
    [InlineData("true", "false", "without TLS")]
    public void TLS_of_Redis_6_that_stays_is_turned_by_a_second_cache(string old, string @new, string what)
    {
        static string Of(string tls) => Plain6.Replace("Enabled\":false", $"Enabled\":{tls}");

        var update = Judge(Of(old), Of(@new));

        Assert.Equal((UpdateEffect.Replaced, UpdateWay.SecondCache), (update.Effect, update.Way));
        Assert.Contains($"{what}, restored from a backup", update.Steps[0].Summary, StringComparison.Ordinal);
        Assert.Contains(update.Steps[0].Changes, change => change is { Property: "TransitEncryptionEnabled" });
    }

    [Fact]
    public void A_group_that_stays_too_old_for_the_modes_goes_over_a_second_cache()
    {
        var update = Judge(Six, Six.Replace("redis6.x", "redis6.x.cluster.on"));

        Assert.Equal((UpdateEffect.Refused, UpdateWay.SecondCache), (update.Effect, update.Way));
    }

    // What a group of one's own sets would not hold for as long as another one takes its place.
    [Fact]
    public void Parameters_of_ones_own_are_not_given_up_on_the_way()
    {
        static (string, string) Own(string family, string mode) =>
            (
                "Own",
                Templates.Body(
                    Templates.ParameterGroup,
                    $$"""
                    "CacheParameterGroupFamily":"{{family}}","Description":"d","Properties":{"cluster-enabled":"{{mode}}","timeout":"300"}
                    """
                )
            );
        const string Named = "\"CacheParameterGroupName\":{\"Ref\":\"Own\"}";

        var update = Templates.Only(
            Templates.Of(
                ("Cache", Body(Six.Replace("\"CacheParameterGroupName\":\"default.redis6.x\"", Named))),
                Own("redis6.x", "no")
            ),
            Templates.Of(
                (
                    "Cache",
                    Body(
                        Valkey("8.0", "x", ",\"ClusterMode\":\"enabled\"")
                            .Replace("\"CacheParameterGroupName\":\"default.x\"", Named)
                    )
                ),
                Own("valkey8", "yes")
            )
        );

        Assert.NotEqual(UpdateWay.InPlace, update.Way);
        Assert.Contains(
            update.Reasons,
            reason =>
                reason.Message.Contains(
                    "a parameter group of valkey8 without cluster-enabled",
                    StringComparison.Ordinal
                )
        );
    }

    private static ResourceUpdate Check(string old, string @new, params string[] steps)
    {
        var update = Judge(old, @new);

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Equal(steps.Select(Sorted), update.Steps.Select(step => Sorted(string.Join(", ", step.Changes))));
        Assert.Null(PlanTests.Mistake(Template(old), Template(@new)));
        return update;
    }

    private static string Sorted(string changes) =>
        string.Join(", ", changes.Split(", ").Order(StringComparer.Ordinal));

    private static ResourceUpdate Judge(string old, string @new) => Templates.Only(Template(old), Template(@new));

    private static Template Template(string properties) => Templates.Of(("Cache", Body(properties)));

    private static string Body(string properties)
    {
        string[] defaults =
        [
            "\"ReplicationGroupDescription\":\"d\"",
            "\"CacheSubnetGroupName\":\"caches\"",
            "\"AtRestEncryptionEnabled\":true",
            "\"CacheNodeType\":\"cache.r7g.large\"",
            "\"NumCacheClusters\":2",
            "\"AutomaticFailoverEnabled\":true",
        ];
        return Templates.Body(
            Templates.Group,
            string.Join(
                ',',
                defaults
                    .Where(one =>
                        !properties.Contains(
                            one[..one.IndexOf(':', StringComparison.Ordinal)],
                            StringComparison.Ordinal
                        )
                    )
                    .Append(properties)
            ),
            "\"DeletionPolicy\":\"Snapshot\",\"UpdateReplacePolicy\":\"Snapshot\""
        );
    }
}
