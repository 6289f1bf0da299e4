using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// A text that may be known in part, to be read as if it were known: a mark stands for each piece that is not, and what is
/// read gets its pieces back.
/// </summary>
internal sealed partial class PiecedText
{
    // Characters that no text of a template has stand around the number of a piece.

    /// <summary>What a mark begins with.</summary>
    public const char Open = '\uE000';

    private const char Close = '\uE001';

    private readonly IReadOnlyList<Evaluated> _pieces;

    /// <summary>A text.</summary>
    /// <param name="value">What it is; of what is no text nothing is read.</param>
    public PiecedText(Evaluated value)
    {
        _pieces = value.Text is not null ? [value] : value.Pieces;
        var text = new StringBuilder();
        for (var index = 0; index < _pieces.Count; index++)
        {
            text.Append(_pieces[index].Text ?? $"{Open}{index}{Close}");
        }

        Marked = text.ToString();
    }

    /// <summary>A text with its marks; absent where there is none, and unresolved where nothing of it is known.</summary>
    public static Value<string> Known(Evaluated value) =>
        value.IsAbsent ? Value<string>.Absent
        : value.Text is { } whole ? whole
        : new PiecedText(value).Marked is { Length: > 0 } text ? text
        : Value<string>.Unresolved();

    /// <summary>The text with its marks; empty where nothing of it is known.</summary>
    public string Marked { get; }

    /// <summary>A part of it, with the pieces that its marks stand for.</summary>
    public Evaluated Part(string marked) =>
        Evaluated.Concatenation(
            Numbers()
                .Split(marked)
                .Select(
                    (part, index) =>
                        index % 2 == 0 ? Evaluated.Scalar(part) : _pieces[int.Parse(part, CultureInfo.InvariantCulture)]
                )
        );

    [GeneratedRegex("\uE000([0-9]{1,6})\uE001", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();
}
