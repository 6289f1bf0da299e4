using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using StackExchange.Redis;

/// <summary>A connection to a cache, made once for the whole process and shared by all of it.</summary>
public static class CacheClient
{
    /// <summary>Connects over TLS.</summary>
    /// <param name="host">The endpoint: that of the configuration with cluster mode, else that of the primary.</param>
    /// <param name="port">The port.</param>
    /// <param name="user">The name of the user; null for a cache with a token.</param>
    /// <param name="password">The token, the user's password, or a token of IAM.</param>
    /// <param name="more">What else is to be set. Default: nothing.</param>
    public static async Task<ConnectionMultiplexer> ConnectAsync(
        string host,
        int port,
        string? user,
        string password,
        Action<ConfigurationOptions>? more = null
    )
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { { host, port } },
            Ssl = true,
            User = user,
            Password = password,
            // A failover takes seconds: go on trying, and do not let requests wait for longer than callers do.
            AbortOnConnectFail = false,
            ConnectTimeout = 5000,
            AsyncTimeout = 1000,
            SyncTimeout = 1000,
            ReconnectRetryPolicy = new ExponentialRetry(500, 10_000),
            // Looks for the primary anew every ten seconds, which a name that has changed does not tell.
            ConfigCheckSeconds = 10,
            KeepAlive = 30,
        };
        more?.Invoke(options);
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    /// <summary>The password in a secret that the app has made: the token itself, or a user's, in JSON.</summary>
    public static string PasswordIn(string secret) =>
        secret.StartsWith('{') ? JsonNode.Parse(secret)!["password"]!.GetValue<string>() : secret;

    /// <summary>A token of IAM: a request to connect, signed, good for 15 minutes. A connection lives for 12 hours at most.</summary>
    /// <param name="cache">The id of the replication group, or the name of the serverless cache, in small letters.</param>
    /// <param name="user">The id of the user, which is its name too.</param>
    /// <param name="region">The Region.</param>
    /// <param name="isServerless">Whether the cache has no nodes.</param>
    /// <param name="credentials">Who connects.</param>
    /// <param name="now">The time. Default: now.</param>
    public static string IamToken(
        string cache,
        string user,
        string region,
        bool isServerless,
        ImmutableCredentials credentials,
        DateTime? now = null
    )
    {
        var time = (now ?? DateTime.UtcNow).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{region}/elasticache/aws4_request";
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Action"] = "connect",
            ["User"] = user,
            ["X-Amz-Algorithm"] = "AWS4-HMAC-SHA256",
            ["X-Amz-Credential"] = $"{credentials.AccessKey}/{scope}",
            ["X-Amz-Date"] = time,
            ["X-Amz-Expires"] = "900",
            ["X-Amz-SignedHeaders"] = "host",
        };
        if (isServerless)
        {
            query["ResourceType"] = "ServerlessCache";
        }

        if (credentials.UseToken)
        {
            query["X-Amz-Security-Token"] = credentials.Token;
        }

        var asked = string.Join(
            '&',
            query.Select(part => $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(part.Value)}")
        );
        var request = $"GET\n/\n{asked}\nhost:{cache}\n\nhost\n{Hex(SHA256.HashData([]))}";
        var text = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(request)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes($"AWS4{credentials.SecretKey}"), Sign);
        return $"{cache}/?{asked}&X-Amz-Signature={Hex(Sign(key, text))}";
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
