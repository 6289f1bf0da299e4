namespace ElastiCache.Model.Cost;

/// <summary>How nodes are reserved, and what part of the price on demand an hour then comes to.</summary>
/// <remarks>
/// The parts are medians of AWS's price file of 2022-02-13 over 24 Regions and seven families: r5, r6g, m5, m6g and r6gd
/// stay within 0.02 of them, t3 within 0.13. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.Reserved.html
/// </remarks>
/// <param name="Name">What users write, such as <c>1yr-no-upfront</c>.</param>
/// <param name="Words">What it is called in a sentence.</param>
/// <param name="Part">The part of the price on demand.</param>
internal sealed record ReservedTerm(string Name, string Words, decimal Part)
{
    /// <summary>All of them, the shortest first.</summary>
    public static IReadOnlyList<ReservedTerm> All { get; } =
    [
        new("1yr-no-upfront", "reserved for a year, nothing upfront", 0.683m),
        new("1yr-partial-upfront", "reserved for a year, partly upfront", 0.650m),
        new("3yr-no-upfront", "reserved for three years, nothing upfront", 0.518m),
        new("3yr-partial-upfront", "reserved for three years, partly upfront", 0.480m),
        new("3yr-all-upfront", "reserved for three years, all upfront", 0.451m),
    ];

    /// <summary>Finds one by its name; null where there is none.</summary>
    public static ReservedTerm? Find(string name) => All.FirstOrDefault(term => term.Name == name);
}
