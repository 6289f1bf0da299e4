using Amazon.Runtime;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Connecting;

/// <summary>The C# client of docs/connecting.md.</summary>
public sealed class ConnectingPageTests
{
    private static readonly ImmutableCredentials Credentials = new(
        "AKIDEXAMPLE",
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        "session/token+1="
    );

    [Fact]
    public void The_page_has_the_client_that_is_compiled_here()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "connecting.md"));
        var client = File.ReadAllText(Repository.PathOf("test", "Live.Tests", "Connecting", "CacheClient.cs"));

        Assert.Contains($"<!-- client: test/Live.Tests/Connecting/CacheClient.cs -->\n```csharp\n{client}```\n", page);
    }

    [Fact]
    public async Task It_connects_over_TLS_with_the_token_writes_and_reads()
    {
        var plan = Templates.Prod;
        await using var twin = await RunningTwin.Start(
            plan with
            {
                Caches = [.. plan.Caches.Where(cache => cache.Name == "sessions")],
            },
            "connecting"
        );
        var cache = twin.Cache("sessions");

        await using var connection = await CacheClient.ConnectAsync(
            "localhost",
            twin.Layout.Endpoints(cache).Primary!.Value,
            user: null,
            twin.Layout.PasswordOf(cache, cache.DefaultUser!)!,
            options => options.TrustIssuer(twin.Folder.Certificates.Authority)
        );

        var database = connection.GetDatabase();
        await database.StringSetAsync("cart:1", "two pears");
        Assert.Equal("two pears", await database.StringGetAsync("cart:1"));
    }

    [Theory]
    [InlineData("abcdefgh12345678")]
    [InlineData("""{"username": "app", "password": "abcdefgh12345678"}""")]
    public void The_password_is_found_in_both_kinds_of_secret(string secret) =>
        Assert.Equal("abcdefgh12345678", CacheClient.PasswordIn(secret));

    /// <summary>By botocore's SigV4QueryAuth, for the same time and credentials.</summary>
    [Theory]
    [InlineData(false, "7703962db77e506e5ad11f8d6f0683bf29806c0f02e52ac140a320bd04b4ce90")]
    [InlineData(true, "f209f218f0ceb2ae0409e41867406669b0dd4290912d93a5b4717077e252e21d")]
    public void A_token_of_IAM_is_signed_as_AWS_signs_it(bool isServerless, string signature)
    {
        var token = CacheClient.IamToken(
            "sessions",
            "app",
            "eu-west-1",
            isServerless,
            Credentials,
            new DateTime(2026, 11, 28, 12, 0, 0, DateTimeKind.Utc)
        );

        Assert.StartsWith("sessions/?Action=connect&", token);
        Assert.EndsWith($"&X-Amz-Signature={signature}", token);
    }
}
