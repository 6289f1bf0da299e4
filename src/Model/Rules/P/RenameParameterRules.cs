using System.Text.RegularExpressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Which commands get another name, and which.</summary>
internal static partial class RenameParameterRules
{
    private const string Name = "rename-commands";

    // The service has an empty text by default.
    private static readonly ParameterLimit Pairs = new(
        [Name],
        "pairs of a command and its new name (at most 20 letters and digits, or blocked), with spaces between",
        text => text.Length == 0 || Renames().IsMatch(text)
    )
    {
        From = "redis5.0",
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        ParameterRow.Of(
            "P-30",
            "rename-commands is a list of pairs, a command and its new name: at most 20 letters and digits, or blocked.",
            ("rename-commands", "keys this-is-a-very-long-name-x", "keys blocked"),
            Pairs
        ),
        new Rule<ParameterGroupSpecification>("P-30", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group =>
                Renamed(group)
                    .Select(Mistake)
                    .OfType<string>()
                    .Select(mistake => new Said($"{Name}: {mistake}", ParameterLimit.PathOf(Name))),
            Severity = Severity.Warning,
            SeverityReason =
                "The list of AWS is of redis5.0; what a later family takes is not documented, and it was not tried.",
            Source = Pages.DescribeParameters,
            Statement = "rename-commands names commands that the service lists as ones that can be renamed.",
            Why = "The service refuses the parameter group, or a slip leaves the command that was meant as it is.",
            Breaks = Example("flushal blocked"),
            Keeps = Example("flushall blocked"),
        },
    ];

    private static IEnumerable<string> Renamed(ParameterGroupSpecification group) =>
        group.CacheParameterGroupFamily.TryGet(out var family)
        && Pairs.Holds(family)
        && group.Properties.TryGetValue(Name, out var value)
        && value.TryGet(out var text)
        && Pairs.Accepts(text)
            ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where((_, index) => index % 2 == 0)
            : [];

    private static string? Mistake(string command) =>
        command.Contains('|', StringComparison.Ordinal)
            ? $"'{command}' is a subcommand, and only whole commands are renamed: rename {command.Split('|')[0]}"
        : CommandTable.Find(command) is null
            ? $"'{command}' names no command that is known{(CommandTable.Nearest(command) is { } near ? $": did you mean {near}?" : "")}"
        : !CommandTable.CanBeRenamed(command)
            ? $"'{command}' is none of the commands that AWS lists as ones that can be renamed: leave it out"
        : null;

    private static string Example(string renames) =>
        $$"""{"CacheParameterGroupFamily": "valkey8", "Properties": { "{{Name}}": "{{renames}}" } }""";

    [GeneratedRegex(@"^[^ ]+ [A-Za-z0-9]{1,20}( [^ ]+ [A-Za-z0-9]{1,20})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Renames();
}
