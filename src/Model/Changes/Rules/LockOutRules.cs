using ElastiCache.Model.Values;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Users who change in place in such a way that the clients that log in as they do cannot any more.</summary>
internal static class LockOutRules
{
    private const string Access = "AccessString";
    private const string Mode = "AuthenticationMode";
    private const string Passwords = "Passwords";

    /// <summary>What locks the clients of a user out.</summary>
    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        // What is replaced is told by what has the old one.
        if (change.Changes("UserId"))
        {
            yield break;
        }

        var who = change.New.Text("UserName").TryGet(out var name) ? $"clients who log in as {name}" : "its clients";
        if (IsOn(change.Old) == true && IsOn(change.New) == false)
        {
            yield return LockedOut(
                Access,
                $"{Wording.Change(change, Access)}; {who} are locked out: a user that is off cannot log in. Move them to another user before"
            );
        }

        if (
            Known(change.Old) is { Count: > 0 } before
            && Known(change.New) is { Count: > 0 } after
            && !before.Intersect(after, StringComparer.Ordinal).Any()
        )
        {
            yield return LockedOut(
                change.Changes(Mode) ? Mode : Passwords,
                $"no password of OLD is one of NEW; {who} are locked out until they have the new one. A user has up to two: write the new one beside "
                    + "the old one, let the clients take it, and take the old one out in an update after that"
            );
        }
    }

    private static Verdict LockedOut(string property, string message) =>
        new(UpdateEffect.InPlace, null, property, message) { LocksOut = true };

    // The last word counts; null where none is known.
    private static bool? IsOn(Side side) =>
        side.Text(Access).TryGet(out var text)
        && AccessString.Read(text).LastOrDefault(token => token.Kind == AccessTokenKind.State).Text is { } state
            ? state.Equals("on", StringComparison.OrdinalIgnoreCase)
            : null;

    // What a secret holds is not known, and other words of a dynamic reference may name the same one.
    private static List<string>? Known(Side side)
    {
        var items = (side.Has(Passwords) ? side.Value(Passwords) : side.Below(Mode).Value(Passwords)).Items;
        var texts = items.Select(item => item.Text).OfType<string>().ToList();
        return
            texts.Count == items.Count && !texts.Exists(text => text.Contains("{{resolve:", StringComparison.Ordinal))
            ? texts
            : null;
    }
}
