using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

// The names that no such object has.
internal sealed partial class TemplateObject
{
    // Shorter names are part of too many others to be meant by them.
    private const int ShortestPart = 6;

    private ObjectExpression? _meantIn;
    private HashSet<string> _meant = [];

    /// <summary>Properties of other types, about which this type has a rule of its own.</summary>
    public IEnumerable<string> Misplaced => _known is null ? [] : Names.Where(_known.Misplaced.Contains);

    /// <summary>
    /// The names that such an object does not have, here and below. Where a macro may make something else of them,
    /// nothing is said.
    /// </summary>
    /// <param name="type">The type of the resource.</param>
    public IEnumerable<PropertyNameSpecification> UnknownNames(string type) => UnknownNames(type, "");

    private IEnumerable<PropertyNameSpecification> UnknownNames(string type, string path)
    {
        if (_known is null || _reading.IsOpen || Written is not { HasFunction: false } written)
        {
            yield break;
        }

        foreach (var name in Unknowns())
        {
            var meant = Meant(name);
            var place = meant is null ? OtherWords.PlaceOf(name, _known.Names) : null;
            var known = meant is null ? OtherWords.MeaningOf(name, _known.Names) ?? place : null;
            yield return new PropertyNameSpecification
            {
                Type = type,
                Path = path + name,
                Meant = meant,
                Instead = place,
                Written = known is not null && written.Entry(known) is not null ? known : null,
                IsSure =
                    meant is not null
                    && (
                        name.Equals(meant, StringComparison.OrdinalIgnoreCase)
                        || OtherWords.MeaningOf(name, _known.Names) == meant
                    ),
            };
        }

        foreach (var name in written.Entries.Keys.Where(name => _known.Below(name) is not null))
        {
            foreach (var found in UnknownNamesIn(type, path, name))
            {
                yield return found;
            }
        }
    }

    // In the object that a property is, or in those that it lists.
    private IEnumerable<PropertyNameSpecification> UnknownNamesIn(string type, string path, string name)
    {
        var value = Value(name);
        return value.Kind switch
        {
            // Where a list is wanted, the wrong shape is told.
            EvaluatedKind.Object => _known!.Below(name)!.IsListed
                ? []
                : Below(name).UnknownNames(type, $"{path}{name}."),
            EvaluatedKind.List => value.Items.SelectMany(
                (item, index) =>
                    item.Kind == EvaluatedKind.Object
                        ? new TemplateObject(
                            () => item,
                            $"{_path}.{name}.{index}",
                            _context,
                            _reading,
                            _known!.Below(name)
                        ).UnknownNames(type, $"{path}{name}.{index}.")
                        : []
            ),
            _ => [],
        };
    }

    private IEnumerable<string> Unknowns() =>
        Names.Where(name => IsUnknownName(name) && !_context.Evaluate(Written!.Entry(name)!).IsAbsent);

    // What stands there under a wrong name is not missing: the wrong name is what is wrong.
    private bool IsMeantByAnother(string name)
    {
        if (_known is null || Written is not { } written)
        {
            return false;
        }

        if (_meantIn != written)
        {
            (_meantIn, _meant) = (
                written,
                Names
                    .Where(IsUnknownName)
                    .Select(unknown => Meant(unknown) ?? OtherWords.PlaceOf(unknown, _known.Names)?.Split('.')[0])
                    .OfType<string>()
                    .ToHashSet(StringComparer.Ordinal)
            );
        }

        return _meant.Contains(name);
    }

    private bool IsUnknownName(string name) =>
        !_known!.Has(name)
        && !_known.Misplaced.Contains(name)
        && !name.Contains("${", StringComparison.Ordinal)
        && !name.Contains("{{", StringComparison.Ordinal);

    // What others call it, a slip, another case, or the only name that this one is a part of. The property of a word that
    // is written, too, is not meant by it.
    private string? Meant(string name)
    {
        var free = Free();
        return OtherWords.MeaningOf(name, _known!.Names) is { } meaning ? (free.Contains(meaning) ? meaning : null)
            : OtherWords.PlaceOf(name, _known.Names) is not null || OtherWords.WithoutProperty(name) is not null ? null
            : Meant(name, free.Where(known => Fits(name, known))) ?? Meant(name, free);
    }

    private static string? Meant(string name, IEnumerable<string> known) =>
        Similarity.Nearest(name, known.Select(one => (one, one.Length / 4)), ignoreCase: true)
        ?? (known.Where(one => IsPart(name, one) || IsPart(one, name)).ToList() is [var only] ? only : null);

    // True and false are values of flags and of nothing else.
    private bool Fits(string name, string known) =>
        _context.Evaluate(Written!.Entry(name)!) is not { Kind: EvaluatedKind.Scalar, Text: { } text }
        || bool.TryParse(text, out _) == _known!.IsFlag(known);

    private List<string> Free() => [.. _known!.Names.Where(known => Written?.Entry(known) is null)];

    private static bool IsPart(string part, string whole) =>
        part.Length >= ShortestPart
        && (
            whole.StartsWith(part, StringComparison.OrdinalIgnoreCase)
            || whole.EndsWith(part, StringComparison.OrdinalIgnoreCase)
        );
}
