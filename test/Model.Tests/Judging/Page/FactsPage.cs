using System.Globalization;
using System.Text;

namespace ElastiCache.Model.Tests.Judging.Page;

/// <summary>docs/facts.md: for each property of each type, where what is known of it is told.</summary>
internal static class FactsPage
{
    private const string Service = "AWS::ElastiCache::";

    // What specifications call otherwise than CloudFormation does.
    private static readonly Dictionary<string, string[]> OtherNames = new(StringComparer.Ordinal)
    {
        ["CacheUsageLimits"] = ["DataStorage", "EcpuPerSecond"],
        ["RegionalConfigurations"] = ["RegionalNodeGroupIds", "RegionalRegions"],
        ["SecurityGroupIds"] = ["SecurityGroups"],
        ["VpcSecurityGroupIds"] = ["SecurityGroups"],
    };

    // What the constructs do not make, by the letter of the rules about it.
    private static readonly Dictionary<char, string> NotMade = new()
    {
        ['W'] = "`Metric` refuses a metric that CloudWatch has not, with dimensions of its own making.",
        ['M'] = "It is about what templates add to properties, and the constructs write these themselves.",
    };

    /// <summary>The types, in the order of the tables.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. KnownProperties.Types.Order(StringComparer.Ordinal)];

    /// <summary>The name of a type without the service.</summary>
    public static string Short(string type) => type[Service.Length..];

    /// <summary>The ids of the rules about a property.</summary>
    public static IReadOnlyList<string> RulesAbout(string type, string property) =>
        [
            .. RuleCatalog
                .All.Where(entry =>
                    entry.ResourceTypes.Contains(type)
                    && (
                        entry.Rule.Property == property
                        || OtherNames.GetValueOrDefault(property, []).Contains(entry.Rule.Property)
                    )
                )
                .Select(entry => entry.Rule.Id)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Why the constructs cannot break a rule, and so the settings cannot; null where they can.</summary>
    public static string? NotInConstructs(CatalogRule entry) =>
        entry.RuledOutInConstructs ?? NotMade.GetValueOrDefault(entry.Rule.Id[0]);

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction);
        foreach (var type in Types)
        {
            page.Append(
                $"\n## {Short(type)}\n\n| property | lint | constructs and settings | diff |\n|---|---|---|---|\n"
            );
            foreach (var property in KnownProperties.Of(type)!.Names)
            {
                page.Append(
                    $"| `{property}` | {Lint(type, property)} | {Constructs(type, property)} | {Diff(type, property)} |\n"
                );
            }
        }

        return page.Append(Places()).ToString();
    }

    private static string Lint(string type, string property) =>
        RulesAbout(type, property) is { Count: > 0 } ids
            ? string.Join(", ", ids)
            : EmptyCells.Reasons.GetValueOrDefault($"{Short(type)}.{property}", "");

    private static string Constructs(string type, string property)
    {
        var ids = RulesAbout(type, property);
        var told = ids.Where(id => RuleCatalog.Find(id).Any(entry => NotInConstructs(entry) is null)).ToList();
        return ids.Count == 0 ? "as lint"
            : told.Count == ids.Count ? "all"
            : told.Count == 0 ? "cannot be broken: below"
            : $"{string.Join(", ", told)}; the others below";
    }

    private static string Diff(string type, string property) =>
        CreateOnlyProperties.All.FirstOrDefault(row => row.Type == type && row.Name == property) is { } row
            ? $"replaced ({row.RuleId})"
        : RuleCatalog
            .Updates.Where(update => update.ResourceType == type && IsAbout(update, property))
            .Select(update => update.Id)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is { Count: > 0 } ids
            ? string.Join(", ", ids)
        : KnownProperties.Of(type)!.Readable.Contains(property) ? "perhaps refused (M-13)"
        : "in place";

    // What the example of a row changes.
    private static bool IsAbout(UpdateRule update, string property)
    {
        var before = System.Text.Json.Nodes.JsonNode.Parse(update.Before)!.AsObject();
        var after = System.Text.Json.Nodes.JsonNode.Parse(update.After)!.AsObject();
        return before[property]?.ToJsonString() != after[property]?.ToJsonString();
    }

    private static string Places()
    {
        var page = new StringBuilder(
            """

            ## What the constructs and the settings do not tell

            Settings become props of the constructs, so they break the same rules.

            | rules | why |
            |---|---|

            """
        );
        foreach (
            var group in RuleCatalog
                .All.Where(entry => NotInConstructs(entry) is not null)
                .GroupBy(entry => NotInConstructs(entry)!, entry => entry.Rule.Id, StringComparer.Ordinal)
        )
        {
            page.Append($"| {string.Join(", ", group.Distinct(StringComparer.Ordinal))} | {group.Key} |\n");
        }

        return page.ToString();
    }

    private static string Introduction =>
        $"""
            # Facts by place

            <!-- Made of the code: UPDATE_SNAPSHOTS=1 dotnet test test/Model.Tests --filter FactsPage -->

            What is known of each property of each type, and where it is told: by `elasticache lint`, by the constructs and the
            settings, and by `elasticache diff`. A cell without a rule has its reason, and a test holds that. The ids are those of
            [rules.md](rules.md). "In place" means that a change of the property alone neither replaces the resource nor needs
            several updates.

            Rules that are about no property of these types:

            {string.Join('\n', Others())}

            """;

    // What the rules are about that no property of the tables has, by their letter.
    private static readonly Dictionary<char, string> AboutOthers = new()
    {
        ['A'] = "autoscaling",
        ['C'] = "properties that cache clusters do not have",
        ['M'] = "policies, endpoints, names, types, attributes, keys, conditions and references, of any type",
        ['N'] = "names that CloudFormation chooses",
        ['O'] = "zones and Outposts",
        ['V'] = "properties that serverless caches do not have",
        ['W'] = "metrics of alarms, anomaly detectors, dashboards and scaling policies, in any template",
    };

    private static IEnumerable<string> Others()
    {
        var told = Types
            .SelectMany(type => KnownProperties.Of(type)!.Names.SelectMany(property => RulesAbout(type, property)))
            .ToHashSet(StringComparer.Ordinal);
        return RuleCatalog
            .All.Select(entry => entry.Rule.Id)
            .Distinct(StringComparer.Ordinal)
            .Where(id => !told.Contains(id))
            .GroupBy(id => id[0])
            .Select(ids => $"- {string.Join(", ", Ranges([.. ids]))}: {AboutOthers[ids.Key]}");
    }

    // A-01 to A-03, A-05: a variant, such as A-05-nodes, is among those of its number.
    private static IEnumerable<string> Ranges(IReadOnlyList<string> ids)
    {
        var numbers = ids.Select(id => int.Parse(id[2..4], CultureInfo.InvariantCulture)).Distinct().Order().ToList();
        return numbers
            .Where(number => !numbers.Contains(number - 1))
            .Select(first =>
                (First: first, Last: Enumerable.Range(first, 100).First(next => !numbers.Contains(next + 1)))
            )
            .Select(range =>
                $"{ids[0][0]}-{range.First:00}{(range.Last > range.First ? $" to {ids[0][0]}-{range.Last:00}" : "")}"
            );
    }
}
