using System.Security.Authentication;
using ElastiCache.Live.Resp;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Verification;

/// <summary>Meets a cache as its clients do, and says what is otherwise than declared.</summary>
internal static class DataPlaneObserver
{
    /// <summary>Every difference.</summary>
    /// <param name="cache">What is declared.</param>
    /// <param name="access">The ways to it.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<LiveFinding>> Verify(
        TwinCache cache,
        CacheAccess access,
        CancellationToken cancellation
    )
    {
        var expected = Expected(cache, access);
        var observed = cache.IsMemcached
            ? await new MemcachedObserver(access).Observe(cancellation)
            : await Observe(cache, access, expected.Keys, cancellation);
        return DataPlaneJudge.Judge(cache, observed, expected);
    }

    private static Dictionary<string, string> Expected(TwinCache cache, CacheAccess access) =>
        (
            cache.IsMemcached
                ? cache.Parameters
                : EngineParameters.ForConfigSet(cache).Concat(EngineParameters.ForStart(cache))
        )
            .Where(parameter => !access.Refused.Contains(parameter.Key))
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);

    private static async Task<ObservedCache> Observe(
        TwinCache cache,
        CacheAccess access,
        IReadOnlyCollection<string> parameters,
        CancellationToken cancellation
    )
    {
        var observer = new NodeObserver(cache, access);
        var nodes = await Task.WhenAll(
            access.Nodes.Select((_, index) => observer.Observe(index, parameters, cancellation))
        );
        var endpoints = await Task.WhenAll(
            access.Endpoints.Select(entry => Endpoint(cache, access, entry.Kind, entry.Target, cancellation))
        );
        var observed = new ObservedCache { Endpoints = endpoints, Nodes = nodes };
        // Whoever does not answer is not asked for logins: that would only be told twice.
        var main = Array.FindIndex(endpoints, endpoint => endpoint.Problem is null && endpoint.Kind != "reader");
        if (main < 0)
        {
            return observed;
        }

        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(access.Patience);
        var client = new UserObserver(cache, access, access.Endpoints[main].Target);
        try
        {
            var users = new List<ObservedUser>();
            foreach (var user in cache.Users)
            {
                users.Add(await client.Observe(user, soon.Token));
            }

            var welcome = users
                .Where(user => user.LoginCode is null or "")
                .Select(user => user.Name)
                .ToHashSet(StringComparer.Ordinal);
            return observed with
            {
                AnonymousCode = await client.Anonymous(soon.Token),
                Users = users,
                RoundTripProblem = access.IsReadOnly ? null : await client.RoundTrip(welcome, soon.Token),
            };
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            return observed with
            {
                RoundTripProblem = $"{client.Asked} is not answered: {NetworkProblem.Of(exception, access.Patience)}",
            };
        }
    }

    private static async Task<ObservedEndpoint> Endpoint(
        TwinCache cache,
        CacheAccess access,
        string kind,
        RespTarget target,
        CancellationToken cancellation
    )
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(access.Patience);
        try
        {
            await using var connection = await RespConnection.Open(
                target,
                access.Admin?.User,
                access.Admin?.Password,
                soon.Token
            );
            var role = await connection.Call(soon.Token, "ROLE");
            return new ObservedEndpoint(
                kind,
                target.ToString(),
                null,
                cache.IsClustered || role.IsError ? null : role.List is [{ Text: "master" }, ..]
            );
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            return new ObservedEndpoint(kind, target.Described, NetworkProblem.Of(exception, access.Patience), null)
            {
                IsCertificateProblem = exception is AuthenticationException,
            };
        }
    }
}
