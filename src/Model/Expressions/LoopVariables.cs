using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Expressions;

/// <summary>The variables of the loops (<c>Fn::ForEach</c>) around a place.</summary>
internal sealed partial class LoopVariables
{
    /// <summary>What stands in a pattern for a variable whose value is not known; no logical id has it.</summary>
    public const string Anything = "*";

    private readonly Dictionary<string, string?> _values;

    // The variables whose values are from defaults, each with its parameter.
    private readonly Dictionary<string, Parameter> _byDefault;

    private LoopVariables(
        LoopCollections collections,
        Dictionary<string, string?> values,
        Dictionary<string, Parameter> byDefault
    ) => (Collections, _values, _byDefault) = (collections, values, byDefault);

    /// <summary>Outside of any loop and of any template.</summary>
    public static LoopVariables None { get; } = Outside(LoopCollections.None);

    /// <summary>The same, where of the loops within only those are known that run over a list that is written out.</summary>
    public LoopVariables OverWrittenLists => new(LoopCollections.None, _values, _byDefault) { Unknown = Unknown };

    /// <summary>Whether there is no loop around.</summary>
    public bool IsOutside => _values.Count == 0;

    /// <summary>What the loops of the template run over.</summary>
    public LoopCollections Collections { get; }

    /// <summary>The parameters whose defaults loops around run over.</summary>
    public IReadOnlyList<Parameter> ByDefaultsOf =>
        [.. _byDefault.Values.DistinctBy(parameter => parameter.Name, StringComparer.Ordinal)];

    /// <summary>What those of the loops around run over whose values are not known.</summary>
    public IReadOnlyList<JsonElement> Unknown { get; private init; } = [];

    /// <summary>Outside of any loop of a template.</summary>
    public static LoopVariables Outside(LoopCollections collections) =>
        new(collections, new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    /// <summary>The same within a loop.</summary>
    /// <param name="variable">The variable of that loop.</param>
    /// <param name="value">Its value.</param>
    /// <param name="byDefaultOf">The parameter whose default it comes from; null for none.</param>
    public LoopVariables With(string variable, string value, Parameter? byDefaultOf)
    {
        var byDefault = new Dictionary<string, Parameter>(_byDefault, StringComparer.Ordinal);
        byDefault.Remove(variable);
        if (byDefaultOf is not null)
        {
            byDefault[variable] = byDefaultOf;
        }

        return new(Collections, Values(variable, value), byDefault) { Unknown = Unknown };
    }

    /// <summary>The same within a loop whose values are not known.</summary>
    /// <param name="variable">The variable of that loop.</param>
    /// <param name="collection">What it runs over.</param>
    public LoopVariables WithUnknown(string variable, JsonElement collection) =>
        new(Collections, Values(variable, null), _byDefault) { Unknown = [.. Unknown, collection] };

    /// <summary>The same, for whatever else the parameters may be whose defaults loops around run over.</summary>
    public LoopVariables WithoutDefaults() =>
        new(
            Collections,
            _values.ToDictionary(
                entry => entry.Key,
                entry => _byDefault.ContainsKey(entry.Key) ? null : entry.Value,
                StringComparer.Ordinal
            ),
            new(StringComparer.Ordinal)
        )
        {
            Unknown = Unknown,
        };

    /// <summary>Whether a name is that of a variable.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value of the variable; null where it is not known.</param>
    public bool TryGet(string name, out string? value) => _values.TryGetValue(name, out value);

    /// <summary>A text with the variables put in; null where the value of one of them is not known.</summary>
    public string? Substitute(string text) => Substitute(text, otherwise: null);

    /// <summary>The same, with <see cref="Anything"/> for each variable whose value is not known.</summary>
    public string Pattern(string text) => Substitute(text, Anything)!;

    private string? Substitute(string text, string? otherwise)
    {
        foreach (var (name, value) in _values)
        {
            foreach (var written in new[] { $"${{{name}}}", $"&{{{name}}}" })
            {
                if (text.Contains(written, StringComparison.Ordinal))
                {
                    if ((value ?? otherwise) is not { } given)
                    {
                        return null;
                    }

                    // &{Name} leaves out what no logical id may have.
                    text = text.Replace(
                        written,
                        written[0] == '&' && value is not null ? NotAlphanumeric().Replace(given, "") : given,
                        StringComparison.Ordinal
                    );
                }
            }
        }

        return text;
    }

    private Dictionary<string, string?> Values(string variable, string? value) =>
        new(_values, StringComparer.Ordinal) { [variable] = value };

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NotAlphanumeric();
}
