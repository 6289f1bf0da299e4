using System.Text.Json;

namespace ElastiCache.Model;

// The names that no such object has.
internal sealed partial class PropertyBag
{
    // Shorter names are part of too many others to be meant by them.
    private const int ShortestPart = 6;

    private HashSet<string>? _meant;

    /// <summary>Properties of other types, about which this type has a rule of its own.</summary>
    public IEnumerable<string> Misplaced => _known is null ? [] : Names.Where(_known.Misplaced.Contains);

    /// <summary>
    /// The names that such an object does not have, here and below. Where a macro may make something else of them,
    /// nothing is said.
    /// </summary>
    /// <param name="type">The type of the resource.</param>
    public IEnumerable<PropertyNameSpecification> UnknownNames(string type) => UnknownNames(type, "");

    private bool HasFunction => _bag.EnumerateObject().Any(property => TemplateReading.IsFunction(property.Name));

    private IEnumerable<PropertyNameSpecification> UnknownNames(string type, string path)
    {
        if (_known is null || _reading.IsOpen || _bag.ValueKind != JsonValueKind.Object || HasFunction)
        {
            return [];
        }

        return Unknowns()
            .Select(name => new PropertyNameSpecification
            {
                Type = type,
                Path = path + name,
                Meant = Meant(name),
            })
            .Concat(
                _known
                    .Names.Where(name => _known.Below(name) is not null)
                    .SelectMany(name =>
                        Parts(name).SelectMany(part => part.Bag.UnknownNames(type, $"{path}{name}{part.Index}."))
                    )
            );
    }

    private IEnumerable<string> Unknowns() =>
        Names.Where(name =>
            !_known!.Has(name)
            && !_known.Misplaced.Contains(name)
            && !_reading.IsResolvedLater(name)
            && !IsAbsent(Resolve(_bag.GetProperty(name)))
        );

    // The objects within a property: itself, or the items of a list.
    private IEnumerable<(string Index, PropertyBag Bag)> Parts(string name)
    {
        var value = _bag.TryGetProperty(name, out var given) ? Resolve(given) : default;
        return value.ValueKind switch
        {
            JsonValueKind.Object => [("", Below(name))],
            JsonValueKind.Array => value
                .EnumerateArray()
                .Select(Resolve)
                .Select((item, index) => (item, index))
                .Where(entry => entry.item.ValueKind == JsonValueKind.Object)
                .Select(entry =>
                    (
                        $".{entry.index}",
                        new PropertyBag(
                            entry.item,
                            $"{_path}.{name}.{entry.index}",
                            _conditions,
                            _reading,
                            _known?.Below(name)
                        )
                    )
                ),
            _ => [],
        };
    }

    // What stands there under a wrong name is not missing: the wrong name is what is wrong.
    private bool IsMeantByAnother(string name) =>
        _known is not null
        && (_meant ??= Unknowns().Select(Meant).OfType<string>().ToHashSet(StringComparer.Ordinal)).Contains(name);

    // A slip, another case, or the only name that this one is a part of: NodeType is CacheNodeType.
    private string? Meant(string name)
    {
        var free = _known!.Names.Where(known => !_bag.TryGetProperty(known, out _)).ToList();
        return Similarity.Nearest(name, free.Select(known => (known, known.Length / 4)), ignoreCase: true)
            ?? (free.Where(known => IsPart(name, known) || IsPart(known, name)).ToList() is [var only] ? only : null);
    }

    private static bool IsPart(string part, string whole) =>
        part.Length >= ShortestPart
        && (
            whole.StartsWith(part, StringComparison.OrdinalIgnoreCase)
            || whole.EndsWith(part, StringComparison.OrdinalIgnoreCase)
        );
}
