using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Reports;

/// <summary>What is said of a kind of finding, whoever finds it.</summary>
/// <param name="Statement">What the rule says, or what the effect means.</param>
/// <param name="Help">Why it matters, and how to learn more.</param>
/// <param name="Source">The page that states it; null where none does.</param>
internal sealed record RuleText(string Statement, string Help, string? Source)
{
    /// <summary>The text of a rule of the catalogue, or of an effect of an update.</summary>
    public static RuleText Of(string id)
    {
        var see = $"See: {CommandInfo.Name} explain {id}";
        if (KnownRules.Find(id) is [var rule, ..])
        {
            return new RuleText(
                rule.Statement.Length > 0 ? rule.Statement : $"Rule {id}",
                rule.Why.Length > 0 ? $"{rule.Why} {see}" : see,
                rule.Source
            );
        }

        if (RuleCatalog.Updates.FirstOrDefault(row => row.Id == id) is { } update)
        {
            return new RuleText(update.Statement, see, update.Source);
        }

        return new RuleText($"Rule {id}", see, null);
    }
}
