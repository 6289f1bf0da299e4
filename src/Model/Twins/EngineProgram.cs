using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Twins;

/// <summary>An engine that is installed on this machine.</summary>
/// <param name="Engine">Which one it is: <c>valkey</c>, <c>redis</c> or <c>memcached</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Path">Where its program lies.</param>
internal sealed record EngineProgram(string Engine, CacheEngineVersion Version, string Path)
{
    /// <summary>Its name and version, as a sentence would say them.</summary>
    public string Title => $"{Engine} {Version.Major}.{Version.Minor}.{Version.Patch}";
}
