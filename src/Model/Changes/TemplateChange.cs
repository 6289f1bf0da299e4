using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes;

/// <summary>One thing to write into, or to take out of, the resource in the template.</summary>
/// <param name="Property">The property, such as <c>TransitEncryptionMode</c>.</param>
/// <param name="Value">What to write, or a description of it; null to remove the property.</param>
internal sealed record TemplateChange(string Property, string? Value)
{
    /// <summary>Exactly what to write, in JSON; null where <see cref="Value"/> only describes it, or where it goes.</summary>
    public string? Json { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        Value is null ? $"remove {Property}" : AnyAccount.AsWritten($"{Property}: {Value}");
}
