using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Pairs of templates made of other pairs: two caches side by side, and changes that depend on a parameter.</summary>
internal static class PairForms
{
    private const string Parameters = """{"Stage": {"Type": "String", "AllowedValues": ["prod", "dev"]}}""";
    private const string Conditions = """{"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}}""";

    private static readonly string[] Names = ["ReplicationGroupId", "ClusterName", "ServerlessCacheName"];

    /// <summary>Two pairs in one: what the second one has stands beside the first, under other names.</summary>
    public static (Template Old, Template New) Beside(
        (Template Old, Template New) first,
        (Template Old, Template New) second
    ) => (Beside(first.Old, second.Old), Beside(first.New, second.New));

    /// <summary>
    /// A pair in which one of the changes is only made where a condition holds, or by a parameter that both have; null where
    /// nothing changes, or where lint has an error then.
    /// </summary>
    /// <param name="pair">The pair.</param>
    /// <param name="number">Which change, of how many there may be.</param>
    public static (Template Old, Template New)? Conditional((Template Old, Template New) pair, int number)
    {
        var (old, @new) = (Root(pair.Old), Root(pair.New));
        var (before, after) = (Properties(old), Properties(@new));
        string[] changed =
        [
            .. after
                .Select(entry => entry.Key)
                .Where(name => before.ContainsKey(name) && !JsonNode.DeepEquals(before[name], after[name])),
        ];
        if (changed.Length == 0)
        {
            return null;
        }

        var chosen = changed[number % changed.Length];
        var kept = before[chosen]!;
        after[chosen] = If(after[chosen]!, kept);
        before[chosen] = If(kept, kept);
        foreach (var root in new[] { old, @new })
        {
            root["Parameters"] = JsonNode.Parse(Parameters);
            root["Conditions"] = JsonNode.Parse(Conditions);
        }

        var (read, readNew) = (Read(old), Read(@new));
        return IsClean(read) && IsClean(readNew) ? (read, readNew) : null;
    }

    /// <summary>
    /// A pair in which all changes of the properties are only made where a condition holds, so that nothing changes where it does not; null
    /// where nothing changes, or where lint has an error then.
    /// </summary>
    /// <param name="pair">The pair.</param>
    public static (Template Old, Template New)? OfOneEnvironment((Template Old, Template New) pair)
    {
        var (old, @new) = (Root(pair.Old), Root(pair.New));
        var (before, after) = (Properties(old), Properties(@new));
        string[] changed =
        [
            .. after
                .Concat(before)
                .Select(entry => entry.Key)
                .Distinct()
                .Where(name => !JsonNode.DeepEquals(before[name], after[name])),
        ];
        foreach (var name in changed)
        {
            after[name] = If(after[name] ?? NoValue(), before[name] ?? NoValue());
        }

        @new = JsonNode.Parse(old.ToJsonString())!.AsObject();
        @new["Resources"]!["Cache"]!["Properties"] = after.DeepClone();
        foreach (var root in new[] { old, @new })
        {
            root["Parameters"] = JsonNode.Parse(Parameters);
            root["Conditions"] = JsonNode.Parse(Conditions);
        }

        var (read, readNew) = (Read(old), Read(@new));
        return changed.Length > 0 && IsClean(read) && IsClean(readNew) ? (read, readNew) : null;
    }

    private static JsonObject NoValue() => new() { ["Ref"] = "AWS::NoValue" };

    private static JsonObject If(JsonNode then, JsonNode otherwise) =>
        new() { ["Fn::If"] = new JsonArray("IsProd", then.DeepClone(), otherwise.DeepClone()) };

    private static Template Beside(Template first, Template second)
    {
        var root = Root(first);
        var resources = root["Resources"]!.AsObject();
        foreach (var (id, resource) in Root(second)["Resources"]!.AsObject())
        {
            var renamed = Renamed(resource!)!.AsObject();
            foreach (var name in Names)
            {
                if (renamed["Properties"]![name] is { } given)
                {
                    renamed["Properties"]![name] = $"{given}-2";
                }
            }

            resources[$"{id}2"] = renamed;
        }

        return Read(root);
    }

    private static JsonNode? Renamed(JsonNode? node) =>
        node switch
        {
            JsonObject reference when reference["Ref"] is { } id => new JsonObject { ["Ref"] = $"{id}2" },
            JsonObject entries => new JsonObject(
                entries.Select(entry => KeyValuePair.Create(entry.Key, Renamed(entry.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Renamed)]),
            _ => node?.DeepClone(),
        };

    private static bool IsClean(Template template) =>
        !TemplateJudge.Judge(template).Any(finding => finding.Violation.Severity == Severity.Error);

    private static JsonObject Properties(JsonObject root) => root["Resources"]!["Cache"]!["Properties"]!.AsObject();

    private static JsonObject Root(Template template) => JsonNode.Parse(template.Root.GetRawText())!.AsObject();

    private static Template Read(JsonObject root) => Template.Read(JsonSerializer.SerializeToElement(root));
}
