using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>
/// Where credentials come from that only AWS gives out: roles, tokens of pipelines, single sign-on. The library that asks
/// for them finds its parts by name, which a native command has to have with it.
/// </summary>
public sealed class CredentialSourcesTests : IDisposable
{
    private const string Roles = """
        [profile base]
        aws_access_key_id = AKIABASE
        aws_secret_access_key = secret

        [profile mine]
        role_arn = arn:aws:iam::111122223333:role/deployer
        source_profile = base
        """;
    private const string Legacy = """
        [profile mine]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-west-1
        sso_account_id = 111122223333
        sso_role_name = deployer
        """;
    private const string Session = """
        [sso-session work]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-west-1
        sso_registration_scopes = sso:account:access

        [profile mine]
        sso_session = work
        sso_account_id = 111122223333
        sso_role_name = deployer
        """;

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("credentials-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_profile_with_a_role_takes_it()
    {
        var asked = await Drift(Roles);

        Assert.Contains(asked, request => request.Contains("Action=AssumeRole&", StringComparison.Ordinal));
        Assert.Contains(asked, IsSignedByRole);
    }

    [Fact]
    public async Task A_token_of_a_pipeline_takes_its_role()
    {
        var token = Path.Combine(_home.FullName, "token");
        await File.WriteAllTextAsync(token, "a.b.c", TestContext.Current.CancellationToken);

        var asked = await Drift(
            "",
            ("AWS_PROFILE", null),
            ("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/deployer"),
            ("AWS_WEB_IDENTITY_TOKEN_FILE", token)
        );

        Assert.Contains(
            asked,
            request => request.Contains("Action=AssumeRoleWithWebIdentity&", StringComparison.Ordinal)
        );
        Assert.Contains(asked, IsSignedByRole);
    }

    [Theory]
    [InlineData(Legacy, "https://example.awsapps.com/start")]
    [InlineData(Session, "work")]
    public async Task Single_sign_on_gives_those_of_its_role(string config, string session)
    {
        await KeepToken(session, expires: DateTime.UtcNow.AddHours(1));

        var asked = await Drift(config);

        Assert.Contains(asked, request => request.StartsWith("GET /federation/credentials?", StringComparison.Ordinal));
        Assert.Contains(asked, IsSignedByRole);
    }

    [Fact]
    public async Task A_session_of_single_sign_on_that_has_expired_is_refreshed()
    {
        await KeepToken("work", expires: DateTime.UtcNow.AddHours(-1));

        var asked = await Drift(Session);

        Assert.Contains(asked, request => request.StartsWith("POST /token ", StringComparison.Ordinal));
        Assert.Contains(asked, IsSignedByRole);
    }

    private static bool IsSignedByRole(string request) =>
        request.Contains("Credential=ASIAROLE/", StringComparison.Ordinal)
        && request.Contains("Action=", StringComparison.Ordinal);

    private async Task KeepToken(string session, DateTime expires)
    {
        var folder = _home.CreateSubdirectory(".aws").CreateSubdirectory("sso").CreateSubdirectory("cache");
#pragma warning disable CA5350 // AWS names the files of tokens by it.
        var name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(session)));
#pragma warning restore CA5350
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, $"{name}.json"),
            $$"""
            {
              "startUrl": "https://example.awsapps.com/start",
              "region": "eu-west-1",
              "accessToken": "token",
              "expiresAt": "{{expires:yyyy-MM-ddTHH:mm:ssZ}}",
              "clientId": "client",
              "clientSecret": "secret",
              "registrationExpiresAt": "{{DateTime.UtcNow.AddDays(1):yyyy-MM-ddTHH:mm:ssZ}}",
              "refreshToken": "refresh"
            }
            """,
            TestContext.Current.CancellationToken
        );
    }

    // What the services were asked, each as its first line, headers and body.
    private async Task<List<string>> Drift(string config, params (string Name, string? Value)[] more)
    {
        var file = Path.Combine(_home.FullName, "config");
        await File.WriteAllTextAsync(file, config, TestContext.Current.CancellationToken);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = new List<string>();
        using var end = new CancellationTokenSource();
        var serving = Serve(listener, asked, end.Token);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["HOME"] = _home.FullName,
            ["USERPROFILE"] = _home.FullName,
            ["AWS_CONFIG_FILE"] = file,
            ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(_home.FullName, "none"),
            ["AWS_PROFILE"] = "mine",
            ["AWS_ACCESS_KEY_ID"] = null,
            ["AWS_SECRET_ACCESS_KEY"] = null,
            ["AWS_SESSION_TOKEN"] = null,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}",
        };
        foreach (var (name, value) in more)
        {
            environment[name] = value;
        }

        var run = await Command.Run(ElastiCacheCommand.Path, ["drift", "my-stack"], environment: environment);

        await end.CancelAsync();
        await serving;
        Assert.Contains("there is no stack my-stack", run.Error, StringComparison.Ordinal);
        return asked;
    }

    private static async Task Serve(TcpListener listener, List<string> asked, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(cancellation);
                var request = await Read(client.GetStream(), cancellation);
                asked.Add(request);
                var (status, body) = Answer(request);
                await client
                    .GetStream()
                    .WriteAsync(
                        Encoding.UTF8.GetBytes(
                            $"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"
                        ),
                        cancellation
                    );
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<string> Read(NetworkStream stream, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new byte[16384];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, cancellation);
            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
            var request = text.ToString();
            var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var length = request
                .Split("\r\n")
                .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                .Select(line => int.Parse(line.AsSpan("Content-Length:".Length)))
                .SingleOrDefault();
            if (count == 0 || (head >= 0 && request.Length >= head + 4 + length))
            {
                return request;
            }
        }
    }

    private static (int Status, string Body) Answer(string request)
    {
        const string Credentials = """
            <Credentials>
              <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
              <SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
            </Credentials>
            """;
        var action = new[] { "AssumeRoleWithWebIdentity", "AssumeRole" }.FirstOrDefault(name =>
            request.Contains($"Action={name}&", StringComparison.Ordinal)
        );
        return action is not null
                ? (200, $"<{action}Response><{action}Result>{Credentials}</{action}Result></{action}Response>")
            : request.StartsWith("GET /federation/credentials", StringComparison.Ordinal)
                ? (
                    200,
                    """{"roleCredentials": {"accessKeyId": "ASIAROLE", "secretAccessKey": "secret", "sessionToken": "token", "expiration": 4070908800000}}"""
                )
            : request.StartsWith("POST /token ", StringComparison.Ordinal)
                ? (
                    200,
                    """{"accessToken": "new", "expiresIn": 3600, "refreshToken": "refresh", "tokenType": "Bearer"}"""
                )
            : (
                400,
                "<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id my-stack does not exist</Message></Error></ErrorResponse>"
            );
    }
}
