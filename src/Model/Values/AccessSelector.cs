namespace ElastiCache.Model.Values;

/// <summary>
/// More permissions of a user, that hold or fail together: a command may run if what it needs stands in the user's own
/// permissions, or in one of its selectors. Valkey 7.2, Redis OSS 7.0 and newer.
/// </summary>
/// <remarks>https://valkey.io/topics/acl/#selectors</remarks>
public sealed class AccessSelector : AccessPermissions<AccessSelector>
{
    /// <summary>A selector that permits nothing yet.</summary>
    public AccessSelector()
        : this([]) { }

    private AccessSelector(IReadOnlyList<string> words)
        : base(words) { }

    internal bool IsEmpty => Words.Count == 0;

    private protected override AccessSelector With(IReadOnlyList<string> words) => new(words);
}
