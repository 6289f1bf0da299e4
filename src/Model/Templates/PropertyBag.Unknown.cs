using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

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
            yield break;
        }

        foreach (var name in Unknowns())
        {
            yield return new PropertyNameSpecification
            {
                Type = type,
                Path = path + name,
                Meant = Meant(name),
            };
        }

        foreach (var property in _bag.EnumerateObject().Where(property => _known.Below(property.Name) is not null))
        {
            foreach (var found in UnknownNamesIn(type, $"{path}{property.Name}", property))
            {
                yield return found;
            }
        }
    }

    // In the object that a property is, or in those that it lists.
    private IEnumerable<PropertyNameSpecification> UnknownNamesIn(string type, string path, JsonProperty property)
    {
        var value = Resolve(property.Value);
        if (value.ValueKind == JsonValueKind.Object)
        {
            return Below(property.Name).UnknownNames(type, $"{path}.");
        }

        return value.ValueKind != JsonValueKind.Array
            ? []
            : value
                .EnumerateArray()
                .SelectMany(
                    (item, index) =>
                        Resolve(item) is { ValueKind: JsonValueKind.Object } part
                            ? new PropertyBag(
                                part,
                                $"{_path}.{property.Name}.{index}",
                                _conditions,
                                _reading,
                                _known!.Below(property.Name)
                            ).UnknownNames(type, $"{path}.{index}.")
                            : []
                );
    }

    private IEnumerable<string> Unknowns() =>
        Names.Where(name =>
            !_known!.Has(name)
            && !_known.Misplaced.Contains(name)
            && !_reading.IsResolvedLater(name)
            && !IsAbsent(Resolve(_bag.GetProperty(name)))
        );

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
