using ElastiCache.Model.Values;

namespace ElastiCache.Model.Verification;

/// <summary>The commands of an engine by their categories, by which it can be told what the words about a user amount to.</summary>
/// <param name="categories">The commands of each category, subcommands as <c>config|get</c>.</param>
internal sealed class EngineCommands(IReadOnlyDictionary<string, IReadOnlyCollection<string>> categories)
{
    private readonly IReadOnlyCollection<string> _all =
    [
        .. categories.Values.SelectMany(commands => commands).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The same permissions with each command by its name and everything in one order, so that what permits the same is
    /// the same text.
    /// </summary>
    /// <param name="permissions">Words of an access string.</param>
    public string Plain(string permissions)
    {
        var parts = AccessEvaluator.Parts(permissions);
        var selectors = parts.Skip(1).Select(words => $"({Part(words)})").Distinct(StringComparer.Ordinal);
        return string.Join(
            ' ',
            new[] { Part(parts[0]) }.Concat(selectors.Order(StringComparer.Ordinal)).Where(part => part.Length > 0)
        );
    }

    private string Part(List<string> words)
    {
        var names = words
            .Where(word => word[0] is '~' or '%' or '&' || word == AccessString.SkipsChecks)
            .Distinct(StringComparer.Ordinal);
        return string.Join(
            ' ',
            names
                .Order(StringComparer.Ordinal)
                .Concat(Permitted(words).Select(command => $"+{command}").Order(StringComparer.Ordinal))
        );
    }

    // The words count in their order.
    private HashSet<string> Permitted(List<string> words)
    {
        var permitted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Where(word => word[0] is '+' or '-').Select(word => word.ToLowerInvariant()))
        {
            if (word[0] == '+')
            {
                permitted.UnionWith(Meant(word[1..]));
            }
            else
            {
                permitted.ExceptWith(Meant(word[1..]));
                permitted.RemoveWhere(command => command.StartsWith($"{word[1..]}|", StringComparison.Ordinal));
            }
        }

        return permitted;
    }

    private IReadOnlyCollection<string> Meant(string what)
    {
        if (what == "@all")
        {
            return _all;
        }

        if (what[0] == '@')
        {
            return categories.GetValueOrDefault(what[1..], []);
        }

        // A command stands for its subcommands; what the engine does not list stands for itself.
        List<string> own =
        [
            .. _all.Where(command => command == what || command.StartsWith($"{what}|", StringComparison.Ordinal)),
        ];
        return own.Count > 0 ? own : [what];
    }
}
