namespace ElastiCache.Model.Verification;

/// <summary>The probes that tell whether a user may do what its access string says, and nothing else.</summary>
internal static class AccessProbes
{
    private static readonly ProbeCommand[] OwnUse =
    [
        new("SET KEY", "write string slow", KeyUse.Write),
        new("GET KEY", "read string fast", KeyUse.Read),
        new("DEL KEY", "keyspace write slow", KeyUse.Write),
    ];

    private const string Word = "elasticache-verify";

    /// <summary>Every harmless command on a name within each pattern and on one outside of all.</summary>
    /// <param name="permissions">What the user may do as declared, with what ElastiCache keeps to itself taken away.</param>
    public static IReadOnlyList<AccessProbe> For(string permissions)
    {
        var keys = Names(AccessEvaluator.Patterns(permissions, channels: false));
        var channels = Names(AccessEvaluator.Patterns(permissions, channels: true));
        return [.. ProbeCommand.All.SelectMany(command => (
                    command.HasChannel ? channels
                    : command.Use == KeyUse.None ? [null]
                    : keys
                ).Where(name => name is null || command.SparesOthers || IsOwn(name)).Select(name => new AccessProbe(command, name, AccessEvaluator.Permits(permissions, command, name))))];
    }

    /// <summary>A key of our own that a user may write, read and remove; null where it may not do all of it.</summary>
    /// <param name="permissions">What the user may do.</param>
    public static string? OwnKey(string permissions) =>
        Names(AccessEvaluator.Patterns(permissions, channels: false))
            .OfType<string>()
            .FirstOrDefault(key => IsOwnKey(permissions, key));

    /// <summary>Whether a key is one of ours that a user may write, read and remove.</summary>
    /// <param name="permissions">What the user may do.</param>
    /// <param name="key">The key.</param>
    public static bool IsOwnKey(string permissions, string key) =>
        IsOwn(key) && Array.TrueForAll(OwnUse, command => AccessEvaluator.Permits(permissions, command, key));

    // A pattern without a star may name a key that others use.
    private static bool IsOwn(string? name) => name?.Contains(Word, StringComparison.Ordinal) == true;

    private static IReadOnlyList<string?> Names(IReadOnlyList<string> patterns)
    {
        var outside = $"{Word}-outside";
        return
        [
            .. patterns.Select(pattern => GlobPattern.Sample(pattern, Word)).OfType<string>().Distinct(),
            .. patterns.Any(pattern => GlobPattern.Matches(pattern, outside)) ? Array.Empty<string>() : [outside],
        ];
    }
}
