namespace ElastiCache.Model.Cost;

/// <summary>What a cache costs, or what stands around the caches.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="LogicalId">The cache's resource; null for what stands around.</param>
/// <param name="About">What it is, in a few words.</param>
internal sealed record CostGroup(string Name, string? LogicalId, string About)
{
    /// <summary>The stack; null for a single template.</summary>
    public string? Stack { get; init; }

    /// <summary>What is known.</summary>
    public IReadOnlyList<CostLine> Lines { get; init; } = [];

    /// <summary>What is charged and not in the sum, by name.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>What else is to be known: what will change, and between which amounts it moves.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The amount for a month of 730 hours.</summary>
    public decimal PerMonth => Lines.Sum(line => line.PerMonth);

    /// <summary>Whether a line of it is an estimate.</summary>
    public bool IsEstimate => Lines.Any(line => line.IsEstimate);

    /// <summary>Whether no price of it is known, though it is charged.</summary>
    public bool IsUnknown => Lines.Count == 0 && Unknown.Count > 0;

    /// <summary>The amount for a month as it is shown: <c>~</c> before an estimate.</summary>
    public string Amount => IsUnknown ? "not known" : (IsEstimate ? "~" : "") + Money.Text(PerMonth);

    /// <summary>By what it is recognized in another template.</summary>
    public string Key => $"{Stack}/{LogicalId}";
}
