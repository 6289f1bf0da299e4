using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>A row of the table of what engine parameters take, as a rule.</summary>
internal static class ParameterRow
{
    private const string Why = "The service refuses the parameter group with InvalidParameterValue.";

    /// <summary>A rule of what some parameters take.</summary>
    public static Rule<ParameterGroupSpecification> Of(
        string id,
        string statement,
        string family,
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
            Breaks = Example(family, example.Name, example.Wrong),
            Keeps = Example(family, example.Name, example.Right),
            Source = Pages.Parameters,
        };

    private static string Example(string family, string name, string value) =>
        $$"""{"CacheParameterGroupFamily": "{{family}}", "Properties": { "{{name}}": "{{value}}" } }""";
}
