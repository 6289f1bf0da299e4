using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Agreement.Tests.LocalAws;

/// <summary>The simulated AWS knows the engines and node types of our tables, which it has as a file.</summary>
public sealed class LocalAwsFactsTests
{
    private static readonly string File = Repository.PathOf(
        "tools/local-aws/elasticache_cfn/elasticache/facts.json".Split('/')
    );

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    [Fact]
    public async Task Its_facts_are_those_of_our_tables()
    {
        var facts = Facts().ToJsonString(Readable) + "\n";
        if (Repository.UpdatesSnapshots)
        {
            await System.IO.File.WriteAllTextAsync(File, facts, TestContext.Current.CancellationToken);
        }

        var kept = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.True(
            kept.ReplaceLineEndings("\n") == facts,
            "facts.json of tools/local-aws is stale; write it anew with: UPDATE_SNAPSHOTS=1 dotnet test test/Agreement.Tests"
        );
    }

    private static JsonObject Facts() =>
        new()
        {
            ["engines"] = Object(
                EngineName.All,
                engine =>
                    Object(
                        CacheEngine.All.Where(known => known.Name == engine),
                        known => known.Version,
                        known => known.Family
                    )
            ),
            ["families"] = Object(
                ParameterGroupFamily.All,
                family => new JsonObject
                {
                    ["engine"] = ParameterGroupFamily.EngineOf(family),
                    ["clusterMode"] = ParameterGroupFamily.HasClusterMode(family),
                }
            ),
            ["nodeTypes"] = Object(
                CacheNodeType.All,
                type => type.Name,
                type => new JsonObject { ["dataTiering"] = type.Family!.Can(NodeCapabilities.DataTiering, type.Size!) }
            ),
        };

    private static JsonObject Object(IEnumerable<string> names, Func<string, JsonNode?> value) =>
        Object(names, name => name, value);

    private static JsonObject Object<T>(IEnumerable<T> items, Func<T, string> name, Func<T, JsonNode?> value) =>
        new(items.Select(item => KeyValuePair.Create(name(item), value(item))));
}
