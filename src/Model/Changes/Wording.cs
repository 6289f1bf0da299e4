using System.Text.Encodings.Web;
using System.Text.Json;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>How values look in sentences. Secrets do not.</summary>
internal static class Wording
{
    /// <summary>JSON as people read it.</summary>
    public static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A property's value, short; null where it is absent.</summary>
    public static string? Of(Side side, string property)
    {
        var value = side.Value(property);
        return value.IsAbsent ? null
            : property is "AuthToken" or "Passwords" or "AuthenticationMode" ? "(not shown)"
            : WrittenWords.Shorten(
                Of(value)
                    ?? (
                        // A transform may stand for all properties.
                        (side.Written(property) ?? side.Resource.Written.Entry("Properties"))
                            is { } written
                            ? Raw(side, written)
                            : "(known at deployment)"
                    )
            );
    }

    /// <summary>From what to what a property changes.</summary>
    public static string Change(ResourceChange change, string property) =>
        (Of(change.Old, property), Of(change.New, property)) switch
        {
            (null, { } added) => change.Old.HolderOf(property) is { } holder
            && Of(holder, GlobalProperties.OfMember(property)!) is { } held
                ? $"{held}, of {holder.Resource.LogicalId}, -> {added}"
                : $"set to {added}",
            ({ } removed, null) => $"{removed} removed",
            ({ } before, { } after) when before != after =>
                $"{before} -> {after}{Origin(change.Find(property)?.ByDefaultOf)}",
            ({ } same, _) => change.Find(property)?.Because ?? $"{same}, which changes",
            _ => "changed",
        };

    /// <summary>What is said of a change that another default of a parameter makes; nothing where there is none.</summary>
    public static string Origin(string? parameter) =>
        parameter is null ? "" : $" by the default of {parameter}, which counts unless the deployment keeps the value";

    // Of conditions, what holds.
    private static string Raw(Side side, Expression written) =>
        References.All(written).OfType<IfExpression>().Any() && side.Present(written) is { } present
            ? present.ToJsonString(Readable)
            : WrittenWords.Raw(written);

    private static string? Of(Evaluated value) =>
        value switch
        {
            { Text: "" } => "''",
            { Text: { } text } => text,
            { Reference: { Attribute: "" } whole } => $"Ref {whole.LogicalId}",
            { Reference: { } whole } => $"GetAtt {whole.LogicalId}.{whole.Attribute}",
            { Kind: EvaluatedKind.List } when value.Items.All(item => item.Text is not null) =>
                $"[{string.Join(", ", value.Items.Select(item => item.Text))}]",
            _ => null,
        };
}
