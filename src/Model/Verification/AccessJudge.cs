using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>Compares a user in the engine's words with one that the same engine made of what is declared.</summary>
internal static class AccessJudge
{
    /// <summary>In what they differ.</summary>
    public static IEnumerable<LiveFinding> Judge(TwinCache cache, string address, ObservedAccess access)
    {
        var user = cache.Users.First(candidate => candidate.Name == access.Name);
        if (access.IsEnabled != user.IsEnabled)
        {
            yield return (user.IsEnabled ? DataPlaneRules.Login : DataPlaneRules.LoginNeeded).Broken(
                cache,
                user.Name,
                $"the user {user.Name} is declared {(user.IsEnabled ? "on" : "off")}, and is {(user.IsEnabled ? "off" : "on")} on {address}"
            );
        }

        if (user.NeedsPassword && !access.NeedsPassword)
        {
            yield return DataPlaneRules.WrongLogin.Broken(
                cache,
                user.Name,
                $"the user {user.Name} needs no password on {address}"
            );
        }
        else if (user.NeedsPassword && !access.HasDeclaredPasswords)
        {
            yield return DataPlaneRules.Login.Broken(
                cache,
                user.Name,
                $"the passwords of the user {user.Name} are not the declared ones on {address}"
            );
        }

        if (access.Permissions != access.DeclaredPermissions)
        {
            var isMore = IsMore(access);
            yield return (isMore ? DataPlaneRules.NoMoreRights : DataPlaneRules.NoFewerRights).Broken(
                cache,
                user.Name,
                $"the user {user.Name} may do {(isMore ? "more" : "less")} than declared on {address}: {Difference(access)}"
            );
        }
    }

    // What is permitted to the one and not to the other, as far as the harmless commands tell; else, more words.
    private static bool IsMore(ObservedAccess access)
    {
        var probes = AccessProbes.For(access.DeclaredPermissions).Concat(AccessProbes.For(access.Permissions)).ToList();
        bool Exceeds(string permissions, string others) =>
            probes.Exists(probe =>
                AccessEvaluator.Permits(permissions, probe.Command, probe.Name)
                && !AccessEvaluator.Permits(others, probe.Command, probe.Name)
            );
        return Exceeds(access.Permissions, access.DeclaredPermissions)
            || (
                !Exceeds(access.DeclaredPermissions, access.Permissions)
                && Added(access).Any(word => !word.StartsWith('-'))
            );
    }

    private static IEnumerable<string> Added(ObservedAccess access) =>
        access.Permissions.Split(' ').Except(access.DeclaredPermissions.Split(' '), StringComparer.Ordinal);

    private static string Difference(ObservedAccess access)
    {
        var added = Added(access).ToList();
        var removed = access
            .DeclaredPermissions.Split(' ')
            .Except(access.Permissions.Split(' '), StringComparer.Ordinal)
            .ToList();
        return (added.Count, removed.Count) switch
        {
            (0, 0) => "the words stand in another order",
            (_, 0) => $"it has {Some(added)}",
            (0, _) => $"it lacks {Some(removed)}",
            _ => $"it has {Some(added)} and lacks {Some(removed)}",
        };
    }

    private static string Some(List<string> words)
    {
        const int shown = 6;
        var text = string.Join(' ', words.Take(shown));
        return words.Count > shown ? $"{text} and {words.Count - shown} more" : text;
    }
}
