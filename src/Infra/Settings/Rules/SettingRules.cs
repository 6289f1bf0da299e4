using System.Text.Json.Nodes;

namespace Infra.Settings.Rules;

/// <summary>Every rule of the settings, in the order of docs/settings-rules.md.</summary>
internal static class SettingRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SettingRule> All =
    [
        .. EnvironmentRules.All,
        .. RegionRules.All,
        .. NamingRules.All,
        .. CacheRules.All,
        .. LimitRules.All,
        .. NetworkSettingRules.All,
        .. PasswordRules.All,
        .. FeatureRules.All,
        .. GlobalDatastoreRules.All,
        .. AcknowledgementRules.All,
    ];

    /// <summary>Every place in a file where a rule is broken, in reading order.</summary>
    public static IEnumerable<SettingFinding> Findings(SettingNode file) =>
        Innermost([.. All.SelectMany(rule => rule.Findings(file))]).OrderBy(finding => finding.At.Position);

    /// <summary>Has every rule say in the schema of a settings file what a schema can say.</summary>
    public static void AddTo(JsonObject file)
    {
        foreach (var rule in All.Where(rule => rule.Schema is not null))
        {
            foreach (var place in SettingSchema.Find(file, rule.Setting))
            {
                rule.Schema!(place);
            }
        }
    }

    // What is wrong within a setting that the kind of cache does not have at all makes no difference.
    private static IEnumerable<SettingFinding> Innermost(IReadOnlyList<SettingFinding> findings)
    {
        var refused = findings
            .Where(finding => finding.RuleId == CacheKindRules.HasSetting.Id)
            .Select(finding => finding.At)
            .ToHashSet();
        return findings.Where(finding =>
            finding.RuleId == CacheKindRules.HasSetting.Id || !finding.At.WithAncestors().Any(refused.Contains)
        );
    }
}
