using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// What the conditions of a template mean, whatever they are called and in whatever words they are written: which comparisons they are
/// made of, and for which outcomes of these they hold.
/// </summary>
/// <param name="conditions">The conditions.</param>
/// <param name="isInLoop">Whether a condition is made by a loop, in which the same words mean something else each time.</param>
/// <param name="wordsOf">What the value of a name depends on beside the deployment; null where nobody can say.</param>
/// <param name="mapping">A mapping as it is written; null where there is none of a name.</param>
internal sealed class ConditionMeanings(
    IReadOnlyDictionary<string, ConditionExpression> conditions,
    Func<string, bool> isInLoop,
    Func<string, string?> wordsOf,
    Func<string, JsonElement?> mapping
)
{
    // Each of them doubles the outcomes that are looked at. People write three.
    private const int MostComparisons = 8;

    private readonly Dictionary<string, (string Key, bool IsOpposite)?> _known = new(StringComparer.Ordinal);
    private ILookup<string, (string Name, bool IsOpposite)>? _named;

    /// <summary>
    /// What a condition means, as a text that is the same for all that mean the same or the opposite, and whether it is the opposite of
    /// that; null where nobody can say.
    /// </summary>
    public (string Key, bool IsOpposite)? Of(string condition)
    {
        if (!_known.TryGetValue(condition, out var meaning))
        {
            meaning = Comparisons(condition) is { } comparisons ? Meaning(condition, comparisons) : null;
            _known[condition] = meaning;
        }

        return meaning;
    }

    /// <summary>The condition with a meaning, or its opposite; null for none.</summary>
    /// <param name="meaning">The meaning; null for none that is known.</param>
    /// <param name="name">What it is called, if possible.</param>
    public (string Name, bool IsOpposite)? Find((string Key, bool IsOpposite)? meaning, string name)
    {
        if (meaning is not var (key, isOpposite))
        {
            return null;
        }

        _named ??= conditions
            .Keys.Select(one => (Name: one, Meaning: Of(one)))
            .Where(one => one.Meaning is not null)
            .ToLookup(one => one.Meaning!.Value.Key, one => (one.Name, one.Meaning!.Value.IsOpposite));
        return _named[key]
            .OrderBy(one => one.IsOpposite != isOpposite)
            .ThenBy(one => one.Name != name)
            .Select(one => ((string, bool)?)(one.Name, one.IsOpposite != isOpposite))
            .FirstOrDefault();
    }

    // The comparisons of a condition and of those that it uses, each once; null where one of them says nothing certain.
    private List<string>? Comparisons(string condition)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        return Add(condition, [], [], found) && found.Count <= MostComparisons ? [.. found] : null;
    }

    private bool Add(string name, HashSet<string> around, HashSet<string> seen, SortedSet<string> found)
    {
        if (!conditions.TryGetValue(name, out var condition) || isInLoop(name) || !around.Add(name))
        {
            return false;
        }

        if (seen.Add(name))
        {
            foreach (var compared in Leaves(condition).Where(leaf => leaf is not NamedCondition))
            {
                if (Words(compared) is not { } words)
                {
                    return false;
                }

                if (!IsConstant(compared, out _))
                {
                    found.Add(words);
                }
            }

            if (!condition.Names.All(used => Add(used, around, seen, found)))
            {
                return false;
            }
        }

        around.Remove(name);
        return true;
    }

    private static IEnumerable<ConditionExpression> Leaves(ConditionExpression condition) =>
        condition.Parts.Any() ? condition.Parts.SelectMany(Leaves) : [condition];

    private (string Key, bool IsOpposite) Meaning(string condition, List<string> comparisons)
    {
        bool[] outcomes = [.. Enumerable.Range(0, 1 << comparisons.Count).Select(Outcome)];
        // What makes no difference is no part of the meaning.
        for (var index = comparisons.Count - 1; index >= 0; index--)
        {
            var bit = 1 << index;
            if (Enumerable.Range(0, outcomes.Length).All(one => outcomes[one] == outcomes[one ^ bit]))
            {
                outcomes = [.. outcomes.Where((_, outcome) => (outcome & bit) == 0)];
                comparisons = [.. comparisons.Where((_, other) => other != index)];
            }
        }

        var isOpposite = outcomes[0];
        return (
            $"{string.Join('\n', comparisons)}\n{string.Concat(outcomes.Select(holds => holds == isOpposite ? '0' : '1'))}",
            isOpposite
        );

        bool Outcome(int number)
        {
            Dictionary<string, bool> decided = new(StringComparer.Ordinal);
            return Holds(condition);

            bool Holds(string name)
            {
                if (!decided.TryGetValue(name, out var holds))
                {
                    decided[name] = holds = conditions[name].Holds(Holds, IsMet);
                }

                return holds;
            }

            bool IsMet(ConditionExpression compared) =>
                IsConstant(compared, out var equal)
                    ? equal
                    : (number & (1 << comparisons.IndexOf(Words(compared)!))) != 0;
        }
    }

    private static bool IsConstant(ConditionExpression compared, out bool areEqual)
    {
        string?[] texts = [.. compared.Values.Select(TextOf)];
        areEqual = texts.Distinct(StringComparer.Ordinal).Count() == 1;
        return texts.All(text => text is not null);
    }

    private static string? TextOf(Expression value) => value is LiteralExpression ? Text(value.Json) : null;

    private string? Words(ConditionExpression compared) =>
        compared is EqualsCondition { IsWhole: true }
        && compared.Values.Select(Words).ToList() is var sides
        && !sides.Contains(null)
            ? string.Join(" = ", sides.Order(StringComparer.Ordinal))
            : null;

    // A value as it is written, and what the template says of the parameters and mappings in it.
    private string? Words(Expression value)
    {
        List<string?> words = [Text(value.Json)];
        foreach (var part in References.All(value))
        {
            words.AddRange(References.Own(part).Select(reference => wordsOf(reference.LogicalId)));
            words.AddRange(
                part switch
                {
                    IfExpression or OptionSettingExpression => [null],
                    FindInMapExpression { Map: { } map } => [mapping(map) is { } rows ? Text(rows) : ""],
                    FindInMapExpression => [null],
                    _ => [],
                }
            );
        }

        return words.Contains(null) ? null : string.Join(' ', words);
    }

    // Keys in order, and numbers as the texts that CloudFormation makes of them.
    private static string Text(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object =>
                $"{{{string.Join(
                ',',
                json.EnumerateObject()
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                    .Select(entry => $"{Quoted(entry.Name)}:{Text(entry.Value)}")
            )}}}",
            JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Text))}]",
            JsonValueKind.String => Quoted(json.GetString()!),
            JsonValueKind.Number => Quoted(NumberText.Of(json)),
            JsonValueKind.Undefined => "",
            _ => Quoted(json.GetRawText()),
        };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
