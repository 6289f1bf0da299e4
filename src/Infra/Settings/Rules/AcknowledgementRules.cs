using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Infra.Settings.SettingPath;

namespace Infra.Settings.Rules;

/// <summary>Warnings of a cache that are known and meant.</summary>
internal static partial class AcknowledgementRules
{
    // The CDK writes it before the ids of our rules.
    private const string Prefix = "elasticache:";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        new("SET-162", "caches.*.acknowledge")
        {
            Mistakes = acknowledged => acknowledged.Children.Select(entry => (entry, Mistake(entry.Name))),
            Statement = "`caches.*.acknowledge` names rules by their ids, and none that is an error.",
            Why = "It would acknowledge nothing.",
            Breaks = """ "acknowledge": { "S23": "open inside the VPC only" } """,
            Keeps = """ "acknowledge": { "S-23": "open inside the VPC only" } """,
            Schema = schema =>
                schema["propertyNames"] = new JsonObject { ["pattern"] = "^[A-Z]-[0-9][0-9](-[a-z]+)?$" },
        },
        SettingRule.Pattern("SET-163", "caches.*.acknowledge.*", Reason(), "say for what reason") with
        {
            Statement = "`caches.*.acknowledge.*` is a reason.",
            Why = "Whoever reads the settings next would not know whether it still holds.",
            Breaks = """ "acknowledge": { "S-23": " " } """,
            Keeps = """ "acknowledge": { "S-23": "open inside the VPC only" } """,
        },
    ];

    private static string? Mistake(string id)
    {
        var rules = RuleCatalog.Find(id);
        if (rules.Count == 0 || rules[0].Rule.Id != id)
        {
            var plain = id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id[Prefix.Length..] : id;
            var meant = RuleCatalog
                .All.Select(entry => entry.Rule.Id)
                .FirstOrDefault(known => Flat(known) == Flat(plain));
            return $"there is no rule {Quote(id)}"
                + (meant is null ? ": write the id behind the warning, such as S-23" : $"; did you mean {meant}?");
        }

        return rules.All(entry => entry.Rule.Severity == Severity.Error)
            ? $"{id} is an error, and only warnings can be acknowledged: put right what it tells, and leave this out"
            : null;
    }

    private static string Flat(string id) => id.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    [GeneratedRegex(@"^\s*\S[\s\S]*\z")]
    private static partial Regex Reason();
}
