using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Twins;

/// <summary>An engine that this machine can run.</summary>
/// <param name="Engine">Which one it is: <c>valkey</c>, <c>redis</c> or <c>memcached</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Path">Where its program lies; of an image, where the container engine lies that runs it.</param>
internal sealed record EngineProgram(string Engine, CacheEngineVersion Version, string Path)
{
    /// <summary>The image of containers that it is in. Default: null, it is installed.</summary>
    public string? Image { get; init; }

    /// <summary>What its program is called.</summary>
    public string Command => CommandOf(Engine);

    /// <summary>Its name and version, and the image that it is in, as a sentence would say them.</summary>
    public string Title =>
        $"{Engine} {Version.Major}.{Version.Minor}.{Version.Patch}{(Image is null ? "" : $" from {Image}")}";

    /// <summary>What a user would look for: its program, or its image.</summary>
    public string Source => Image ?? Path;

    /// <summary>What the program of an engine is called, on every system and in every image.</summary>
    public static string CommandOf(string engine) => engine == EngineName.Memcached ? engine : $"{engine}-server";
}
