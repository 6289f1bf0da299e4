using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>What the user asks of <c>verify</c>.</summary>
internal sealed record VerifyRequest
{
    /// <summary>A template or a folder.</summary>
    public string? Path { get; init; }

    /// <summary>An environment of the app.</summary>
    public string? Environment { get; init; }

    /// <summary>The values of the templates' parameters, for a twin; those of a deployed stack are known.</summary>
    public required ParameterValues Parameters { get; init; }

    /// <summary>Whether the twin is verified.</summary>
    public bool Twin { get; init; }

    /// <summary>The name of the twin.</summary>
    public string? TwinName { get; init; }

    /// <summary>Whether an account of AWS is verified.</summary>
    public bool Live { get; init; }

    /// <summary>The name of the deployed stack.</summary>
    public string? Stack { get; init; }

    /// <summary>The Region.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the caches of the account are met as clients meet them, too.</summary>
    public bool DataPlane { get; init; }

    /// <summary>Where hosts and ports of the account are reached from here.</summary>
    public IReadOnlyList<string> ConnectTo { get; init; } = [];

    /// <summary>A file with the passwords of users.</summary>
    public string? Credentials { get; init; }

    /// <summary>Whether nothing may be written.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>How to write what was found.</summary>
    public string? Format { get; init; }
}
