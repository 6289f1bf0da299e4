using System.Text;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Tests.Browser;

namespace ElastiCache.Cli.Tests.Reporting;

public sealed class ReportTests
{
    private const string Stop = "Do not approve this as it is.";
    private const string Look = "Nothing stops this, but something should be looked at.";

    private static readonly string Prod = Repository.PathOf(
        "test",
        "Infra.Tests",
        "Snapshots",
        "elasticache-prod-caches.json"
    );

    [Theory]
    [InlineData("one node", Look)]
    [InlineData("one and five, placed, open to the internet", Stop)]
    public void The_verdict_follows_from_what_is_found(string name, string sentence) =>
        Assert.Contains(
            $"<p>{sentence}</p>",
            CommandRun.Of("report", Pictured.File(name), "--region", "eu-central-1").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_removal_of_the_last_cache_has_a_page()
    {
        var folder = Directory.CreateTempSubdirectory("report-").FullName;
        var changed = Path.Join(folder, "elasticache-prod-caches.json");
        File.WriteAllText(changed, """{"Resources":{"Bucket":{"Type":"AWS::S3::Bucket"}}}""");

        var run = CommandRun.Of("report", Prod, changed, "--region", "eu-central-1", "--format", "markdown");

        Directory.Delete(folder, recursive: true);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(Stop, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("- Access:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_cache_has_a_line_and_one_name()
    {
        var html = Report(
            Template(
                ("Keeps", """ "ReplicationGroupId":"kept","Engine":"valkey","NumCacheClusters":2 """, ""),
                ("Goes", """ "ReplicationGroupId":"queue","Engine":"valkey","NumCacheClusters":2 """, "")
            ),
            Template(("Keeps", """ "ReplicationGroupId":"kept","Engine":"valkey","NumCacheClusters":2 """, ""))
        );

        Assert.Contains("<li>Update: queue: REMOVED, data is lost</li>", html, StringComparison.Ordinal);
        Assert.Matches(@"queue</t[dh]>\s*<td>Valkey, [^<]*</td>\s*<td>removed</td>\s*<td>lost</td>", html);
    }

    [Theory]
    [InlineData("Delete", "Delete", "2 caches would lose the data when deleted")]
    [InlineData("Snapshot", "Delete", "1 cache would lose the data when deleted")]
    [InlineData("Snapshot", "Snapshot", "a last one when a cache is deleted")]
    [InlineData("Retain", "RetainExceptOnCreate", "a cache that leaves the template stays, with its data")]
    [InlineData("Retain", "Snapshot", "when they leave the template: a last one of 1 cache, 1 would stay")]
    public void What_a_deletion_leaves_follows_from_the_policies(string one, string other, string said) =>
        Assert.Contains(
            said,
            Report(
                Template(
                    ("One", """ "Engine":"valkey" """, $"\"DeletionPolicy\":\"{one}\","),
                    ("Other", """ "Engine":"valkey" """, $"\"DeletionPolicy\":\"{other}\",")
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("7", "AWS::S3::Bucket", "every cache, daily")]
    [InlineData("7", "AWS::ElastiCache::CacheCluster", "daily, of Memcached none")]
    [InlineData("0", "AWS::ElastiCache::CacheCluster", "none of One")]
    [InlineData("{\"Fn::ImportValue\":\"days\"}", "AWS::S3::Bucket", "known at deployment")]
    public void Backups_are_told_of_all_caches(string days, string other, string said) =>
        Assert.Contains(
            said,
            Report(
                    $$"""
                    {"Resources":{
                      "One":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","NumCacheClusters":2,"SnapshotRetentionLimit":{{days}} } },
                      "Other":{"Type":"{{other}}","Properties":{"Engine":"memcached","NumCacheNodes":2} } } }
                    """
                )
                .Split('\n')
                .Single(line => line.Contains("<span class=\"title\">Backups</span>", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_is_left_of_Memcached() =>
        Assert.Contains(
            "when a cache is deleted, nothing is left",
            Report(
                """{"Resources":{"Cache":{"Type":"AWS::ElastiCache::CacheCluster","Properties":{"Engine":"memcached","CacheNodeType":"cache.r7g.large","NumCacheNodes":2}}}}"""
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_user_of_every_account_makes_a_cache_one_without_a_login() =>
        Assert.Contains(
            "shop without a login",
            Report(
                """
                {"Resources":{
                  "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"redis","UserIds":["default"]}},
                  "Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupId":"shop","Engine":"redis","NumCacheClusters":2,
                    "TransitEncryptionEnabled":true,"UserGroupIds":[{"Ref":"Users"}]}}}}
                """
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_replaced_cache_stops_and_tells_what_is_lost_and_what_it_costs()
    {
        var folder = Directory.CreateTempSubdirectory("report-").FullName;
        var changed = Path.Join(folder, "elasticache-prod-caches.json");
        File.WriteAllText(
            changed,
            File.ReadAllText(Prod)
                .Replace("\"Port\": 6380,", "\"Port\": 6390,", StringComparison.Ordinal)
                .Replace("cache.r7g.xlarge", "cache.r7g.2xlarge", StringComparison.Ordinal)
        );

        var html = CommandRun.Of("report", Prod, changed, "--region", "eu-central-1").Output;

        Assert.Contains($"<p>{Stop}</p>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<li>Update: leaderboard: REPLACED by an empty one, a snapshot is taken</li>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "REPLACED by an empty one, a snapshot is taken: elasticache-prod-caches/leaderboard2BA53671",
            html,
            StringComparison.Ordinal
        );
        // 9 x (1.051 - 0.525) x 0.8 x 730.
        Assert.Contains("+$2,764.66 against before", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-", "new.json")]
    [InlineData("old.json", "-")]
    public void Either_side_may_be_the_standard_input(string old, string @new)
    {
        var folder = Directory.CreateTempSubdirectory("report-").FullName;
        string Text(int port) => Template(("Shop", $""" "Engine":"valkey","NumCacheClusters":2,"Port":{port} """, ""));
        File.WriteAllText(Path.Join(folder, "old.json"), Text(6379));
        File.WriteAllText(Path.Join(folder, "new.json"), Text(6390));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Text(old == "-" ? 6379 : 6390)));
        var environment = HostEnvironment.Process with { Folder = () => folder, Input = () => input };

        var run = CommandRun.In(environment, "report", old, @new, "--region", "eu-central-1", "--format", "markdown");

        Directory.Delete(folder, recursive: true);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("REPLACED", run.Output, StringComparison.Ordinal);
        Assert.Contains("the standard input", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("-/Shop", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("cost")]
    [InlineData("diff")]
    public void Both_sides_cannot(string verb)
    {
        var run = CommandRun.Of(verb, "-", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the standard input can be one side only", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "shop1, shop2, shop3, shop4, shop5, shop6 without a login")]
    [InlineData(120, "shop1, shop2, shop3, shop4, shop5, 115 more without a login")]
    public void The_verdict_names_no_more_caches_than_anybody_reads(int caches, string said) =>
        Assert.Contains(
            $"<li>Access: {said}</li>",
            Report(
                Template([
                    .. Enumerable
                        .Range(1, caches)
                        .Select(number =>
                            (
                                $"Shop{number}",
                                $""" "ReplicationGroupId":"shop{number}","Engine":"valkey","NumCacheClusters":2 """,
                                ""
                            )
                        ),
                ])
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Alarms_stand_there_with_thresholds_and_reasons()
    {
        var html = CommandRun.Of("report", Prod).Output;

        Assert.Contains(
            "<td>EngineCPUUtilization</td><td>above 90</td><td>5 of 5 minutes</td><td>EngineCPUUtilization above 90 in 5 of 5 minutes.",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_secret_stands_there()
    {
        var folder = Directory.CreateTempSubdirectory("report-").FullName;
        var template = Path.Join(folder, "template.json");
        File.WriteAllText(
            template,
            """
            {"Resources":{
              "Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Engine":"valkey","CacheNodeType":"cache.r7g.large","NumCacheClusters":2,
                "TransitEncryptionEnabled":true,"AuthToken":"hunter2hunter2hunter2","UserGroupIds":[{"Ref":"Group"}]}},
              "Group":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":[{"Ref":"User"}]}},
              "User":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"u","UserName":"u","Engine":"valkey","AccessString":"on ~* +@all","Passwords":["hunter2hunter2hunter2"]}}}}
            """
        );

        foreach (var format in new[] { "html", "markdown" })
        {
            Assert.DoesNotContain(
                "hunter2",
                CommandRun.Of("report", template, "--format", format).Output,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Markdown_is_a_comment_that_is_replaced()
    {
        var text = CommandRun.Of("report", Prod, "--format", "markdown").Output;

        Assert.StartsWith("<!-- elasticache:report -->\n### Caches of", text, StringComparison.Ordinal);
        Assert.Contains("```mermaid\nflowchart LR", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 65_536);
    }

    private static string Template(params (string LogicalId, string Properties, string Beside)[] groups)
    {
        var resources = groups.Select(group =>
            $$""" "{{group.LogicalId}}":{ {{group.Beside}} "Type":"AWS::ElastiCache::ReplicationGroup","Properties":{ {{group.Properties}} } } """
        );
        return $$"""{"Resources":{ {{string.Join(',', resources)}} } }""";
    }

    private static string Report(params string[] templates)
    {
        var folder = Directory.CreateTempSubdirectory("report-").FullName;
        var files = templates
            .Select(
                (text, index) =>
                {
                    var file = Path.Join(folder, $"{index}.json");
                    File.WriteAllText(file, text);
                    return file;
                }
            )
            .ToArray();
        var run = CommandRun.Of(["report", .. files, "--region", "eu-central-1"]);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }
}
