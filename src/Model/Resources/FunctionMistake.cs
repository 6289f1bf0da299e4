namespace ElastiCache.Model.Resources;

/// <summary>What CloudFormation refuses of a function.</summary>
/// <param name="Name">The function, such as <c>Fn::Join</c>.</param>
/// <param name="Meant">Of one that does not exist, the one that is probably meant; null where none is like it.</param>
internal sealed record FunctionMistake(string Name, string? Meant)
{
    /// <summary>What it takes; null where there is no such function.</summary>
    public string? Takes { get; init; }

    /// <summary>What it is given instead.</summary>
    public string? Given { get; init; }

    /// <summary>What stands beside it, while it has to be the only key of its object. Default: nothing.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Whether no other tool may make something of it.</summary>
    public bool IsCertain => Takes is not null || Meant is not null || Beside.Count > 0;
}
