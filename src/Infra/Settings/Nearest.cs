namespace Infra.Settings;

/// <summary>Finds what a wrong name was probably meant to be.</summary>
internal static class Nearest
{
    // A long text is no slip of a name, and comparing it with each would take a while.
    private const int LongestName = 60;

    /// <summary>The end of a sentence that names what was meant; null when nothing is near.</summary>
    public static string? Meant(string given, IEnumerable<string> names) =>
        Of(given, names) is { } near ? $"; did you mean {near}" : null;

    /// <summary>The likeliest of the names; of equally likely ones the first. Null when none is near. Case costs nothing.</summary>
    public static string? Of(string given, IEnumerable<string> names) =>
        given.Length is 0 or > LongestName
            ? null
            : Similarity.Nearest(
                given,
                names.Select(name => (name, Math.Max(1, Math.Min(given.Length, name.Length) / 3))),
                ignoreCase: true
            );
}
