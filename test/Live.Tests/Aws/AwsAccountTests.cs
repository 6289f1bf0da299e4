using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Amazon;
using Amazon.Runtime;
using ElastiCache.Live.Aws;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>Requests to AWS: how they are signed, and what becomes of answers.</summary>
public sealed class AwsAccountTests
{
    private const string Answer = """
        <DescribeUsersResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/"><DescribeUsersResult>
        <Users><member><UserId>api</UserId></member></Users></DescribeUsersResult></DescribeUsersResponse>
        """;

    // A service of each protocol: Query, EC2's, JSON 1.1; and a session, whose token is signed, too.
    [Fact]
    public async Task Every_signature_equals_that_of_botocore()
    {
        var python = Tool.Find("python3", "Python 3");
        var requests = new JsonArray();
        var signatures = new List<string>();
        foreach (var token in new[] { null, "session/token==" })
        {
            HttpRequestMessage? sent = null;
            var body = Array.Empty<byte>();
            using var account = Account(
                request =>
                {
                    sent = request;
                    body = request.Content!.ReadAsByteArrayAsync().GetAwaiter().GetResult();
                    return Ok(request.Headers.Contains("X-Amz-Target") ? "{}" : Answer);
                },
                token is null ? null : new SessionAWSCredentials("AKIDEXAMPLE", "secret", token)
            );
            foreach (var service in new[] { "elasticache", "cloudformation", "ec2", "monitoring", "sns" })
            {
                await account.Query(service, "2015-02-02", "DescribeUsers", [new("Id.1", "a b+c/ä~*")], Cancellation);
                Capture(service);
            }

            foreach (
                var service in new[]
                {
                    "kms",
                    "secretsmanager",
                    "ssm",
                    "logs",
                    "servicequotas",
                    "application-autoscaling",
                }
            )
            {
                await account.Json(service, "Front.Describe", new JsonObject { ["Id"] = "k ä" }, Cancellation);
                Capture(service);
            }

            void Capture(string service)
            {
                string Header(string name) =>
                    string.Join(
                        ",",
                        sent!.Headers.TryGetValues(name, out var values)
                        || sent.Content!.Headers.TryGetValues(name, out values)
                            ? values
                            : []
                    );
                signatures.Add(Header("Authorization"));
                var signed = signatures[^1].Split("SignedHeaders=")[1].Split(',')[0].Split(';');
                requests.Add(
                    new JsonObject
                    {
                        ["url"] = sent!.RequestUri!.AbsoluteUri,
                        ["body"] = Convert.ToBase64String(body),
                        ["service"] = service,
                        ["date"] = Header("X-Amz-Date"),
                        ["token"] = token,
                        ["headers"] = new JsonObject(
                            signed
                                .Where(name => name is not ("host" or "x-amz-date" or "x-amz-security-token"))
                                .Select(name => KeyValuePair.Create(name, (JsonNode?)Header(name)))
                        ),
                    }
                );
            }
        }

        var botocore = await Command.Run(python, ["-c", Botocore, requests.ToJsonString()]);
        if (botocore.ExitCode == 3)
        {
            Tool.Missing("botocore is not installed: pip install botocore");
        }

        Assert.Equal(22, signatures.Count);
        Assert.Equal(
            botocore
                .Succeeded()
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            signatures
        );
    }

    [Fact]
    public async Task Throttling_is_waited_out()
    {
        var requests = 0;
        using var account = Account(_ => ++requests < 4 ? Error("Throttling", "Rate exceeded") : Ok(Answer));

        var result = await account.Query("elasticache", "2015-02-02", "DescribeUsers", [], Cancellation);

        Assert.Equal((4, "api"), (requests, result.Element("Users")!.Elements().Single().Element("UserId")!.Value));
    }

    [Fact]
    public async Task Throttling_that_does_not_end_is_told()
    {
        var requests = 0;
        using var account = Account(_ =>
        {
            requests++;
            return Error("Throttling", "Rate exceeded");
        });

        var exception = await Assert.ThrowsAsync<AwsException>(() => Ask(account));

        Assert.Equal((5, "Throttling"), (requests, exception.Code));
    }

    [Theory]
    [InlineData("ExpiredToken", "the credentials of AWS have expired")]
    [InlineData("InvalidClientTokenId", "AWS does not know the credentials in eu-west-1")]
    [InlineData("SignatureDoesNotMatch", "AWS does not know the credentials in eu-west-1")]
    public async Task Credentials_that_are_no_good_are_one_sentence(string code, string sentence)
    {
        using var account = Account(_ => Error(code, "The security token is no good"));

        Assert.StartsWith(sentence, (await Assert.ThrowsAsync<LiveException>(() => Ask(account))).Message);
    }

    [Fact]
    public async Task What_is_not_permitted_names_the_action()
    {
        using var account = Account(_ => Error("AccessDenied", "User is not authorized"));

        Assert.StartsWith(
            "elasticache DescribeUsers is not permitted",
            (await Assert.ThrowsAsync<AwsException>(() => Ask(account))).Message
        );
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "<!DOCTYPE html><html><body>not found</body></html>")]
    [InlineData(HttpStatusCode.InternalServerError, "<html>moto</html>")]
    [InlineData(HttpStatusCode.OK, "<html><body>a proxy")]
    [InlineData(HttpStatusCode.OK, "<!DOCTYPE html><html><body>a proxy, well-formed</body></html>")]
    [InlineData(HttpStatusCode.OK, "<feed><entry>well-formed, and none of AWS</entry></feed>")]
    [InlineData(HttpStatusCode.BadGateway, "")]
    public async Task A_page_in_the_place_of_an_answer_is_one_sentence(HttpStatusCode status, string page)
    {
        using var account = Account(_ => new HttpResponseMessage(status) { Content = new StringContent(page) });

        Assert.StartsWith(
            "elasticache.eu-west-1.amazonaws.com answers DescribeUsers with something that is no answer of AWS",
            (await Assert.ThrowsAsync<LiveException>(() => Ask(account))).Message
        );
    }

    [Fact]
    public async Task A_gateway_that_recovers_is_asked_again()
    {
        var asked = 0;
        using var account = Account(_ =>
            ++asked == 1 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : Error("AccessDenied", "no")
        );

        await Assert.ThrowsAsync<AwsException>(() => Ask(account));

        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_one_sentence()
    {
        using var account = Account(_ => throw new HttpRequestException("Connection reset by peer"));

        Assert.Equal(
            "elasticache.eu-west-1.amazonaws.com cannot be reached for DescribeUsers: Connection reset by peer",
            (await Assert.ThrowsAsync<LiveException>(() => Ask(account))).Message
        );
    }

    [Fact]
    public async Task All_pages_of_a_list_are_asked_for()
    {
        var asked = new List<string>();
        using var account = Account(request =>
        {
            var form = request.Content!.ReadAsStringAsync().GetAwaiter().GetResult();
            asked.Add(form);
            return Ok(
                $"""
                <R><DescribeUsersResult>{(asked.Count < 3 ? $"<Marker>m{asked.Count}</Marker>" : "")}
                <Users><member><UserId>u{asked.Count}</UserId></member></Users></DescribeUsersResult></R>
                """
            );
        });

        var users = await account.Pages("elasticache", "2015-02-02", "DescribeUsers", "Users", [], Cancellation);

        Assert.Equal(["u1", "u2", "u3"], users.Select(user => user.Element("UserId")!.Value));
        Assert.DoesNotContain("Marker", asked[0]);
        Assert.EndsWith("&Marker=m2", asked[2], StringComparison.Ordinal);
    }

    private const string Botocore = """
        import base64, datetime, json, sys
        try:
            from botocore.auth import SigV4Auth
            from botocore.awsrequest import AWSRequest
            from botocore.credentials import Credentials
            import botocore.auth
        except ImportError:
            sys.exit(3)
        for given in json.loads(sys.argv[1]):
            moment = datetime.datetime.strptime(given["date"], "%Y%m%dT%H%M%SZ")
            class Clock(datetime.datetime):
                @classmethod
                def utcnow(cls): return moment
                @classmethod
                def now(cls, tz=None): return moment.replace(tzinfo=tz)
            botocore.auth.datetime = type("module", (), {"datetime": Clock, "timezone": datetime.timezone})
            if hasattr(botocore.auth, "get_current_datetime"):
                botocore.auth.get_current_datetime = lambda *a, **k: moment
            request = AWSRequest(method="POST", url=given["url"], data=base64.b64decode(given["body"]), headers=given["headers"])
            request.context["payload_signing_enabled"] = True
            SigV4Auth(Credentials("AKIDEXAMPLE", "secret", given["token"]), given["service"], "eu-west-1").add_auth(request)
            print(request.headers["Authorization"])
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<System.Xml.Linq.XElement> Ask(AwsAccount account) =>
        account.Query("elasticache", "2015-02-02", "DescribeUsers", [], Cancellation);

    private static AwsAccount Account(
        Func<HttpRequestMessage, HttpResponseMessage> answer,
        AWSCredentials? credentials = null
    ) =>
        new(
            new AwsSettings(
                credentials ?? new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
                RegionEndpoint.EUWest1,
                _ => null
            ),
            new Answering(answer),
            TimeSpan.FromMilliseconds(1)
        );

    private static HttpResponseMessage Ok(string text) =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8) };

    private static HttpResponseMessage Error(string code, string message) =>
        new(HttpStatusCode.BadRequest)
        {
            Content = new StringContent(
                $"<ErrorResponse><Error><Code>{code}</Code><Message>{message}</Message></Error></ErrorResponse>"
            ),
        };

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(answer(request));
    }
}
