namespace ElastiCache.Model.Changes;

/// <summary>One property of a template between OLD and NEW, or what stands beside the properties.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Json">What to write; null to leave it out.</param>
/// <param name="IsAsNew">Whether it is as in NEW, whatever that is.</param>
internal sealed record Edit(string Property, string? Json = null, bool IsAsNew = false)
{
    /// <summary>As in NEW.</summary>
    public static Edit AsNew(string property) => new(property, IsAsNew: true);

    /// <summary>A text.</summary>
    public static Edit Text(string property, string text) => new(property, $"\"{text}\"");

    /// <summary>True or false.</summary>
    public static Edit Flag(string property, bool flag) => new(property, flag ? "true" : "false");
}
