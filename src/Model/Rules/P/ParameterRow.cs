using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>A row of the table of what engine parameters take, as a rule.</summary>
internal static class ParameterRow
{
    private const string Why = "The service refuses the parameter group with InvalidParameterValue.";

    private static readonly string[] Families = ["valkey8", "valkey9", "memcached1.6"];

    /// <summary>A rule of what some parameters take.</summary>
    public static Rule<ParameterGroupSpecification> Of(
        string id,
        string statement,
        (string Name, string Wrong, string Right) example,
        params ParameterLimit[] limits
    ) =>
        new(id, nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group => limits.SelectMany(limit => limit.Mistakes(group)),
            Fix = limits.Any(limit => limit.Meant(example.Wrong) is not null)
                ? new Fix<ParameterGroupSpecification>(
                    "Writes the word that the parameter has for it.",
                    group => limits.SelectMany(limit => limit.Fixes(group))
                )
                : null,
            Statement = statement,
            Why = Why,
            Breaks = Example(limits, example.Name, example.Wrong),
            Keeps = Example(limits, example.Name, example.Right),
            Source = Pages.Parameters,
        };

    // Of the first of these families that has one of the limits.
    private static string Example(ParameterLimit[] limits, string name, string value) =>
        $$"""{"CacheParameterGroupFamily": "{{Families.First(family => limits.Any(limit => limit.Holds(family)))}}", "Properties": { "{{name}}": "{{value}}" } }""";
}
