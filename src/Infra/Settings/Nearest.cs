namespace Infra.Settings;

/// <summary>Finds what a wrong name was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>The likeliest of the names; of equally likely ones the first. Null when none is near.</summary>
    public static string? Of(string given, IEnumerable<string> names) =>
        // A long text is no slip of a name, and comparing it with each would take a while.
        given.Length
            is 0
                or > 60
            ? null
            : names
                .Select(name => (name, distance: Distance(given, name)))
                .Where(candidate =>
                    candidate.distance <= Math.Max(1, Math.Min(given.Length, candidate.name.Length) / 3)
                )
                .OrderBy(candidate => candidate.distance)
                .FirstOrDefault()
                .name;

    // Optimal string alignment: letters inserted, left out, replaced, or two neighbours swapped. Case costs nothing.
    private static int Distance(string left, string right)
    {
        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                            Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1
                        );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
