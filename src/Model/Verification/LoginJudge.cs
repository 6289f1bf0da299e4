using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>Who is let in otherwise than declared, and what users may do otherwise than their access strings say.</summary>
internal static class LoginJudge
{
    private const string NoPermission = "NOPERM";

    /// <summary>Every difference.</summary>
    /// <param name="cache">What is declared.</param>
    /// <param name="observed">What was met.</param>
    public static IEnumerable<LiveFinding> Judge(TwinCache cache, ObservedCache observed) =>
        Logins(cache, observed).Concat(Rights(cache, observed));

    private static IEnumerable<LiveFinding> Logins(TwinCache cache, ObservedCache observed)
    {
        if (observed.AnonymousCode is { } anonymous)
        {
            var needsLogin = cache.DefaultUser is not { IsEnabled: true, Login: TwinLogin.None };
            if (needsLogin && anonymous is "" or NoPermission)
            {
                yield return DataPlaneRules.LoginNeeded.Broken(
                    cache,
                    TwinUser.Default,
                    "a login is declared, and a client that says no password is let in"
                );
            }
            else if (!needsLogin && anonymous is not ("" or NoPermission))
            {
                yield return DataPlaneRules.Login.Broken(
                    cache,
                    TwinUser.Default,
                    $"no login is declared, and a client that says no password is refused: {anonymous}"
                );
            }
        }

        foreach (var user in observed.Users)
        {
            var declared = cache.Users.First(candidate => candidate.Name == user.Name);
            if (declared.IsEnabled && user.LoginCode is { Length: > 0 } refusal)
            {
                yield return DataPlaneRules.Login.Broken(
                    cache,
                    user.Name,
                    $"the user {user.Name} is refused with the declared login: {refusal}"
                );
            }
            else if (!declared.IsEnabled && user.LoginCode == "")
            {
                yield return DataPlaneRules.LoginNeeded.Broken(
                    cache,
                    user.Name,
                    $"the user {user.Name} is declared off, and is let in"
                );
            }

            if (declared.NeedsPassword && user.WrongLoginCode == "")
            {
                yield return DataPlaneRules.WrongLogin.Broken(
                    cache,
                    user.Name,
                    $"the user {user.Name} is let in with a password that is not its own"
                );
            }
        }
    }

    private static IEnumerable<LiveFinding> Rights(TwinCache cache, ObservedCache observed)
    {
        foreach (var user in observed.Users)
        {
            var more = user.Probes.Where(entry => entry.Permitted && !entry.Probe.IsPermitted).ToList();
            var fewer = user.Probes.Where(entry => !entry.Permitted && entry.Probe.IsPermitted).ToList();
            if (more.Count > 0)
            {
                yield return DataPlaneRules.NoMoreRights.Broken(
                    cache,
                    user.Name,
                    $"the user {user.Name} may do what its access string does not permit: {Some(more)}"
                );
            }

            if (fewer.Count > 0)
            {
                yield return DataPlaneRules.NoFewerRights.Broken(
                    cache,
                    user.Name,
                    $"the user {user.Name} may not do what its access string permits: {Some(fewer)}"
                );
            }
        }

        var said = new HashSet<(string, string)>();
        foreach (var node in observed.Nodes)
        {
            foreach (var other in node.OtherUsers.Where(other => said.Add((other, DataPlaneRules.NoOtherUser.Id))))
            {
                yield return DataPlaneRules.NoOtherUser.Broken(
                    cache,
                    other,
                    $"the user {other} is on {node.Address} and is not declared"
                );
            }

            foreach (var access in node.Access ?? [])
            {
                foreach (var finding in AccessJudge.Judge(cache, node.Address, access))
                {
                    if (said.Add((access.Name, finding.Rule.Id)))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static string Some(List<(AccessProbe Probe, bool Permitted)> probes)
    {
        const int shown = 3;
        var text = string.Join(", ", probes.Take(shown).Select(entry => entry.Probe));
        return probes.Count > shown ? $"{text} and {probes.Count - shown} more" : text;
    }
}
