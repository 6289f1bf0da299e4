using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>What a template passes wrongly to a stack that it nests.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">Where it stands in the properties, such as <c>Parameters.Stage</c>.</param>
/// <param name="Names">The parameters that it is about.</param>
internal sealed record PassedFault(PassedFaultKind Kind, string Path, IReadOnlyList<string> Names)
{
    /// <summary>The parameters that the nested template has. Default: nobody has looked.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>What is passed, where it may be shown; empty otherwise.</summary>
    public string Given { get; init; } = "";

    /// <summary>Why the nested template refuses it.</summary>
    public string Why { get; init; } = "";

    /// <summary>The parameter that was probably meant by one that there is not; null for none.</summary>
    public string? Meant => Kind == PassedFaultKind.NotTaken ? Similarity.Slip(Names[0], Known) : null;

    public bool Equals(PassedFault? other) =>
        other is not null
        && (Kind, Path, Given, Why) == (other.Kind, other.Path, other.Given, other.Why)
        && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => HashCode.Combine(Kind, Path);
}
