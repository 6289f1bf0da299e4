namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>What the user asks of <c>verify --live</c>.</summary>
/// <param name="Path">A template or a folder.</param>
/// <param name="Stack">The name of the deployed stack; null for that of the template.</param>
/// <param name="Region">The Region; null for that of the environment or profile.</param>
/// <param name="DataPlane">Whether the caches are met as clients meet them, too.</param>
/// <param name="ConnectTo">Where hosts and ports of the account are reached from here.</param>
/// <param name="Credentials">A file with the passwords of users.</param>
/// <param name="IsReadOnly">Whether nothing may be written.</param>
internal sealed record VerifyRequest(
    string? Path,
    string? Stack,
    string? Region,
    bool DataPlane,
    IReadOnlyList<string> ConnectTo,
    string? Credentials,
    bool IsReadOnly
);
