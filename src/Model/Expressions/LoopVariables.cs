using System.Text.RegularExpressions;

namespace ElastiCache.Model.Expressions;

/// <summary>The variables of the loops (<c>Fn::ForEach</c>) around a place.</summary>
internal sealed partial class LoopVariables
{
    private readonly Dictionary<string, string?> _values;

    private LoopVariables(Dictionary<string, string?> values) => _values = values;

    /// <summary>Outside of any loop.</summary>
    public static LoopVariables None { get; } = new(new Dictionary<string, string?>(StringComparer.Ordinal));

    /// <summary>The same within a loop.</summary>
    /// <param name="variable">The variable of that loop.</param>
    /// <param name="value">Its value; null where it is not known.</param>
    public LoopVariables With(string variable, string? value) =>
        new(new Dictionary<string, string?>(_values, StringComparer.Ordinal) { [variable] = value });

    /// <summary>Whether a name is that of a variable.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value of the variable; null where it is not known.</param>
    public bool TryGet(string name, out string? value) => _values.TryGetValue(name, out value);

    /// <summary>A text with the variables put in; null where the value of one of them is not known.</summary>
    public string? Substitute(string text)
    {
        foreach (var (name, value) in _values)
        {
            foreach (var written in new[] { $"${{{name}}}", $"&{{{name}}}" })
            {
                if (text.Contains(written, StringComparison.Ordinal))
                {
                    if (value is null)
                    {
                        return null;
                    }

                    // &{Name} leaves out what no logical id may have.
                    text = text.Replace(
                        written,
                        written[0] == '&' ? NotAlphanumeric().Replace(value, "") : value,
                        StringComparison.Ordinal
                    );
                }
            }
        }

        return text;
    }

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NotAlphanumeric();
}
