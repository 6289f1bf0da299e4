namespace Infra.Tests.Stacks.Rows;

/// <summary>A setting whose effect a row shows.</summary>
/// <param name="Row">The name of the row.</param>
/// <param name="Setting">The path from the cache.</param>
/// <param name="Otherwise">What stands in its place in the twin; null for nothing.</param>
public sealed record ShownSetting(string Row, string Setting, string? Otherwise)
{
    /// <summary>The path in a settings file.</summary>
    public string Path => $"caches.*.{Setting}";
}
