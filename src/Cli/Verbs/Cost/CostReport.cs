using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Reports;
using ElastiCache.Cli.Templates;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary>Costs in the formats of pipelines: a note for each cache, since nothing is wrong.</summary>
internal static class CostReport
{
    private static readonly RuleText Kind = new(
        "What a cache costs in a month of 730 hours.",
        $"{CommandInfo.Name} cost tells line by line how the amount comes about.",
        "https://aws.amazon.com/elasticache/pricing/"
    );

    /// <summary>The report.</summary>
    public static Report Of(CostResult result, CacheInput input) =>
        new("cost", [.. input.Caches.Templates.Select(template => Of(result, template, input))], result.Summary)
        {
            Json = json => CostJson.Write(result, json),
        };

    private static ReportFile Of(CostResult result, LoadedTemplate template, CacheInput input)
    {
        var stack = input.Caches.StackOf(template);
        // With those that are removed.
        List<CostGroup> groups = [.. result.Difference?.Groups.Select(entry => entry.Group) ?? result.After.Groups];
        groups.RemoveAll(group => group.Stack != stack);
        var places = template.Places(groups.Select(PathOf));
        return new ReportFile(template.Source.Name)
        {
            Findings =
            [
                .. groups.Select(group =>
                    Of(result, group, template) with
                    {
                        Position = places?.Nearest(PathOf(group)),
                    }
                ),
            ],
            Document = template.Root?.Document,
        };
    }

    private static ReportFinding Of(CostResult result, CostGroup group, LoadedTemplate template)
    {
        var resource = group.LogicalId is { } id ? template.Template?.Resources.GetValueOrDefault(id) : null;
        var (_, before, after) =
            result.Difference?.Groups.FirstOrDefault(entry => entry.Group.Key == group.Key) ?? (group, null, group);
        var headline = result.Difference is null
            ? $"{group.Amount} a month"
            : $"{CostDifference.Texts(before, after).Difference} a month: {before?.Amount ?? "nothing"} before, {after?.Amount ?? "nothing"} after";
        return new ReportFinding(
            "cost",
            ReportLevel.Note,
            new ReportResource(CostResult.NameOf(group), resource?.Type, resource?.ConstructPath),
            headline
        )
        {
            Headline = headline,
            Kind = Kind,
            Reasons = [.. group.Unknown.Select(unknown => $"not in the sum: {unknown}"), .. group.Notes],
        };
    }

    private static string PathOf(CostGroup group) => group.LogicalId is { } id ? $"Resources.{id}" : "Resources";
}
