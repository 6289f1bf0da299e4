using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Names of parameters that their family has not.</summary>
internal static class ParameterNameRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        Slip(isSame: true) with
        {
            Fix = Rename(isSame: true),
            Statement = "The name of a parameter has the case, hyphens and underscores that its family has it with.",
            Breaks = """{"Properties": {"maxmemory_policy": "allkeys-lru"} }""",
        },
        Slip(isSame: false) with
        {
            // Nobody knows what else the name may have stood for.
            Fix = Rename(isSame: false) with
            {
                IsUnsafe = true,
            },
            Statement = "The name of a parameter is spelled as its family has it.",
            Breaks = """{"Properties": {"maxmemory-polcy": "allkeys-lru"} }""",
        },
        new Rule<ParameterGroupSpecification>("P-11", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group =>
                UnknownNames(group)
                    .Where(entry => entry.Meant is null)
                    .Select(entry => new Said(
                        $"'{entry.Name}' is {(EngineSettings.All.Contains(entry.Name) ? "a setting of the engine itself, and no" : "not a")} parameter of {group.CacheParameterGroupFamily} that is known",
                        ParameterLimit.PathOf(entry.Name)
                    )),
            Statement = "The parameters of a group are ones that its family has.",
            Why = "The service refuses a name that the family does not have.",
            Breaks = """{"Properties": {"io-threads": "4"} }""",
            Keeps = """{"Properties": {"timeout": "300"} }""",
            Severity = Severity.Warning,
            SeverityReason =
                "The table is made of a page, whose older versions had names (cache_memlimit) that it has no more, so it may lack one: only a name that differs from a known one by a letter or two is taken for a typo, and none that the engine itself knows.",
            Source = Pages.Parameters,
        },
    ];

    private static Rule<ParameterGroupSpecification> Slip(bool isSame) =>
        new("P-11", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group =>
                Slips(group, isSame)
                    .Select(entry => new Said(
                        $"'{entry.Name}' is not a parameter of {group.CacheParameterGroupFamily} that is known; did you mean {entry.Meant}?",
                        ParameterLimit.PathOf(entry.Name)
                    )),
            Why =
                "The service refuses a name that the family does not have; if AWS has added it since, acknowledge the rule.",
            Keeps = """{"Properties": {"maxmemory-policy": "allkeys-lru"} }""",
            Severity = Severity.Unknown,
            Source = Pages.Parameters,
        };

    private static Fix<ParameterGroupSpecification> Rename(bool isSame) =>
        new(
            "Writes the name that the family has.",
            group =>
                Slips(group, isSame).Select(entry => FixEdit.Rename(ParameterLimit.PathOf(entry.Name), entry.Meant))
        );

    private static IEnumerable<(string Name, string Meant)> Slips(ParameterGroupSpecification group, bool isSame) =>
        UnknownNames(group)
            .Where(entry => entry.Meant is not null && ParameterNames.IsSame(entry.Name, entry.Meant) == isSame)
            .Select(entry => (entry.Name, entry.Meant!));

    private static IEnumerable<(string Name, string? Meant)> UnknownNames(ParameterGroupSpecification group) =>
        group.CacheParameterGroupFamily.TryGet(out var family) && ParameterGroupFamily.EngineOf(family) is not null
            ? group
                .Properties.Keys.Where(name => name != "cluster-enabled" && !ParameterNames.IsKnown(family, name))
                .Select(name => (name, ParameterNames.Nearest(family, name)))
            : [];
}
