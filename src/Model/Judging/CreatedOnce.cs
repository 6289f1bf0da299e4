namespace ElastiCache.Model.Judging;

/// <summary>
/// What the service created once and creates no more. A cache that has it still runs, so an error about it says nothing of OLD; and one
/// such value says nothing for another one.
/// </summary>
internal static class CreatedOnce
{
    // T-02: nodes of the previous generations. E-05: versions of Redis OSS that are off the list, such as 5.0.5.
    private static readonly HashSet<string?> Rules = ["T-02", "E-05"];

    /// <summary>Whether a rule is about such a thing.</summary>
    public static bool Has(string? ruleId) => Rules.Contains(ruleId);
}
