using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// What a mapping has under keys that only the deployment knows. The author wrote each entry, and one of them is found: a lookup
/// that finds none is never deployed.
/// </summary>
/// <param name="definitions">The mappings, and what else may be about the same keys.</param>
/// <param name="exploration">Who assigns.</param>
/// <param name="called">What other templates call something of this one.</param>
internal sealed class KeysOfMappings(Definitions definitions, Exploration exploration, Func<string, string> called)
{
    // Of more nobody wants to hear one by one.
    private const int MostTried = 64;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _all;

    /// <summary>
    /// What all entries are that the keys may find; where they differ, the one that is being tried; null where nobody can say.
    /// </summary>
    /// <param name="map">The mapping.</param>
    /// <param name="first">What its first key is.</param>
    /// <param name="second">What its second key is.</param>
    /// <param name="isDeciding">Whether conditions ask, which have their own way to decide what is not known.</param>
    public Evaluated? Found(string map, Evaluated first, Evaluated second, bool isDeciding)
    {
        if ((first.Text is not null && second.Text is not null) || definitions.Cells(map) is not { } all)
        {
            return null;
        }

        var entries = all.Where(entry => !first.IsNot(entry.First) && !second.IsNot(entry.Second)).ToList();
        if (entries.Count == 0)
        {
            return null;
        }

        if (entries.TrueForAll(entry => JsonNode.DeepEquals(JsonNodes.Of(entry.Cell), JsonNodes.Of(entries[0].Cell))))
        {
            return Definitions.OfCell(entries[0].Cell);
        }

        return
            !isDeciding
            && Key(first, entries.Select(entry => entry.First)) is { } row
            && Key(second, entries.Where(entry => entry.First == row).Select(entry => entry.Second)) is { } cell
            ? Definitions.OfCell(entries.First(entry => entry.First == row && entry.Second == cell).Cell)
            : null;
    }

    // Which of them a key is at present.
    private string? Key(Evaluated key, IEnumerable<string> keys) =>
        key.Text
        ?? (
            CanTry(key)
                ? keys.Distinct(StringComparer.Ordinal)
                    .FirstOrDefault(one =>
                        exploration.Holds(
                            called($"the key {key.Shown}"),
                            () => Candidates(key),
                            candidate => candidate.Value.Text == one
                        ) == true
                    )
                : null
        );

    // What is a key in several places is one text in all of them. Of what other questions are about, it is not known how it goes
    // together with their answers.
    private bool CanTry(Evaluated key)
    {
        if (key is not { Sameness: { } same, MayBeAbsent: false } || All.Count > MostTried)
        {
            return false;
        }

        if (!_known.TryGetValue(same, out var known))
        {
            _known[same] = known = !definitions
                .Asked.Concat(definitions.Parameters.Values.Where(one => !one.IsLookedUp).Select(one => one.Name))
                .Concat(Definitions.Tried)
                .Any(name => Regex.IsMatch(same, $"(?<![A-Za-z0-9:]){Regex.Escape(name)}(?![A-Za-z0-9])"));
        }

        return known;
    }

    private IReadOnlyList<Candidate> Candidates(Evaluated key) =>
        [
            .. All.Select(one => new Candidate(Evaluated.Scalar(one, isComputed: true), $"'{one}'")),
            new Candidate(Evaluated.Other(key.Shown!, All.Contains), ""),
        ];

    private IReadOnlyList<string> All => _all ??= [.. definitions.KeysOfAll.Distinct(StringComparer.Ordinal)];
}
