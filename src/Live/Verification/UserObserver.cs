using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Verification;

/// <summary>Is a user for a moment: logs in rightly and wrongly, and tries what it may do.</summary>
/// <param name="cache">What is declared.</param>
/// <param name="access">The ways to the cache.</param>
/// <param name="target">Where to log in.</param>
internal sealed class UserObserver(TwinCache cache, CacheAccess access, RespTarget target)
{
    // So many that even of 90 shards each has one.
    private const int MostNames = 2000;

    /// <summary>What was asked last, in words: what a cache that leaves or falls silent did not answer.</summary>
    public string Asked { get; private set; } = "";

    private const string WrongPassword = "elasticache-verify-not-the-password";

    /// <summary>What is answered to a client that says no password: empty for a welcome.</summary>
    public async Task<string> Anonymous(CancellationToken cancellation)
    {
        Asked = "PING of a client without a password";
        await using var connection = await RespConnection.Open(target, cancellation);
        return (await connection.Call(cancellation, "PING")).Code;
    }

    /// <summary>Meets a user.</summary>
    public async Task<ObservedUser> Observe(TwinUser user, CancellationToken cancellation)
    {
        var observed = new ObservedUser(user.Name);
        Asked = $"a login as {user.Name}";
        await using (var stranger = await RespConnection.Open(target, cancellation))
        {
            var wrong = await stranger.Call(cancellation, "AUTH", user.Name, WrongPassword);
            observed = observed with { WrongLoginCode = wrong.Code };
        }

        var password = access.PasswordsOf(user) is [var first, ..] ? first : null;
        if (password is null && user.Login != TwinLogin.None)
        {
            return observed;
        }

        await using var connection = await RespConnection.Open(target, cancellation);
        if (user.Name != TwinUser.Default || password is not null)
        {
            var login = await connection.Call(cancellation, "AUTH", user.Name, password ?? "");
            observed = observed with { LoginCode = login.Code };
            if (login.IsError)
            {
                return observed;
            }
        }

        // What a declared-off user may do is told by its login.
        if (!user.IsEnabled)
        {
            return observed;
        }

        var probes = new List<(AccessProbe, bool)>();
        foreach (var probe in AccessProbes.For(AccessWords.Restrict(user.Access)))
        {
            if (access.IsReadOnly && probe.Command.ChangesSomething)
            {
                continue;
            }

            Asked = $"{probe} of the user {user.Name}";
            var reply = await connection.Call(cancellation, probe.Words);
            // NOAUTH: another connection has changed the user meanwhile; the next run tells.
            if (reply.Code != "NOAUTH")
            {
                probes.Add((probe, reply.Code != "NOPERM"));
            }
        }

        return observed with
        {
            Probes = probes,
        };
    }

    /// <summary>Writes a key with a time to live to each shard, reads it back and removes it.</summary>
    /// <param name="welcome">The users who were let in.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What went wrong; null where nothing did, or no user may do all three.</returns>
    public async Task<string?> RoundTrip(IReadOnlySet<string> welcome, CancellationToken cancellation)
    {
        foreach (var user in cache.Users.Where(user => user.IsEnabled && welcome.Contains(user.Name)))
        {
            var password = access.PasswordsOf(user) is [var first, ..] ? first : null;
            if ((password is null && user.Login != TwinLogin.None) || AccessProbes.OwnKey(user.Access) is not { } key)
            {
                continue;
            }

            foreach (var one in KeysOfShards(user, key))
            {
                if (await RoundTrip(user, password, one, cancellation) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }

        return null;
    }

    // A key in each shard, as far as the user's patterns permit other names than the one.
    private IEnumerable<string> KeysOfShards(TwinUser user, string key)
    {
        if (!cache.IsClustered)
        {
            return [key];
        }

        List<string> names =
        [
            key,
            .. Enumerable
                .Range(0, MostNames)
                .Select(number => $"{key}{number}")
                .Where(name => AccessProbes.IsOwnKey(user.Access, name)),
        ];
        return cache
            .Shards.Select(shard =>
                names.Find(name =>
                    HashSlot.Of(name) is var slot && shard.Slots.Any(range => range.First <= slot && slot <= range.Last)
                )
            )
            .OfType<string>()
            .DefaultIfEmpty(key);
    }

    private async Task<string?> RoundTrip(TwinUser user, string? password, string key, CancellationToken cancellation)
    {
        var value = Guid.NewGuid().ToString("N");
        var place = target;
        for (var tries = 0; tries < 3; tries++)
        {
            Asked = $"SET {key} of the user {user.Name}";
            await using var connection = await RespConnection.Open(
                place,
                user.Name == TwinUser.Default && password is null ? null : user.Name,
                password,
                cancellation
            );
            var written = await connection.Call(cancellation, "SET", key, value, "EX", "30");
            if (written.Code == "MOVED" && written.Text!.Split(' ') is [_, _, var address])
            {
                var colon = address.LastIndexOf(':');
                place = access.Map(
                    target with
                    {
                        Host = colon > 0 ? address[..colon] : target.Host,
                        Port = int.Parse(address[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture),
                    }
                );
                continue;
            }

            // What a user may not do is told by its rights.
            if (written.Code == "NOPERM")
            {
                return null;
            }

            if (written.IsError)
            {
                return $"a key cannot be written as {user.Name}: {written.Text}";
            }

            var read = await connection.Call(cancellation, "GET", key);
            await connection.Call(cancellation, "DEL", key);
            return read.Code == "NOPERM" || read.Text == value
                ? null
                : $"what was written as {user.Name} reads as something else";
        }

        return "the nodes send a write to each other in a circle";
    }
}
