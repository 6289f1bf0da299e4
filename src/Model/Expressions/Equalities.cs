namespace ElastiCache.Model.Expressions;

/// <summary>
/// What is taken for the same, and what not, among texts that are written out and values that only the deployment knows. What
/// follows from that is known, too: nothing is the same as two different texts.
/// </summary>
internal sealed class Equalities
{
    private readonly List<(string One, string Other, bool AreEqual)> _taken = [];

    /// <summary>How a value is called here, in any form in which it is written; null where it may be another one each time.</summary>
    public static string? NameOf(Evaluated value) =>
        value.Text is { } text ? Written + text
        : value.IsUnknown && value.Sameness is { } same ? Open + same
        : null;

    /// <summary>Takes two for the same, or for different ones.</summary>
    public void Take(string one, string other, bool areEqual) => _taken.Add((one, other, areEqual));

    /// <summary>Whether two are the same, as far as that follows from what was taken; null where both may be.</summary>
    public bool? AreEqual(string one, string other)
    {
        var (all, others) = (SameAs(one), SameAs(other));
        return all.Contains(other) ? true
            : all.Exists(IsWritten) && others.Exists(IsWritten) ? false
            : _taken.Exists(pair =>
                !pair.AreEqual
                && (
                    (all.Contains(pair.One) && others.Contains(pair.Other))
                    || (all.Contains(pair.Other) && others.Contains(pair.One))
                )
            )
                ? false
            : null;
    }

    private const char Written = '=';
    private const char Open = '?';

    private static bool IsWritten(string name) => name[0] == Written;

    private List<string> SameAs(string name)
    {
        List<string> all = [name];
        for (var next = 0; next < all.Count; next++)
        {
            var one = all[next];
            all.AddRange(
                _taken
                    .Where(pair => pair.AreEqual && (pair.One == one || pair.Other == one))
                    .Select(pair => pair.One == one ? pair.Other : pair.One)
                    .Where(other => !all.Contains(other))
                    .Distinct()
                    .ToList()
            );
        }

        return all;
    }
}
