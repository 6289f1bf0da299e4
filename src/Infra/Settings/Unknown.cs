using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>
/// Node types, versions and engine parameters that the tables do not know. In code, CacheNodeType.Of and CacheEngine.Of say that a value is meant;
/// in a settings file it may as well be a typo.
/// </summary>
internal static class Unknown
{
    private const string Since = "; if AWS has added it since, set \"allowUnknown\": true";

    /// <summary>What is wrong with a node type; what is none at all is for the rules.</summary>
    public static IEnumerable<string> Node(string at, string? node)
    {
        if (
            node is not null
            && CacheNodeType.IsWellFormed(node)
            && !CacheNodeType.IsPreviousGeneration(node)
            && !CacheNodeType.Of(node).IsKnown
        )
        {
            yield return $"{at}: there is no node type {Quote(node)}{Meant(node, CacheNodeType.All.Select(known => known.Name))}{Since}";
        }
    }

    /// <summary>What is wrong with a version; what is none at all is for the rules.</summary>
    public static IEnumerable<string> Version(string at, string? engine, string? version)
    {
        if (
            engine is not null
            && version is not null
            && CacheEngineVersion.TryParse(version, out _)
            && !CacheEngine.Of(engine, version).IsKnown
        )
        {
            var known = CacheEngine.All.Where(entry => entry.Name == engine).Select(entry => entry.Version);
            yield return $"{at}: there is no version {Quote(version)} of {engine}{Meant(version, known)}{Since}";
        }
    }

    /// <summary>
    /// What is wrong with names of engine parameters. Only slips of known names are refused: the table of names may lack
    /// some, of which the rules warn.
    /// </summary>
    public static IEnumerable<string> Parameters(string at, string family, IEnumerable<string> names) =>
        from name in names
        where !ParameterNames.IsKnown(family, name)
        let near = ParameterNames.Nearest(family, name)
        where near is not null
        select $"{Member(at, name)}: there is no parameter {Quote(name)} of {family}; did you mean {near}{Since}";

    private static string Meant(string given, IEnumerable<string> known) =>
        Nearest.Of(given, known) is { } near
            ? $"; did you mean {near}"
            : "; 'elasticache engines' and 'elasticache nodes' list those that there are";
}
