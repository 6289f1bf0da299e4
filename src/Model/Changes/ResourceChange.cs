using System.Text.Json;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>A resource that both templates have, with what differs.</summary>
internal sealed class ResourceChange
{
    private static readonly string[] Policies = ["DeletionPolicy", "UpdateReplacePolicy", "UpdatePolicy"];

    private ResourceChange(Side old, Side @new, IReadOnlyList<PropertyChange> properties) =>
        (Old, New, Properties) = (old, @new, properties);

    public Side Old { get; }

    public Side New { get; }

    /// <summary>The properties that differ, in the order of the new template.</summary>
    public IReadOnlyList<PropertyChange> Properties { get; }

    public string Type => New.Resource.Type;

    /// <summary>The policies that differ: nothing happens to the resource because of them now.</summary>
    public IEnumerable<string> ChangedPolicies =>
        Policies.Where(policy => Old.ComparedPart(policy) != New.ComparedPart(policy));

    /// <summary>Whether the properties differ in a way that does not show: a transform stands for them.</summary>
    public bool IsOpaque =>
        Properties.Count == 0
        && (!Old.Names.Any() || !New.Names.Any())
        && Old.ComparedPart("Properties") != New.ComparedPart("Properties");

    public static ResourceChange Of(
        Side old,
        Side @new,
        Definitions definitions,
        Func<string, UpdateEffect> effectOn
    ) =>
        new(
            old,
            @new,
            [
                .. @new
                    .Names.Concat(old.Names)
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => Compare(old, @new, name, definitions, effectOn))
                    .OfType<PropertyChange>(),
            ]
        );

    public PropertyChange? Find(string property) => Properties.FirstOrDefault(change => change.Name == property);

    public bool Changes(string property) => Find(property) is not null;

    private static PropertyChange? Compare(
        Side old,
        Side @new,
        string name,
        Definitions definitions,
        Func<string, UpdateEffect> effectOn
    )
    {
        var (before, after) = (old.Compared(name), @new.Compared(name));
        if (before != after)
        {
            return new PropertyChange(name, IsCertain(old, @new, name, before, after));
        }

        // The text is the same; what it refers to may not be.
        var references = References
            .To(@new.Raw(name))
            .Distinct(StringComparer.Ordinal)
            .Select(id => (id, effect: effectOn(id)))
            .ToList();
        if (references.Exists(reference => reference.effect == UpdateEffect.Replaced))
        {
            var replaced = references.First(reference => reference.effect == UpdateEffect.Replaced).id;
            return new PropertyChange(name, IsCertain: true, $"refers to {replaced}, which is replaced");
        }

        if (references.Exists(reference => reference.effect == UpdateEffect.Unclear))
        {
            var unclear = references.First(reference => reference.effect == UpdateEffect.Unclear).id;
            return new PropertyChange(name, IsCertain: false, $"refers to {unclear}, which may be replaced");
        }

        return definitions.ChangedIn(@new.Written(name)) is { } definition
            ? new PropertyChange(name, IsCertain: false, $"depends on {definition}, which changes")
            : null;
    }

    private static bool IsCertain(Side old, Side @new, string name, string? before, string? after)
    {
        var (oldValue, newValue) = (old.Raw(name), @new.Raw(name));
        if (References.Whole(oldValue) is { } from && References.Whole(newValue) is { } to)
        {
            // Two resources are never the same one; two attributes or parameters may have the same value.
            return from.LogicalId != to.LogicalId
                && from.Attribute == to.Attribute
                && old.Template.Resources.ContainsKey(from.LogicalId)
                && @new.Template.Resources.ContainsKey(to.LogicalId);
        }

        return before is null || after is null
            ? !IsUndecided(before is null ? newValue : oldValue)
            : !IsComputed(oldValue) && !IsComputed(newValue);
    }

    // Whether even its presence is open.
    private static bool IsUndecided(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("Fn::If", out _);

    private static bool IsComputed(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Contains("{{resolve:", StringComparison.Ordinal),
            JsonValueKind.Array => value.EnumerateArray().Any(IsComputed),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Any(entry =>
                    entry.Name == "Ref"
                    || entry.Name.StartsWith("Fn::", StringComparison.Ordinal)
                    || IsComputed(entry.Value)
                ),
            _ => false,
        };
}
