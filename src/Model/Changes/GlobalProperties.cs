namespace ElastiCache.Model.Changes;

/// <summary>What a global datastore says of its members, and the members of themselves.</summary>
internal static class GlobalProperties
{
    /// <summary>
    /// What is changed on the datastore only: the member's property, what the service calls it, and the property of the datastore.
    /// </summary>
    public static IReadOnlyList<(string Member, string Called, string Global)> Shared { get; } =
    [
        ("CacheNodeType", "NodeType", "CacheNodeType"),
        ("EngineVersion", "EngineVersion", "EngineVersion"),
        ("NumNodeGroups", "NumNodeGroups", "GlobalNodeGroupCount"),
    ];

    private static readonly string[] Same = ["Engine", "CacheParameterGroupName"];

    /// <summary>The property of a member that says what a property of the datastore does; null for none.</summary>
    public static string? OfMember(string global) =>
        Same.Contains(global) ? global : Shared.FirstOrDefault(row => row.Global == global).Member;
}
