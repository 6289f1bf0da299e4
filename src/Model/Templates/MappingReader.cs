using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds what a resource looks for in mappings that do not have it.</summary>
internal sealed class MappingReader(TemplateContext context)
{
    private readonly Dictionary<string, JsonElement>? _mappings = Read(context.Template);

    /// <summary>Every place of a resource's properties that looks for something.</summary>
    public IEnumerable<MappingLookup> Lookups(TemplateResource resource) =>
        _mappings is not null && resource.Written.Entry("Properties") is { } properties
            ? new ReachedExpression("", properties, []).All.SelectMany(place =>
                place.Written is FindInMapExpression { Otherwise: null, Keys: { Count: 3 } keys }
                    ? (MappingLookup[])[new MappingLookup(place, keys)]
                    : []
            )
            : [];

    /// <summary>What such a place does not find with the parameters as they are at present.</summary>
    public ResourceSpecification Missing(TemplateResource resource, MappingLookup lookup) =>
        new() { Type = resource.Type, MissingKey = lookup.At.CanHappen(context.Evaluation) ? Missing(lookup) : null };

    /// <summary>
    /// Whether such a place surely finds nothing with the parameters as they are at present, also where the value of one is only
    /// known to be none of some.
    /// </summary>
    public bool IsNowhere(MappingLookup lookup) =>
        lookup.At.CanHappen(context.Evaluation)
        && Text(lookup.Keys[0]) is { } name
        && _mappings!.TryGetValue(name, out var rows)
        && Names(rows) is not null
        && rows.EnumerateObject().All(row => Names(row.Value) is not null)
        // A Region decides as a key as it does in a condition.
        && context.Evaluation.Deciding(() =>
            context.Evaluation.IsNotMapped(
                name,
                lookup.Keys[1].Evaluate(context.Evaluation),
                lookup.Keys[2].Evaluate(context.Evaluation)
            )
        );

    private MissingKey? Missing(MappingLookup lookup) =>
        Text(lookup.Keys[0]) is not { } name ? null
        : !_mappings!.TryGetValue(name, out var rows) ? new MissingKey($"mapping '{name}'", name, [.. _mappings.Keys])
        : Names(rows) is not { } known ? null
        : Text(lookup.Keys[1]) is not { } row ? InNone(name, rows, lookup)
        : !known.Contains(row) ? new MissingKey($"'{row}' in the mapping '{name}'", row, known)
        : Names(rows.GetProperty(row)) is { } below && Text(lookup.Keys[2]) is { } key && !below.Contains(key)
            ? new MissingKey($"'{key}' under '{row}' in the mapping '{name}'", key, below)
        : null;

    // Whichever it is that is looked into, none has the key.
    private MissingKey? InNone(string name, JsonElement rows, MappingLookup lookup)
    {
        if (Text(lookup.Keys[2]) is not { } key)
        {
            return null;
        }

        var below = rows.EnumerateObject().Select(row => Names(row.Value)).ToList();
        return below.Exists(keys => keys?.Contains(key) != false)
            ? null
            : new MissingKey(
                $"'{key}' under any key of the mapping '{name}'",
                key,
                [.. below.SelectMany(keys => keys!).Distinct(StringComparer.Ordinal)]
            );
    }

    // What some other value of a parameter may be is not known.
    private string? Text(Expression key) => key.Evaluate(context.Evaluation).Text;

    // Null where macros add what cannot be seen, or the template has a shape of its own.
    private static List<string>? Names(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.EnumerateObject().Select(entry => entry.Name).ToList() is { Count: > 0 } names
        && !names.Exists(FunctionName.Is)
            ? names
            : null;

    private static Dictionary<string, JsonElement>? Read(Template template) =>
        template.IsOpen ? null
        // An excerpt of a template, whose mappings stand elsewhere.
        : !template.Root.TryGetProperty("Mappings", out var mappings) || Names(mappings) is null ? null
        : mappings
            .EnumerateObject()
            .DistinctBy(entry => entry.Name)
            .ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
}
