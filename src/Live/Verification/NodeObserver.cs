using System.Globalization;
using System.Security.Authentication;
using ElastiCache.Live.Resp;
using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Verification;

/// <summary>Meets a node of Valkey or Redis OSS.</summary>
/// <param name="cache">What is declared.</param>
/// <param name="access">The ways to the cache.</param>
internal sealed class NodeObserver(TwinCache cache, CacheAccess access)
{
    private const string Reference = "twin-reference";
    private const string Ping = "*1\r\n$4\r\nPING\r\n";
    private const string Key = "elasticache-verify:replica";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Meets it.</summary>
    /// <param name="index">Which of the nodes it is.</param>
    /// <param name="parameters">The parameters to ask for.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<ObservedNode> Observe(int index, IEnumerable<string> parameters, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Patience);
        var target = access.Nodes[index];
        var node = new ObservedNode(target.ToString());
        try
        {
            node = node with
            {
                AnswersPlaintext = await AnswersPlaintext(
                    target,
                    access.PlaintextPorts.Count > index ? access.PlaintextPorts[index] : target.Port,
                    soon.Token
                ),
            };
            node = await TransportProbe.Tls(node, target, soon.Token);

            return await Ask(node, target, parameters, soon.Token);
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            // What is wrong with its certificate is told by itself: it answers.
            return exception is AuthenticationException && node.CertificateProblem is not null
                ? node
                : node with
                {
                    Problem = NetworkProblem.Of(exception, Patience),
                };
        }
    }

    // Where plaintext has a port of its own, nobody who listens there is an answer, too.
    private static async Task<bool?> AnswersPlaintext(RespTarget target, int port, CancellationToken cancellation) =>
        await TransportProbe.AnswersPlaintext(target.Host, port, Ping, cancellation)
        ?? (port == target.Port ? null : false);

    private async Task<ObservedNode> Ask(
        ObservedNode node,
        RespTarget target,
        IEnumerable<string> parameters,
        CancellationToken cancellation
    )
    {
        if (Asker() is not var (user, password))
        {
            return node;
        }

        await using var connection = await RespConnection.Open(target, user, password, cancellation);
        node = await Facts(node, connection, cancellation);
        if (access.Admin is null)
        {
            return node;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in parameters)
        {
            var reply = await connection.Call(cancellation, "CONFIG", "GET", name);
            if (reply.Member(name)?.Text is { } value)
            {
                values[name] = value;
            }
        }

        // A port that nobody declared, beside that of TLS.
        if (
            cache.TransitEncryption != TransitEncryptionKind.Preferred
            && target.UsesTls
            && node.AnswersPlaintext != true
            && int.TryParse(
                (await connection.Call(cancellation, "CONFIG", "GET", "port")).Member("port")?.Text,
                CultureInfo.InvariantCulture,
                out var plaintext
            )
            && plaintext > 0
        )
        {
            node = node with
            {
                AnswersPlaintext = await TransportProbe.AnswersPlaintext(target.Host, plaintext, Ping, cancellation),
            };
        }

        if (node.IsPrimary == false && !access.IsReadOnly)
        {
            var reply = await connection.Call(cancellation, "SET", Key, "1", "PX", "100");
            node = node with { WriteCode = reply.Code };
        }

        var (users, others) = await Users(connection, cancellation);
        return node with { Parameters = values, Access = users, OtherUsers = others };
    }

    // Who is asked about the node: the administrator, or a user that may.
    private (string? User, string? Password)? Asker()
    {
        if (access.Admin is { } admin)
        {
            return (admin.User, admin.Password);
        }

        foreach (var user in cache.Users.Where(user => user.IsEnabled))
        {
            var password = access.PasswordsOf(user) is [var first, ..] ? first : null;
            if (
                (password is not null || user.Login == TwinLogin.None)
                && AccessEvaluator.Permits(user.Access, ProbeCommand.All.First(command => command.Name == "info"), null)
            )
            {
                return (user.Name, password);
            }
        }

        return null;
    }

    private static async Task<ObservedNode> Facts(
        ObservedNode node,
        RespConnection connection,
        CancellationToken cancellation
    )
    {
        var info = await connection.Call(cancellation, "INFO");
        if (info.IsError || info.Text is null)
        {
            return node;
        }

        var facts = EngineInfo.Read(info.Text);
        string? Fact(string name) => facts.TryGetValue(name, out var value) ? value : null;
        var isPrimary = Fact("role") switch
        {
            "master" => true,
            "slave" => false,
            _ => (bool?)null,
        };
        var isClustered = Fact("cluster_enabled") is { } enabled ? enabled == "1" : (bool?)null;
        return node with
        {
            IsPrimary = isPrimary,
            PrimaryAddress = isPrimary == false ? $"{Fact("master_host")}:{Fact("master_port")}" : null,
            IsLinked = Fact("master_link_status") == "up",
            Engine = Fact("valkey_version") is not null ? EngineName.Valkey : EngineName.Redis,
            IsClustered = isClustered,
            View = isClustered == true ? await View(connection, cancellation) : null,
        };
    }

    private static async Task<ClusterView?> View(RespConnection connection, CancellationToken cancellation)
    {
        var reply = await connection.Call(cancellation, "CLUSTER", "NODES");
        return reply.IsError || reply.Text is null ? null : ClusterView.Read(reply.Text);
    }

    // Each user beside one that this very engine makes of what is declared: so no spelling has to be compared.
    private async Task<(IReadOnlyList<ObservedAccess> Users, IReadOnlyList<string> Others)> Users(
        RespConnection connection,
        CancellationToken cancellation
    )
    {
        var names = (await connection.Do(cancellation, "ACL", "USERS")).List.Select(name => name.Text!).ToList();
        var users = new List<ObservedAccess>();
        var reference = $"{Reference}-{Guid.NewGuid():N}";
        EngineCommands? commands = null;
        foreach (var user in cache.Users)
        {
            var found = await connection.Call(cancellation, "ACL", "GETUSER", user.Name);
            if (found.Items is null)
            {
                users.Add(new ObservedAccess(user.Name, false, true, false, "", ""));
                continue;
            }

            await connection.Do(
                cancellation,
                ["ACL", "SETUSER", reference, "off", .. NodeConfiguration.Rules(user, access.PasswordsOf(user)).Skip(1)]
            );
            try
            {
                var declared = await connection.Do(cancellation, "ACL", "GETUSER", reference);
                var (actual, wanted) = (Permissions(found), Permissions(declared));
                if (actual != wanted)
                {
                    // Other words may permit the same: what was given and taken back leaves its traces.
                    commands ??= await Commands(connection, cancellation);
                    (actual, wanted) = (commands.Plain(actual), commands.Plain(wanted));
                }

                users.Add(
                    new ObservedAccess(
                        user.Name,
                        Flags(found).Contains("on"),
                        !Flags(found).Contains("nopass"),
                        Passwords(found).SetEquals(Passwords(declared)),
                        actual,
                        wanted
                    )
                );
            }
            finally
            {
                await connection.Call(CancellationToken.None, "ACL", "DELUSER", reference);
            }
        }

        return (
            users,
            [
                .. names.Where(name =>
                    name != NodeSettings.AdminName
                    && !name.StartsWith(Reference, StringComparison.Ordinal)
                    && cache.Users.All(user => user.Name != name)
                ),
            ]
        );
    }

    private static async Task<EngineCommands> Commands(RespConnection connection, CancellationToken cancellation)
    {
        var categories = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var category in (await connection.Do(cancellation, "ACL", "CAT")).List.Select(name => name.Text!))
        {
            var commands = await connection.Do(cancellation, "ACL", "CAT", category);
            categories[category] = [.. commands.List.Select(command => command.Text!)];
        }

        return new EngineCommands(categories);
    }

    private static HashSet<string> Flags(RespReply user) =>
        [.. user.Member("flags")?.List.Select(flag => flag.Text!) ?? []];

    private static HashSet<string> Passwords(RespReply user) =>
        [.. user.Member("passwords")?.List.Select(hash => hash.Text!) ?? []];

    private static string Permissions(RespReply user)
    {
        var words = new List<string> { Words(user) };
        // Not among the commands, and yet a right: to send payloads that nobody checks.
        words.AddRange(Flags(user).Contains(AccessString.SkipsChecks) ? [AccessString.SkipsChecks] : []);
        words.AddRange(user.Member("selectors")?.List.Select(selector => $"({Words(selector)})") ?? []);
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    private static string Words(RespReply part) =>
        string.Join(
            ' ',
            new[] { part.Member("keys")?.Text, part.Member("channels")?.Text, part.Member("commands")?.Text }.Where(
                text => !string.IsNullOrEmpty(text)
            )
        );
}
