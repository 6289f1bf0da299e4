using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>What stacks of caches have besides caches: how it is named, and whether it is replaced.</summary>
/// <remarks>The names are from the registry schemas of the types: primaryIdentifier.</remarks>
internal static class NeighbourTypes
{
    private const string Record = "AWS::Route53::RecordSet";

    private static readonly Dictionary<string, string> NamedBy = new(StringComparer.Ordinal)
    {
        ["AWS::SSM::Parameter"] = "Name",
        [ResourceTypes.Secret] = "Name",
        [ResourceTypes.LogGroup] = "LogGroupName",
        [ResourceTypes.Topic] = "TopicName",
        [ResourceTypes.Dashboard] = "DashboardName",
        [Record] = "Name",
    };

    /// <summary>The type and the name that a resource has in its account and Region; null where CloudFormation makes one up.</summary>
    public static string? NameOf(TemplateResource resource) =>
        (NamedBy.GetValueOrDefault(resource.Type) ?? CreateOnlyProperties.NameOf(resource.Type)) is { } property
        && Property(resource, property) is { ValueKind: JsonValueKind.String } name
            ? $"{resource.Type} {Stored(resource.Type, name.GetString()!)}"
            : null;

    /// <summary>
    /// Whether two resources cannot be there at a time. Records have a name together with others: of another zone, of another
    /// type, or of another set.
    /// </summary>
    public static bool IsSameThing(TemplateResource one, TemplateResource other) =>
        NameOf(one) is { } name
        && name == NameOf(other)
        && (
            one.Type != Record
            || Array.TrueForAll(
                (string[])["HostedZoneId", "HostedZoneName", "Type", "SetIdentifier"],
                property => IsSame(Property(one, property), Property(other, property))
            )
        );

    // ElastiCache stores names in small letters.
    private static string Stored(string type, string name) =>
        ResourceTypes.IsElastiCache(type) ? name.ToLowerInvariant()
        // The same with and without the dot at its end.
        : type == Record ? name.TrimEnd('.').ToLowerInvariant()
        : name;

    /// <summary>Whether a resource is replaced by another one, with another id.</summary>
    public static bool IsReplaced(TemplateResource before, TemplateResource after) =>
        before.Type != after.Type
        // Of those of ElastiCache more is known, and judged.
        || (
            !ResourceTypes.IsElastiCache(before.Type)
            && CreateOnlyProperties
                .Of(before.Type)
                .Any(property =>
                    Property(after, property.Name) is var now
                    && !IsSame(Property(before, property.Name), now)
                    && !IsInPlace(property, now)
                )
        );

    /// <summary>Whether a resource is replaced for what is written out in both templates.</summary>
    public static bool IsSurelyReplaced(TemplateResource before, TemplateResource after) =>
        IsReplaced(before, after)
        && CreateOnlyProperties
            .Of(before.Type)
            .All(property =>
                (Property(before, property.Name), Property(after, property.Name)) is var (was, now)
                && (IsSame(was, now) || (IsWritten(was) && IsWritten(now)))
            );

    /// <summary>
    /// The properties for which a resource is replaced unless they are the same in the account; none where it is replaced
    /// for another one that is written out.
    /// </summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="id">The resource, which both have.</param>
    public static IEnumerable<string> Unsure(Template old, Template @new, string id)
    {
        var (before, after) = (old.Resources[id], @new.Resources[id]);
        var changed = CreateOnlyProperties
            .Of(before.Type)
            .Select(property => (property, Was: Property(before, property.Name), Now: Property(after, property.Name)))
            .Where(change => !IsSame(change.Was, change.Now) && !IsInPlace(change.property, change.Now))
            .ToArray();
        return
            before.Type != after.Type
            || Array.Exists(
                changed,
                change =>
                    (IsWritten(change.Was) && IsWritten(change.Now))
                    || IsOther(old, @new, ResourceOf(change.Was), ResourceOf(change.Now))
            )
            ? []
            : changed.Select(change => change.property.Name);
    }

    // What one refers to goes or comes with the update, or both refer to something, which are two.
    private static bool IsOther(Template old, Template @new, string? before, string? after)
    {
        var was = before is not null && old.Resources.ContainsKey(before);
        var now = after is not null && @new.Resources.ContainsKey(after);
        return (was && now && before != after)
            || (was && !@new.Resources.ContainsKey(before!))
            || (now && !old.Resources.ContainsKey(after!));
    }

    private static string? ResourceOf(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } reference && reference.TryGetProperty("Ref", out var id)
            ? id.GetString()
            : null;

    // What refers to something may have had the same value before.
    private static bool IsWritten(JsonElement? value) =>
        value is not { } written
        || (
            written.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
            && !written.ToString().Contains("{{", StringComparison.Ordinal)
        );

    private static bool IsInPlace(CreateOnlyProperty property, JsonElement? now) =>
        property.InPlaceTo is { } value
        && (now is not { } written || (written.ValueKind == JsonValueKind.String && written.GetString() == value));

    /// <summary>Whether two values are the same.</summary>
    public static bool IsSame(JsonElement? before, JsonElement? after) =>
        before is { } one && after is { } other
            ? JsonNode.DeepEquals(JsonNodes.Of(one), JsonNodes.Of(other))
            : before is null && after is null;

    /// <summary>What a resource says of a property; null for nothing.</summary>
    public static JsonElement? Property(TemplateResource resource, string name) =>
        JsonMember.Try(resource.Body, "Properties", JsonValueKind.Object, out var properties)
        && properties.TryGetProperty(name, out var value)
            ? value
            : null;
}
