namespace ElastiCache.Model.Tests;

/// <summary>Public methods say that null is none of theirs, and which parameter it was.</summary>
public sealed class NullTests
{
    private static readonly Dictionary<string, Action> Calls = new(StringComparer.Ordinal)
    {
        ["CacheSizing demand"] = () => CacheSizing.Of(null!),
        ["CacheSizing size"] = () => CacheSizing.UsableBytes("valkey", null!),
        ["NodeFamily size"] = () => CacheNodeType.All[0].Family!.Can(NodeCapabilities.Creatable, null!),
        ["ServerlessCacheEngine name"] = () => ServerlessCacheEngine.Of(null!, "8"),
        ["ServerlessCacheEngine majorVersion"] = () => ServerlessCacheEngine.Of("valkey", null!),
        ["CacheMetric name"] = () => CacheMetric.Of(null!),
        ["RecommendedCacheAlarms group"] = () => RecommendedCacheAlarms.For((ReplicationGroupFacts)null!),
        ["RecommendedCacheAlarms cache"] = () => RecommendedCacheAlarms.For((ServerlessCacheFacts)null!),
        ["TopologyNodes topology"] = () => TopologyNodes.Suffixes(null!),
        ["CacheNodeType name"] = () => CacheNodeType.Of(null!),
        ["CacheEngine name"] = () => CacheEngine.Of(null!, "8.0"),
        ["CacheEngine version"] = () => CacheEngine.Of("valkey", null!),
        ["UserAccess accessString"] = () => UserAccess.Of(null!),
        ["UserAccess selector"] = () => UserAccess.Disabled.Selector(null!),
        ["TemplateJudge type"] = () => TemplateJudge.Judges(null!),
        ["GivenItems items"] = () => GivenItems.Check<string>(null!, "items"),
    };

    public static TheoryData<string> Names => new(Calls.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_refused_by_the_name_of_its_parameter(string name) =>
        Assert.Equal(name.Split(' ')[1], Assert.ThrowsAny<ArgumentNullException>(Calls[name]).ParamName);
}
