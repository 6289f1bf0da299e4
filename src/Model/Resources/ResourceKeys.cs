using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>The keys of a resource of a template: what stands beside its properties.</summary>
internal static class ResourceKeys
{
    /// <summary>That of the type.</summary>
    public const string Type = "Type";

    /// <summary>That of the properties.</summary>
    public const string Properties = "Properties";

    // Those of SAM, of which CloudFormation gets none, and that of custom resources.
    private static readonly string[] OfOthers = ["Connectors", "IgnoreGlobals", "Version"];

    /// <summary>Those of every resource; parameter groups have a property that is called as one of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Type,
        Properties,
        "DependsOn",
        "Condition",
        "Metadata",
        "CreationPolicy",
        "UpdatePolicy",
        "DeletionPolicy",
        "UpdateReplacePolicy",
    ];

    /// <summary>Whether CloudFormation, or a transform, may know a key: functions and what other tools put in are among them.</summary>
    /// <param name="name">The key.</param>
    public static bool MayBe(string name) =>
        All.Contains(name)
        || OfOthers.Contains(name)
        || name.Contains("::", StringComparison.Ordinal)
        || name.Contains('{', StringComparison.Ordinal);

    /// <summary>The key that was probably meant; null for none.</summary>
    /// <param name="name">What is written.</param>
    public static string? Meant(string name) => Similarity.Slip(name, All);
}
