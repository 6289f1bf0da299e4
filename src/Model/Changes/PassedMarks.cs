using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>
/// What stands for a value that a nested stack is passed, that only the deployment knows, and that is another one after the update, or
/// may be. A dynamic reference looks like it, and is not known either.
/// </summary>
internal static class PassedMarks
{
    private const string Sure = "{{another ";

    /// <summary>The mark of a value.</summary>
    /// <param name="when">Whether it is from before or after.</param>
    /// <param name="compared">What it is compared by.</param>
    /// <param name="isSure">Whether it surely becomes another one.</param>
    public static string Of(string when, string compared, bool isSure) =>
        $"{(isSure ? Sure : "{{")}{when} {compared}}}}}";

    /// <summary>Whether two values surely are not the same.</summary>
    public static bool AreOthers(Evaluated before, Evaluated after) => IsSure(before) && IsSure(after);

    private static bool IsSure(Evaluated value) => value.Literal?.StartsWith(Sure, StringComparison.Ordinal) == true;
}
