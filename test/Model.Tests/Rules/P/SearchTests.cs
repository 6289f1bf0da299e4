using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Rules.P;

/// <summary>Parameters of search, on nodes and versions that have it or not.</summary>
public sealed class SearchTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        RuleCase.Breaks("P-43", "data tiering", Of("8.2", "cache.r6gd.xlarge") with { DataTieringEnabled = true }),
        RuleCase.Keeps("P-43", "no data tiering", Of("8.2", "cache.r7g.xlarge")),
        RuleCase.Breaks("P-44", "Valkey 8.1", Of("8.1", "cache.r7g.large")),
        RuleCase.Keeps("P-44", "Valkey 8.2", Of("8.2", "cache.r7g.large")),
        RuleCase.Breaks("P-45", "a micro node", Of("8.2", "cache.t4g.micro")),
        RuleCase.Keeps("P-45", "a medium node", Of("8.2", "cache.t4g.medium")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Search_in_a_whole_group(RuleCase example) => example.Check();

    [Theory]
    [InlineData("8.2", "cache.r7g.large", "search-default-timeout-ms", null, null)]
    [InlineData("8.2", "cache.r6gd.xlarge", "search-default-timeout-ms", null, "P-43")]
    [InlineData("8.2", "cache.r6gd.xlarge", "timeout", null, null)]
    [InlineData("8.1", "cache.r7g.large", "search-default-timeout-ms", null, "P-44")]
    [InlineData("8.0", "cache.r7g.large", "search-default-timeout-ms", null, "P-44")]
    [InlineData("8.0", "cache.r7g.large", "commandlog-large-reply-max-len", null, "P-44")]
    [InlineData("8.1", "cache.r7g.large", "commandlog-large-reply-max-len", null, null)]
    [InlineData("8.2", "cache.t4g.micro", "search-default-timeout-ms", null, "P-45")]
    [InlineData("8.2", "cache.t4g.micro", "search-default-timeout-ms", "49", "P-45")]
    [InlineData("8.2", "cache.t4g.micro", "search-default-timeout-ms", "50", null)]
    [InlineData("8.2", "cache.t3.small", "search-default-timeout-ms", "29", "P-45")]
    [InlineData("8.2", "cache.t3.small", "search-default-timeout-ms", "30", null)]
    [InlineData("8.2", "cache.t4g.medium", "search-default-timeout-ms", null, null)]
    [InlineData("8.2", "cache.t4g.micro", "timeout", null, null)]
    public void Search_is_where_the_version_and_the_node_have_it(
        string version,
        string node,
        string parameter,
        string? reserve,
        string? expected
    )
    {
        var parameters = new Dictionary<string, Value<string>>(StringComparer.Ordinal) { [parameter] = "100" };
        if (reserve is not null)
        {
            parameters["reserved-memory-percent"] = reserve;
        }

        var found = Judge.Of(new ReplicationGroupSpecification
        {
            Engine = "valkey",
            EngineVersion = version,
            CacheNodeType = node,
            ParameterGroup = new() { CacheParameterGroupFamily = "valkey8", Properties = parameters },
        })
            .Where(violation => violation.RuleId is "P-43" or "P-44" or "P-45");

        string[] wanted = expected is null ? [] : [expected];
        Assert.Equal(wanted, found.Select(violation => violation.RuleId));
        Assert.All(found, violation => Assert.Equal(Severity.Warning, violation.Severity));
    }

    private static ReplicationGroupSpecification Of(string version, string node) =>
        Valid.Group.On("valkey", version) with
        {
            CacheNodeType = node,
            ParameterGroup = Valid.ParameterGroup with
            {
                Properties = Given.Settings(("search-default-timeout-ms", "1000")),
            },
        };
}
