using System.Text.Json;
using ElastiCache.Cli.Hosting;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Tests.Cost;

public sealed class CostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cost-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_sum_its_lines_and_what_is_not_in_it_are_told()
    {
        var run = Run("cost", Write("a.json", Template(3)), "--region", "eu-west-1", "--today", "2026-11-28");

        Assert.Equal(
            [
                "                                      USD a month  price from",
                "Cache        valkey 8.2, 3 x cache.r7g.large, eu-west-1      $425.74",
                "  3 nodes cache.r7g.large, valkey  3 x 0.1944 an hour  $425.74  Price List API, 2026-10-02",
                "Not in the sum: Cache: backups: 6 days beyond the free one of the data at 0.085 a GB-month; say snapshotGb in the usage file",
                "$425.74 a month of 730 hours, in part; $0.58 an hour.",
            ],
            run.Lines,
            Spaces
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Two_templates_tell_the_difference()
    {
        var run = Run("cost", Write("a.json", Template(3)), Write("b.json", Template(2)), "--region", "eu-west-1");

        Assert.Contains("Cache $425.74 $283.82 -$141.91", run.Lines.Select(Plain));
        Assert.EndsWith(
            "-$141.91 a month: $425.74, in part before, $283.82 a month of 730 hours, in part after.",
            run.Output.TrimEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_holds_the_numbers()
    {
        var json = JsonDocument
            .Parse(Run("cost", Write("a.json", Template(3)), "--region", "eu-west-1", "--format", "json").Output)
            .RootElement;

        Assert.Equal(425.736m, json.GetProperty("perMonth").GetDecimal());
        Assert.True(json.GetProperty("isPartial").GetBoolean());
        var group = Assert.Single(json.GetProperty("groups").EnumerateArray());
        Assert.Equal(0.5832m, group.GetProperty("lines")[0].GetProperty("perHour").GetDecimal());
    }

    [Fact]
    public void Markdown_begins_with_the_marker_of_a_comment_that_is_replaced() =>
        Assert.StartsWith(
            "<!-- elasticache:cost -->",
            Run("cost", Write("a.json", Template(3)), "--format", "markdown").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Usage_and_prices_of_ones_own_count()
    {
        var usage = Write("usage.json", """{"caches":{"Cache":{"snapshotGb":10}}}""");
        var prices = Write(
            "prices.json",
            """{"source":"ours","nodes":[{"region":"eu-west-1","engine":"valkey","nodeType":"cache.r7g.large","usdPerHour":0.1}]}"""
        );

        var run = Run(
            "cost",
            Write("a.json", Template(3)),
            "--region",
            "eu-west-1",
            "--usage",
            usage,
            "--prices",
            prices
        );

        // 3 x 0.1 x 730 and 6 x 10 x 0.085.
        Assert.EndsWith(
            "$224.10 a month of 730 hours, estimated; $0.31 an hour.",
            run.Output.TrimEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Usage_of_a_cache_that_is_not_there_is_a_warning() =>
        Assert.Equal(
            "elasticache: warning: the usage of Cash is of no cache here",
            Run("cost", Write("a.json", Template(1)), "--usage", Write("usage.json", """{"caches":{"Cash":{}}}"""))
                .Error.Trim()
        );

    [Fact]
    public void Two_names_of_one_cache_are_a_warning() =>
        Assert.Equal(
            "elasticache: warning: the usage of sl does not count: Sl is the same cache, so leave one of them",
            Run(
                "cost",
                Write(
                    "a.json",
                    """{"Resources":{"Sl":{"Type":"AWS::ElastiCache::ServerlessCache","Properties":{"ServerlessCacheName":"sl","Engine":"valkey"}}}}"""
                ),
                "--usage",
                Write("usage.json", """{"caches":{"Sl":{"storedGb":1},"sl":{"storedGb":2},"*":{"storedGb":3}}}""")
            )
                .Error.Trim()
        );

    [Theory]
    [InlineData("--today 2027-13-01", "elasticache: --today '2027-13-01' is not a date such as 2027-02-01")]
    [InlineData("--region Frankfurt", "elasticache: --region 'Frankfurt' is not a Region such as eu-west-1")]
    [InlineData("--region ../../x", "elasticache: --region '../../x' is not a Region such as eu-west-1")]
    [InlineData(
        "--reserved 1yr",
        "elasticache: --reserved '1yr' is not known: 1yr-no-upfront, 1yr-partial-upfront, 3yr-no-upfront, 3yr-partial-upfront, 3yr-all-upfront; did you mean 1yr-no-upfront?"
    )]
    [InlineData("--usage nowhere.json", "elasticache: nowhere.json: it does not exist")]
    public void What_cannot_be_meant_is_told_in_a_sentence(string options, string sentence)
    {
        var run = Run(["cost", Write("a.json", Template(1)), .. options.Split(' ')]);

        Assert.Equal((2, sentence, ""), (run.ExitCode, run.Error.Trim(), run.Output));
    }

    [Fact]
    public void The_files_of_the_page_are_read()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "cost.md"));
        var files = page.Split("```json\n").Skip(1).Select(part => part.Split("\n```")[0]).ToList();

        Assert.Equal(2, files.Count);
        UsageFile.Read(JsonDocument.Parse(files[0]).RootElement);
        var prices = PriceFile.Read([JsonDocument.Parse(files[1]).RootElement], PriceTrust.Own);
        Assert.Equal((0.07m, 0.18m), (prices.Discount, prices.Node("eu-west-1", "valkey", "cache.r7g.large")!.Amount));
    }

    [Fact]
    public void Fetched_prices_are_kept_and_count()
    {
        var answer = Write(
            "answer.json",
            """
            {"PriceList":["{\"product\":{\"attributes\":{\"locationType\":\"AWS Region\",\"cacheEngine\":\"Valkey\",\"usagetype\":\"EU-NodeUsage:cache.r7g.large\"}},\"terms\":{\"OnDemand\":{\"A\":{\"priceDimensions\":{\"B\":{\"unit\":\"Hrs\",\"pricePerUnit\":{\"USD\":\"0.2\"}}}}}}}"]}
            """
        );

        var update = Run("prices", "update", "--region", "eu-west-1", "--from", answer);

        Assert.Equal((0, ""), (update.ExitCode, update.Error));
        Assert.StartsWith(
            "1 prices of nodes, 0 of reserved ones, 0 of serverless caches in eu-west-1, kept in",
            update.Output,
            StringComparison.Ordinal
        );
        // 2 x 0.2 x 730.
        Assert.Contains(
            "$292.00 a month",
            Run("cost", Write("a.json", Template(2)), "--region", "eu-west-1").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{}", "elasticache: prices: this is no price file of AWS: it has no products and terms")]
    [InlineData("nonsense", "elasticache: prices: answer.json: it is no JSON:")]
    [InlineData("""{"PriceList":[]}""", "elasticache: prices: there is no price of a node of eu-west-1 in it")]
    public void What_is_no_answer_is_not_kept(string answer, string sentence)
    {
        Write("answer.json", answer);

        var run = Run("prices", "update", "--region", "eu-west-1", "--from", "answer.json");

        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.False(Directory.Exists(Path.Join(_folder.FullName, "cache")));
    }

    [Fact]
    public void An_address_that_does_not_answer_is_told()
    {
        // Nobody listens on the port of discard.
        var run = Run("prices", "update", "--region", "eu-west-1", "--url", "http://127.0.0.1:9/index.json");

        Assert.StartsWith(
            "elasticache: prices: http://127.0.0.1:9/index.json cannot be fetched:",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task The_file_of_a_mirror_is_fetched()
    {
        using var mirror = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        mirror.Start();
        var port = ((System.Net.IPEndPoint)mirror.LocalEndpoint).Port;
        var serving = Serve(
            mirror,
            """{"products":{"A":{"attributes":{"locationType":"AWS Region","cacheEngine":"Redis","usagetype":"USE2-NodeUsage:cache.t4g.micro"}}},"terms":{"OnDemand":{"A":{"B":{"priceDimensions":{"C":{"unit":"Hrs","pricePerUnit":{"USD":"0.016"}}}}}}}}"""
        );

        var run = await Task.Run(
            () => Run("prices", "update", "--region", "us-east-2", "--url", $"http://127.0.0.1:{port}/index.json"),
            TestContext.Current.CancellationToken
        );

        await serving;
        Assert.StartsWith("1 prices of nodes", run.Output, StringComparison.Ordinal);
    }

    private static async Task Serve(System.Net.Sockets.TcpListener mirror, string body)
    {
        using var client = await mirror.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
        await stream.WriteAsync(
            System.Text.Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"
            ),
            TestContext.Current.CancellationToken
        );
    }

    private static string Template(int nodes) =>
        $$$"""
            {"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","EngineVersion":"8.2",
            "CacheNodeType":"cache.r7g.large","NumCacheClusters":{{{nodes}}},"SnapshotRetentionLimit":7} } } }
            """;

    private static readonly EqualityComparer<string> Spaces = EqualityComparer<string>.Create(
        (left, right) => Plain(left!) == Plain(right!)
    );

    private static string Plain(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private string Write(string name, string text)
    {
        var path = Path.Join(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private CommandRun Run(params string[] args) =>
        CommandRun.In(
            HostEnvironment.Process with
            {
                Folder = () => _folder.FullName,
                CacheFolder = () => Path.Join(_folder.FullName, "cache"),
            },
            args
        );
}
