using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Twins;

/// <summary>Which installed engine stands in for a declared one.</summary>
internal static class EngineChoice
{
    /// <summary>The installed engine that is nearest to the declared one; null where none can stand in for it.</summary>
    /// <param name="cache">What is declared.</param>
    /// <param name="installed">What there is.</param>
    public static EngineProgram? Of(TwinCache cache, IEnumerable<EngineProgram> installed) =>
        installed
            .Where(program => CanRun(cache, program))
            .OrderByDescending(program => program.Engine == cache.Engine)
            .ThenByDescending(program => IsSameLine(cache, program))
            .ThenByDescending(program => program.Version)
            .FirstOrDefault();

    /// <summary>How the engine that was chosen differs from the declared one.</summary>
    public static IEnumerable<TwinDifference> Differences(TwinCache cache, EngineProgram program)
    {
        if (program.Engine != cache.Engine)
        {
            yield return new TwinDifference("engine", $"{program.Title} stands in for {cache.Engine}");
        }

        if (cache.EngineVersion is { } declared && !IsSameLine(cache, program))
        {
            yield return new TwinDifference(
                "version",
                $"{cache.Engine} {declared} is declared, {program.Title} runs{Lacks(declared, program)}"
            );
        }
    }

    // Serverless caches are declared by their major version alone.
    private static bool IsSameLine(TwinCache cache, EngineProgram program) =>
        cache.EngineVersion is not { } declared
        || (
            declared.Contains('.')
                ? CacheEngineVersion.TryParse(declared, out var version)
                    && version.Major == program.Version.Major
                    && (version.Minor == program.Version.Minor || version.Minor == CacheEngineVersion.Newest)
                    // All versions of Memcached are of one line, and differ by the third number.
                    && (!cache.IsMemcached || declared.Count('.'.Equals) < 2 || version.Patch == program.Version.Patch)
                : declared == $"{program.Version.Major}"
        );

    private static bool CanRun(TwinCache cache, EngineProgram program) =>
        cache.IsMemcached == (program.Engine == EngineName.Memcached)
        // The settings of the twin (cluster-port, ACL DRYRUN, the titles of its processes) are those of 7.0.
        && (cache.IsMemcached || program.Version.Major >= 7);

    private static string Lacks(string declared, EngineProgram program) =>
        program.Engine != EngineName.Memcached
        && CacheEngineVersion.TryParse(declared.Contains('.') ? declared : $"{declared}.0", out var version)
        && version.Major >= 9
        && program.Version.Major < 9
            ? ": fields of hashes do not expire (HEXPIRE)"
            : "";
}
