using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>What the user asks of <c>local up</c>, but for how the twin is to run.</summary>
/// <param name="Path">A template or a folder.</param>
/// <param name="Environment">An environment of the app.</param>
/// <param name="Parameters">The values of the templates' parameters.</param>
/// <param name="Engines">Programs to run.</param>
/// <param name="Images">Images of containers to run.</param>
/// <param name="MaxNodes">How many nodes are started at most.</param>
/// <param name="Detaches">Whether it goes on in the background.</param>
/// <param name="EnvironmentFile">A file for what applications need.</param>
internal sealed record LocalUpRequest(
    string? Path,
    string? Environment,
    ParameterValues Parameters,
    IReadOnlyList<string> Engines,
    IReadOnlyList<string> Images,
    int? MaxNodes,
    bool Detaches,
    string? EnvironmentFile
);
