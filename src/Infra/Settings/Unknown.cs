using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>
/// Node types, versions and engine parameters that the tables do not know. In code, CacheNodeType.Of and CacheEngine.Of say that
/// a value is meant;
/// in a settings file it may as well be a typo.
/// </summary>
internal static class Unknown
{
    private const string Since = "; if AWS has added it since, set \"allowUnknown\": true";

    /// <summary>What is wrong with a node type; what is none at all is for the rules of the model.</summary>
    public static string? Node(string node) =>
        CacheNodeType.IsWellFormed(node) && !CacheNodeType.IsPreviousGeneration(node) && !CacheNodeType.Of(node).IsKnown
            ? $"there is no node type {Quote(node)}{Meant(node, CacheNodeType.All.Select(known => known.Name))}{Since}"
            : null;

    /// <summary>What is wrong with a version; what is none at all is for the rules of the model.</summary>
    public static string? Version(string? engine, string version) =>
        engine is not null && CacheEngineVersion.TryParse(version, out _) && !CacheEngine.Of(engine, version).IsKnown
            ? $"there is no version {Quote(version)} of {engine}{Meant(version, CacheEngine.All.Reverse().Where(entry => entry.Name == engine).Select(entry => entry.Version))}{Since}"
            : null;

    /// <summary>
    /// What is wrong with the name of an engine parameter. Only slips of known names are refused: the table of names may
    /// lack some, of which the rules of the model warn.
    /// </summary>
    public static string? Parameter(string family, string name) =>
        !ParameterNames.IsKnown(family, name) && ParameterNames.Nearest(family, name) is { } near
            ? $"there is no parameter {Quote(name)} of {family}; did you mean {near}{Since}"
            : null;

    private static string Meant(string given, IEnumerable<string> known) =>
        Nearest.Meant(given, known) ?? "; 'elasticache engines' and 'elasticache nodes' list those that there are";
}
