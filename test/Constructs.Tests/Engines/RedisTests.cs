using ElastiCache.Cdk.Tests.Parameters;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>What we render, a real Redis accepts: parameters, TLS, tokens.</summary>
public sealed class RedisTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Symbols = "!&#$^<>-";

    public static TheoryData<string> Tokens =>
        [
            // As it is generated, the shortest and the longest.
            (Letters + Letters)[..64],
            Symbols + "Aa1Bb2Cc",
            string.Concat(Enumerable.Repeat(Symbols + "Zz9Yy8Xx", 8)),
        ];

    public static TheoryData<string> Purposes =>
        [
            .. Purpose.All.Where(purpose => purpose != Purpose.ObjectCache).Select(purpose => purpose.Name),
            "Tuned",
            "Sharded",
        ];

    [Theory]
    [MemberData(nameof(Purposes))]
    public async Task It_takes_the_parameters_of_every_purpose(string cache)
    {
        var rendered = Exhibit.Of<PurposeTests.Caches>().Template.Properties($"{cache}/ParameterGroup")["Properties"]!
            .AsObject()
            .ToDictionary(parameter => parameter.Key, parameter => (string)parameter.Value!, StringComparer.Ordinal);
        await using var redis = Start("a-token-of-these-tests", rendered);
        using var client = new RespClient(await redis.Connect(tls: true));

        Assert.Equal("OK", await client.Call("AUTH", "a-token-of-these-tests"));
        Assert.NotEmpty(rendered);
        foreach (var (name, value) in rendered)
        {
            // The engine puts the letters of keyspace events into an order of its own.
            var given = (await client.Call("CONFIG", "GET", name))[(name.Length + 1)..];
            Assert.Equal(
                name == "notify-keyspace-events" ? string.Concat(value.Order()) : value,
                name == "notify-keyspace-events" ? string.Concat(given.Order()) : given
            );
        }
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task It_takes_every_token_that_the_rules_allow(string token)
    {
        await using var redis = Start(token, []);
        using var client = new RespClient(await redis.Connect(tls: true));

        Assert.StartsWith("-NOAUTH", await client.Call("PING"), StringComparison.Ordinal);
        Assert.StartsWith("-WRONGPASS", await client.Call("AUTH", token[..^1]), StringComparison.Ordinal);
        Assert.Equal("OK", await client.Call("AUTH", token));
        Assert.Equal("OK", await client.Call("SET", "session", "1"));
        Assert.Equal("1", await client.Call("GET", "session"));
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void The_rules_allow_it_too(string token)
    {
        var stack = Stacks.New();
        new ReplicationGroup(
            stack,
            "Sessions",
            new ReplicationGroupProps
            {
                Vpc = Networks.Isolated(stack),
                NodeType = CacheNodeType.R7gLarge,
                Authentication = Authentication.Token(SecretValue.UnsafePlainText(token)),
            }
        );
    }

    private static EngineProcess Start(string token, Dictionary<string, string> parameters)
    {
        var program = Tool.Find("redis-server", "apt-get install redis-server");
        var folder = Scratch.Folder();
        var (certificate, key) = Certificate.Write(folder);
        var settings = string.Join('\n', parameters.Select(parameter => $"{parameter.Key} {parameter.Value}"));
        return EngineProcess.Start(
            program,
            _ => ["-"],
            port =>
                $"""
                    bind 127.0.0.1
                    port 0
                    tls-port {port}
                    tls-cert-file "{certificate}"
                    tls-key-file "{key}"
                    tls-auth-clients no
                    dir "{folder}"
                    save ""
                    requirepass "{token}"
                    {settings}

                    """
        );
    }
}
