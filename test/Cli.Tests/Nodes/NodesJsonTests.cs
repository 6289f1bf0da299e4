using System.Text.Json;
using ElastiCache.Cli.Verbs.Nodes;

namespace ElastiCache.Cli.Tests.Nodes;

public sealed class NodesJsonTests
{
    private static readonly JsonElement[] Rows = NodesJson.Of("--all");

    [Fact]
    public void Json_holds_the_names_and_sizes_of_the_model() =>
        Assert.Equal(
            CacheNodeType.All.Select(type =>
                (type.Name, type.Family!.Name, type.Size!.Name, type.Size.VCpu, type.Size.MemoryGiB, type.Size.SsdGiB)
            ),
            Rows.Select(row =>
                (
                    Text(row, "name"),
                    Text(row, "family"),
                    Text(row, "size"),
                    row.GetProperty("vCpu").GetInt32(),
                    row.GetProperty("memoryGiB").GetDouble(),
                    row.GetProperty("ssdGiB").GetDouble()
                )
            )
        );

    [Fact]
    public void Json_holds_the_first_versions_of_the_model() =>
        Assert.Equal(
            from type in CacheNodeType.All
            from engine in EngineName.All
            select (type.Name, engine, type.Family!.FirstVersion(engine)),
            from row in Rows
            from version in row.GetProperty("firstVersions").EnumerateObject()
            select (Text(row, "name"), version.Name, version.Value.GetString())
        );

    [Fact]
    public void Json_holds_the_capabilities() =>
        Assert.Equal(
            from type in CacheNodeType.All
            from column in CapabilityColumn.All
            select (type.Name, column.Key, column.IsOf(type.Family!, type.Size!)),
            from row in Rows
            from capability in row.GetProperty("capabilities").EnumerateObject()
            select (Text(row, "name"), capability.Name, capability.Value.GetBoolean())
        );

    [Fact]
    public void Nothing_is_an_empty_array() => Assert.Empty(NodesJson.Of("--family", "t2"));

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
