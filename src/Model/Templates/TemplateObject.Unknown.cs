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

    private IEnumerable<PropertyNameSpecification> UnknownNames(string type, string path) =>
        _known is null || _reading.IsOpen || Written is not { HasFunction: false } written
            ? []
            : Unknowns()
                .Select(name => Unknown(type, path, name))
                .Concat(
                    written
                        .Entries.Keys.Where(name => _known.Below(name) is not null)
                        .SelectMany(name => UnknownNamesIn(type, path, name))
                );

    private PropertyNameSpecification Unknown(string type, string path, string name)
    {
        var meaning = MeaningOf(name);
        return new PropertyNameSpecification
        {
            Type = type,
            Name = name,
            Within = path,
            Meant = meaning.Meant,
            Instead = meaning.Instead,
            Written = meaning.Written,
            IsSure = meaning.IsSure,
        };
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
                : Below(name).UnknownNames(type, Within(path, name)),
            EvaluatedKind.List => value.Items.SelectMany(
                (item, index) =>
                    item.Kind == EvaluatedKind.Object
                        ? new TemplateObject(
                            () => item,
                            $"{_path}.{name}.{index}",
                            _context,
                            _reading,
                            _known!.Below(name)
                        ).UnknownNames(type, Within(path, $"{name}.{index}"))
                        : []
            ),
            _ => [],
        };
    }

    private static string Within(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

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
                    .Select(unknown => MeaningOf(unknown))
                    .Select(meaning => meaning.Meant ?? meaning.Instead?.Split('.')[0])
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
    // is written, too, is not meant by it; one that takes another kind of value is to be written anew.
    private (string? Meant, string? Instead, string? Written, bool IsSure) MeaningOf(string name)
    {
        // A way is no name: what is within a property is written there.
        if (name.Split('.') is [var whole, var part, ..] && _known!.Below(whole)?.Has(part) == true)
        {
            return (null, name, null, false);
        }

        var word = OtherWords.MeaningOf(name, _known!.Names);
        var place = word is null ? OtherWords.PlaceOf(name, _known.Names) : null;
        var meant =
            word ?? place ?? (OtherWords.WithoutProperty(name) is null ? Near(OtherWords.Plain(name), name) : null);
        return meant is null ? default
            : Written!.Entry(meant) is not null ? (null, null, meant, false)
            : place is not null || !Takes(meant, name) ? (null, meant, null, false)
            : (meant, null, null, word is not null);
    }

    private string? Near(string word, string name)
    {
        var fitting = _known!.Names.Where(known => Fits(name, known)).ToList();
        return Slip(word, fitting)
            ?? Part(word, fitting.Where(IsFree))
            ?? Part(word, fitting)
            ?? Slip(word, _known.Names)
            ?? Part(word, _known.Names.Where(IsFree))
            ?? Part(word, _known.Names);
    }

    private static string? Slip(string word, IEnumerable<string> known) =>
        Similarity.Nearest(word, known.Select(one => (one, one.Length / 4)), ignoreCase: true);

    private static string? Part(string word, IEnumerable<string> known) =>
        known.Where(one => IsPart(word, one) || IsPart(one, word)).ToList() is [var only] ? only : null;

    // True and false are values of flags and of nothing else.
    private bool Fits(string name, string known) =>
        _context.Evaluate(Written!.Entry(name)!) is not { Kind: EvaluatedKind.Scalar, Text: { } text }
        || bool.TryParse(text, out _) == _known!.IsFlag(known);

    // A list, an object or neither, as far as both are known.
    private bool Takes(string known, string name) =>
        _context.Evaluate(Written!.Entry(name)!).Kind switch
        {
            EvaluatedKind.Scalar => !_known!.Lists.Contains(known) && _known.Below(known) is null,
            EvaluatedKind.List => !_known!.IsScalar(known),
            EvaluatedKind.Object => !_known!.IsScalar(known) && !_known.Lists.Contains(known),
            _ => true,
        };

    private bool IsFree(string known) => Written?.Entry(known) is null;

    private static bool IsPart(string part, string whole) =>
        part.Length >= ShortestPart
        && (
            whole.StartsWith(part, StringComparison.OrdinalIgnoreCase)
            || whole.EndsWith(part, StringComparison.OrdinalIgnoreCase)
        );
}
