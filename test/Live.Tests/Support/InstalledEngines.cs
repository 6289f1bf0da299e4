using ElastiCache.Live.Engines;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Tests.Support;

/// <summary>The engines of this machine.</summary>
internal static class InstalledEngines
{
    private static readonly Lazy<IReadOnlyList<EngineProgram>> Installed = new(EngineFinder.OnPath);

    /// <summary>What runs a cache. Where nothing does the test is skipped, and with CI=true it fails.</summary>
    public static TwinRunCache For(TwinCache cache)
    {
        var program = EngineChoice.Of(cache, Installed.Value);
        if (program is null)
        {
            Tool.Missing($"{cache.Engine} is not installed: {InstallHint.For(cache.Engine)}");
        }

        return new TwinRunCache(cache, program);
    }
}
