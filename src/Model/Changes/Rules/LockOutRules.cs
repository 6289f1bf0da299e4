namespace ElastiCache.Model.Changes.Rules;

/// <summary>Users who change in place in such a way that the clients that log in as they do cannot any more.</summary>
internal static class LockOutRules
{
    /// <summary>What locks the clients of a user out.</summary>
    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        // What is replaced is told by what has the old one.
        if (change.Changes("UserId"))
        {
            yield break;
        }

        var (before, after) = (Login.Of(change.Old), Login.Of(change.New));
        var property = Login.Properties.FirstOrDefault(change.Changes) ?? Login.Properties[0];
        if (before.IsOn == false)
        {
            yield break;
        }

        if (after.IsShutAfter(before))
        {
            yield return Verdict.LockOut(
                Login.Access,
                $"{Wording.Change(change, Login.Access)}; {before.Clients} are locked out: a user that is off cannot log in. Move them to another user before"
            );
        }
        // AWS lets a user of each kind stand side by side while clients change over:
        // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-to-iam-migration.html
        else if (after.IsByOtherMeansThan(before))
        {
            yield return Verdict.LockOut(
                property,
                $"{before.By} -> {after.By}; {before.Clients} are locked out until they send what NEW asks for, for a user takes one kind only. "
                    + "Add a second user with it to the user groups, under another id and name, let the clients change over, and leave this one as it is until they have"
            );
        }
        else if (after.HasNoPasswordOf(before))
        {
            yield return Verdict.LockOut(
                property,
                $"no password of OLD is one of NEW; {before.Clients} are locked out until they have the new one. A user has up to two: write the new one beside "
                    + "the old one, let the clients take it, and take the old one out in an update after that"
            );
        }
        else if (after.HasOnePasswordLessThan(before))
        {
            yield return Verdict.Fact(
                property,
                "one of two passwords goes; who still logs in with it is locked out, so let all clients take the other one before"
            );
        }
    }
}
