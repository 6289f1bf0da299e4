using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ElastiCache.Live.Resp;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Verification;

/// <summary>Meets the nodes of a Memcached cache.</summary>
/// <param name="access">The ways to the cache.</param>
internal sealed class MemcachedObserver(CacheAccess access)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // What the program calls what the parameter group calls otherwise.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["max_item_size"] = "item_size_max",
        ["chunk_size"] = "chunk_size",
        ["chunk_size_growth_factor"] = "growth_factor",
        ["hash_algorithm"] = "hash_algorithm",
        ["idle_timeout"] = "idle_timeout",
        ["lru_crawler"] = "lru_crawler",
        ["lru_maintainer"] = "lru_maintainer_thread",
        ["slab_automove"] = "slab_automove",
        ["slab_reassign"] = "slab_reassign",
    };

    /// <summary>Meets all of it.</summary>
    public async Task<ObservedCache> Observe(CancellationToken cancellation)
    {
        var nodes = await Task.WhenAll(access.Nodes.Select((_, index) => Node(index, cancellation)));
        var endpoints = new List<ObservedEndpoint>();
        int? discovered = null;
        foreach (var (kind, target) in access.Endpoints)
        {
            var (problem, answer) = await Ask(target, ["config get cluster\r\n"], "END", cancellation);
            var certificate =
                problem is not null && target.UsesTls
                    ? await TransportProbe.CertificateProblem(target, cancellation)
                    : null;
            endpoints.Add(
                new ObservedEndpoint(kind, target.Described, certificate ?? problem, null)
                {
                    IsCertificateProblem = certificate is not null,
                }
            );
            discovered ??= answer is null ? null : Count(answer);
        }

        return new ObservedCache
        {
            Endpoints = endpoints,
            Nodes = [.. nodes.Select(entry => entry.Node)],
            RoundTripProblem = nodes.Select(entry => entry.RoundTrip).FirstOrDefault(problem => problem is not null),
            DiscoveredNodes = discovered,
        };
    }

    private async Task<(ObservedNode Node, string? RoundTrip)> Node(int index, CancellationToken cancellation)
    {
        var target = access.Nodes[index];
        var node = new ObservedNode(target.ToString())
        {
            AnswersPlaintext = await TransportProbe.AnswersPlaintext(
                target.Host,
                target.Port,
                "version\r\n",
                cancellation
            ),
        };
        node = await TransportProbe.Tls(node, target, cancellation);

        // What is wrong with its certificate is told by itself: it answers.
        if (node.CertificateProblem is not null)
        {
            return (node, null);
        }

        var (problem, stats) = await Ask(target, ["stats settings\r\n"], "END", cancellation);
        node = node with
        {
            Problem = problem,
            Engine = problem is null ? "memcached" : null,
            Parameters = stats is null ? new Dictionary<string, string>(StringComparer.Ordinal) : Parameters(stats),
        };
        return (node, problem is null && !access.IsReadOnly ? await RoundTrip(target, cancellation) : null);
    }

    private static async Task<string?> RoundTrip(RespTarget target, CancellationToken cancellation)
    {
        var key = $"elasticache-verify-{Guid.NewGuid():N}";
        var (problem, answer) = await Ask(
            target,
            [$"set {key} 0 30 2\r\nok\r\n", $"get {key}\r\n", $"delete {key}\r\n"],
            "DELETED",
            cancellation
        );
        return problem is not null ? $"a key cannot be written and read on {target}: {problem}"
            : answer!.Contains($"VALUE {key} 0 2\r\nok\r\n", StringComparison.Ordinal) ? null
            : $"what was written to {target} reads as something else";
    }

    // Until a line that is the end, or an error.
    private static async Task<(string? Problem, string? Answer)> Ask(
        RespTarget target,
        string[] requests,
        string end,
        CancellationToken cancellation
    )
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target.Host, target.Port, soon.Token);
            Stream stream = new NetworkStream(socket);
            stream = target.UsesTls ? await TlsClient.Secure(stream, target, soon.Token) : stream;
            await using (stream)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(requests)), soon.Token);
                await stream.FlushAsync(soon.Token);
                var answer = new StringBuilder();
                var buffer = new byte[8192];
                while (!Ends(answer, end))
                {
                    var count = await stream.ReadAsync(buffer, soon.Token);
                    if (count == 0)
                    {
                        return ("the connection was closed", null);
                    }

                    answer.Append(Encoding.ASCII.GetString(buffer, 0, count));
                    var text = answer.ToString();
                    if (
                        text.StartsWith("ERROR", StringComparison.Ordinal)
                        || text.Contains("SERVER_ERROR", StringComparison.Ordinal)
                    )
                    {
                        return (text.Trim(), null);
                    }
                }

                return (null, answer.ToString());
            }
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            return (NetworkProblem.Of(exception, Patience), null);
        }
    }

    private static bool Ends(StringBuilder answer, string end) =>
        answer.ToString().EndsWith($"{end}\r\n", StringComparison.Ordinal)
        || answer.ToString().EndsWith("NOT_FOUND\r\n", StringComparison.Ordinal);

    // CONFIG cluster 0 LENGTH, the version of the list, the nodes by spaces.
    private static int Count(string answer) =>
        answer.Split('\n') is [_, _, var nodes, ..]
            ? nodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(node => node.Contains('|'))
            : 0;

    private static Dictionary<string, string> Parameters(string stats)
    {
        var said = stats
            .Split("\r\n")
            .Select(line => line.Split(' '))
            .Where(words => words is ["STAT", _, _, ..])
            .ToDictionary(words => words[1], words => words[2], StringComparer.Ordinal);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (parameter, setting) in Settings)
        {
            if (said.TryGetValue(setting, out var value))
            {
                parameters[parameter] = value;
            }
        }

        // Those that the program tells the other way round.
        foreach (
            var (parameter, setting, one) in new[]
            {
                ("cas_disabled", "cas_enabled", "no"),
                ("error_on_memory_exhausted", "evictions", "off"),
                ("disable_flush_all", "flush_enabled", "no"),
            }
        )
        {
            if (said.TryGetValue(setting, out var value))
            {
                parameters[parameter] = (value == one ? 1 : 0).ToString(CultureInfo.InvariantCulture);
            }
        }

        return parameters;
    }
}
