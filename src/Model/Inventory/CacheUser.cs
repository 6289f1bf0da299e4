namespace ElastiCache.Model.Inventory;

/// <summary>A user who may log in to a cache.</summary>
/// <param name="Name">The name by which clients log in.</param>
/// <param name="Authentication">How the user proves who it is: <c>IAM</c>, <c>password</c>, <c>no password</c>.</param>
/// <param name="AccessString">What the user may do.</param>
internal sealed record CacheUser(string Name, string Authentication, string AccessString)
{
    /// <summary>Whether anyone who reaches the cache may do something as this user.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the template says who it is and what it may do. Default: true.</summary>
    public bool IsOfTemplate { get; init; } = true;
}
