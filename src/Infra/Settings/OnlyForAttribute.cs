namespace Infra.Settings;

/// <summary>Which kinds of caches have a setting. One without the attribute can be set in all.</summary>
/// <param name="kinds">The kinds.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OnlyForAttribute(CacheKinds kinds) : Attribute
{
    /// <summary>The kinds.</summary>
    public CacheKinds Kinds { get; } = kinds;
}
