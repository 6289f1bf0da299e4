using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>Reads out of alarms and dashboards what they look at.</summary>
internal static partial class Watched
{
    /// <summary>A value with <c>«LogicalId»</c> in place of references.</summary>
    public static string Text(JsonNode? value) =>
        value switch
        {
            JsonValue text => text.ToString(),
            JsonObject reference when reference["Ref"] is { } id => $"«{id}»",
            JsonObject reference when reference["Fn::GetAtt"] is JsonArray path => $"«{path[0]}.{path[1]}»",
            JsonObject join when join["Fn::Join"] is JsonArray parts => string.Join(
                Text(parts[0]),
                parts[1]!.AsArray().Select(Text)
            ),
            JsonObject sub when sub["Fn::Sub"] is JsonArray parts => parts[1]!
                .AsObject()
                .Aggregate(
                    Text(parts[0]),
                    (text, variable) =>
                        text.Replace($"${{{variable.Key}}}", Text(variable.Value), StringComparison.Ordinal)
                ),
            JsonObject choice when choice["Fn::Select"] is not null => $"«{choice.ToJsonString()}»",
            _ => throw new ArgumentException($"What is {value?.ToJsonString()}?", nameof(value)),
        };

    /// <summary>The nodes that an alarm looks at: <c>METRIC by DIMENSION=VALUE,…</c>.</summary>
    public static IReadOnlyList<string> Of(JsonObject alarm) =>
        alarm["MetricName"] is { } name
            ? [One(Text(name), alarm["Dimensions"]!.AsArray())]
            : [.. alarm["Metrics"]!.AsArray().SelectMany(OfQuery)];

    /// <summary>The expressions of an alarm.</summary>
    public static IEnumerable<string> Expressions(JsonObject alarm) =>
        (alarm["Metrics"]?.AsArray() ?? [])
            .Where(query => query!["Expression"] is not null)
            .Select(query => Text(query!["Expression"]));

    private static IEnumerable<string> OfQuery(JsonNode? query)
    {
        if (query!["MetricStat"]?["Metric"] is { } metric)
        {
            return [One(Text(metric["MetricName"]), metric["Dimensions"]!.AsArray())];
        }

        var text = Text(query["Expression"]);
        var selected = Selected().Match(text);
        return Condition()
            .Matches(text)
            .Select(match => $"{selected.Groups[1].Value} by CacheClusterId={match.Groups[1].Value},CacheNodeId=0001");
    }

    private static string One(string name, JsonArray dimensions) =>
        $"{name} by {string.Join(',', dimensions.Select(each => $"{Text(each!["Name"])}={Text(each["Value"])}"))}";

    [GeneratedRegex(@"SELECT M(?:AX|IN)\((\w+)\)")]
    private static partial Regex Selected();

    [GeneratedRegex("CacheClusterId = '([^']*)'")]
    private static partial Regex Condition();
}
