using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules;

/// <summary>What the rules about names in capitals say, whatever has the name.</summary>
internal static class StoredName
{
    /// <summary>That a name is written in lower case.</summary>
    public static Rule<T> Rule<T>(string id, string property, Func<T, Value<string>> name, int maximum) =>
        new(id, property)
        {
            Mistake = specification => Identifier.UpperCase(name(specification)),
            Fix = Fixes.Name(property, name, maximum),
            Why =
                "The service stores it in lower case, so ARNs, policies, metrics and autoscaling targets made of the written one point nowhere.",
            Severity = Severity.Warning,
            SeverityReason = "The service takes capitals and stores the name in lower case.",
        };
}
