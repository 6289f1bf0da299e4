using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>What a user reads when AWS cannot be asked: one sentence, and an exit code that is not zero.</summary>
public sealed class AwsTroubleTests
{
    private const string Throttled =
        "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>";
    private const string Expired =
        "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>The security token is expired</Message></Error></ErrorResponse>";
    private const string Unknown =
        "<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>The security token is invalid</Message></Error></ErrorResponse>";

    // What the server answers, as status and body; null cuts the connection.
    public static TheoryData<string, int, string?, string> Answers =>
        new()
        {
            { "throttling", 400, Throttled, "cloudformation GetTemplate: Rate exceeded (Throttling)" },
            {
                "expired credentials",
                403,
                Expired,
                "the credentials of AWS have expired: log in again, with aws sso login or as you did before"
            },
            {
                "a Region that does not know them",
                403,
                Unknown,
                "AWS does not know the credentials in eu-west-1: The security token is invalid"
            },
            {
                "an HTML page of a gateway",
                503,
                "<html><body>busy</body></html>",
                "127.0.0.1 answers GetTemplate with something that is no answer of AWS (status 503): is the address right, or a proxy in between?"
            },
            {
                "an HTML page",
                200,
                "<!DOCTYPE html><html><body>Log in to the hotel's network</body></html>",
                "127.0.0.1 answers GetTemplate with something that is no answer of AWS: is the address right, or a proxy in between?"
            },
            { "a cut connection", 0, null, "127.0.0.1 cannot be reached for GetTemplate: " },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task It_is_one_sentence_without_a_stack_trace(string what, int status, string? body, string sentence)
    {
        Assert.NotEmpty(what);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var end = new CancellationTokenSource();
        var serving = Serve(listener, status, body, end.Token);

        var run = await Drift(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/",
                ["AWS_ACCESS_KEY_ID"] = "test",
                ["AWS_SECRET_ACCESS_KEY"] = "test",
            }
        );
        await end.CancelAsync();
        await serving;

        IsOneSentence(run, sentence);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_CLOUDFORMATION")]
    public async Task Nor_is_what_should_be_an_address(string variable) =>
        IsOneSentence(
            await Drift(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    [variable] = "foo",
                    ["AWS_ACCESS_KEY_ID"] = "test",
                    ["AWS_SECRET_ACCESS_KEY"] = "test",
                }
            ),
            $"{variable} is 'foo', which is no address"
        );

    [Fact]
    public async Task Nor_are_there_credentials_or_such_a_Region()
    {
        var home = Directory.CreateTempSubdirectory("eh").FullName;
        try
        {
            IsOneSentence(
                await Drift(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["HOME"] = home,
                        ["AWS_ACCESS_KEY_ID"] = null,
                        ["AWS_SECRET_ACCESS_KEY"] = null,
                    }
                ),
                "no credentials of AWS were found: log in with the AWS CLI (aws sso login), or set AWS_PROFILE or AWS_ACCESS_KEY_ID"
            );
            await File.WriteAllTextAsync(
                Path.Combine(home, "config"),
                "[profile fails]\ncredential_process = false\n",
                TestContext.Current.CancellationToken
            );
            IsOneSentence(
                await Drift(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["HOME"] = home,
                        ["AWS_CONFIG_FILE"] = Path.Combine(home, "config"),
                        ["AWS_PROFILE"] = "fails",
                        ["AWS_ACCESS_KEY_ID"] = null,
                        ["AWS_SECRET_ACCESS_KEY"] = null,
                    }
                ),
                "no credentials of AWS were found: log in with the AWS CLI (aws sso login), or set AWS_PROFILE or AWS_ACCESS_KEY_ID"
            );
            IsOneSentence(
                await Drift(new Dictionary<string, string?>(StringComparer.Ordinal), "--region", "eu-wset"),
                "--region 'eu-wset' is not a Region such as eu-west-1"
            );
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static void IsOneSentence(CommandResult run, string sentence)
    {
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith($"elasticache: {sentence}", run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", run.Error);
        Assert.DoesNotContain("an error of the command itself", run.Error);
    }

    private static Task<CommandResult> Drift(Dictionary<string, string?> environment, params string[] more)
    {
        environment["AWS_PROFILE"] = null;
        environment["AWS_SESSION_TOKEN"] = null;
        environment["AWS_REGION"] = "eu-west-1";
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        return Command.Run(ElastiCacheCommand.Path, ["drift", "my-stack", .. more], environment: environment);
    }

    private static async Task Serve(TcpListener listener, int status, string? body, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptSocketAsync(cancellation);
                await using var stream = new NetworkStream(client);
                _ = await client.ReceiveAsync(new byte[65536], cancellation);
                if (body is null)
                {
                    client.LingerState = new LingerOption(true, 0);
                    continue;
                }

                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"HTTP/1.1 {status} x\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"
                    ),
                    cancellation
                );
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // The test is over, or the client has left.
            }
        }
    }
}
