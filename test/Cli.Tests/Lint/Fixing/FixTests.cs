using System.Text.Json;

namespace ElastiCache.Cli.Tests.Lint.Fixing;

public sealed class FixTests
{
    private static readonly IReadOnlyList<CatalogRule> Fixable =
    [
        .. RuleCatalog.All.Where(entry => entry.Rule.HowFixed is not null),
    ];

    // Of rules whose own example has no one right answer, one that has.
    private static readonly Dictionary<(string Id, string Type), string> Others = new()
    {
        [("E-04", ResourceTypes.UserGroup)] = """{"Engine": "Valkey"}""",
        [("V-03", ResourceTypes.ServerlessCache)] = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10}}}""",
        [("V-12", ResourceTypes.ServerlessCache)] = """{"SubnetIds": ["subnet-1", "subnet-2", "subnet-1"]}""",
    };

    public static TheoryData<string> Rules => [.. Fixable.Select(Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_breaks_a_rule_is_put_right_and_nothing_else_goes_wrong(string name)
    {
        var rule = Fixable.Single(entry => Name(entry) == name);
        // An example of replication groups may be none of cache clusters.
        Assert.Contains(rule.ResourceTypes, type => IsPutRight(rule, type));
    }

    [Fact]
    public void What_is_safe_is_fixed_also_where_more_is_asked_for()
    {
        using var place = new Workplace().With(
            "a.yaml",
            """
            Resources:
              P:
                Type: AWS::ElastiCache::ParameterGroup
                Properties:
                  Family: valkey8
                  Description: p
                  Parameters:
                    maxmemory_policy: allkeys-lru
                    activedefrag: yes
                    timeout: 10
            """
        );

        place.Lint("a.yaml", "--fix", "--unsafe");

        Assert.Contains(
            "\n      Properties:\n        maxmemory",
            File.ReadAllText(Path.Combine(place.Folder, "a.yaml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Some_rules_are_fixed_only_when_asked()
    {
        using var place = new Workplace().With("a.json", Example("S-01"));

        var safe = place.Lint("a.json", "--fix");
        var decided = place.Lint("a.json", "--fix", "--unsafe");

        Assert.Equal(1, safe.ExitCode);
        Assert.Equal(0, decided.ExitCode);
    }

    [Fact]
    public void What_would_replace_a_cache_that_lives_is_fixed_only_when_asked()
    {
        using var place = new Workplace().With("a.json", Example("N-03"));

        var safe = place.Lint("a.json", "--fix");
        var decided = place.Lint("a.json", "--fix", "--unsafe");

        Assert.Contains("N-03", safe.Output);
        Assert.DoesNotContain("N-03", decided.Output);
    }

    [Fact]
    public void A_severity_of_the_project_makes_no_fix_safe()
    {
        using var place = new Workplace()
            .With("a.json", Example("N-03"))
            .With("elasticache.json", """{"severity": {"N-03": "error"}}""");

        Assert.Contains("N-03", place.Lint("a.json", "--fix").Output);
    }

    // A property under a wrong name is judged by its right one only.
    [Fact]
    public void What_a_fix_shows_is_put_right_with_it()
    {
        using var place = new Workplace().With(
            "a.yaml",
            """
            Resources:
              Cache:
                Type: AWS::ElastiCache::CacheCluster
                Properties:
                  Engine: memcached
                  EngineVersion: 1.6.22
                  CacheNodeType: cache.r7g.large
                  NumCacheNodes: 2
                  CacheSubnetGroupName: subnets
                  TransitEncryptionEnabled: true
                  azMode: Single-AZ
            """
        );

        var run = place.Lint("a.yaml", "--fix");

        Assert.Contains("a.yaml: fixed: M-10 Cache.azMode: ", run.Error);
        Assert.Contains("Cache.AZMode: Writes the word as it is documented.", run.Error);
        Assert.EndsWith("AZMode: single-az", place.Read("a.yaml").TrimEnd());
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_difference_is_shown_and_nothing_written()
    {
        var text = Templates.Failover.Replace(
            "NumCacheClusters: 1",
            "NumCacheClusters: 1 # one is enough",
            StringComparison.Ordinal
        );
        using var place = new Workplace().With("a.yaml", FailoverLeftOut(text));
        var before = File.ReadAllText(Path.Combine(place.Folder, "a.yaml"));

        var run = place.Lint("a.yaml", "--fix", "--diff");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("--- a.yaml\n+++ a.yaml\n@@ -", run.Output);
        Assert.Contains("\n+      AutomaticFailoverEnabled: false\n", run.Output);
        Assert.Equal(before, File.ReadAllText(Path.Combine(place.Folder, "a.yaml")));
    }

    [Fact]
    public void What_is_acknowledged_is_left_alone()
    {
        using var place = new Workplace().With("a.json", Example("E-09"));

        var run = place.Lint("a.json", "--fix", "--acknowledge", "E-09=we know");

        Assert.DoesNotContain("fixed", run.Error);
    }

    [Fact]
    public void What_cannot_be_read_does_not_keep_the_others_from_being_put_right()
    {
        using var place = new Workplace().With("a.json", "{,}").With("b.json", Example("E-09"));

        var run = place.Lint("a.json", "b.json", "--fix");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("b.json: fixed: E-09", run.Error);
        Assert.Contains("a.json:1: it is not valid JSON", run.Error);
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        using var place = new Workplace().With(
            "a.json",
            [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Example("E-09"))]
        );

        var run = place.Lint("a.json", "--fix");

        Assert.Contains("fixed: E-09", run.Error);
        Assert.Equal(0xEF, File.ReadAllBytes(Path.Combine(place.Folder, "a.json"))[0]);
    }

    [Theory]
    [InlineData("--unsafe", "--unsafe goes with --fix: write both, or neither")]
    [InlineData("--diff", "--diff goes with --fix: write both, or neither")]
    public void Options_without_fix_are_refused(string option, string sentence)
    {
        using var place = new Workplace().With("a.json", Example("E-09"));

        var run = place.Lint("a.json", option);

        Assert.Equal((2, $"elasticache: {sentence}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void The_standard_input_is_no_file() =>
        Assert.Equal(
            "elasticache: --fix writes files, and the standard input is none: name the file\n",
            Workplace.LintText(Templates.Failover, "--fix").Error
        );

    // docs/fixes.md has these figures.
    [Fact]
    public void Templates_of_strangers_have_fewer_findings_and_no_new_one()
    {
        var (files, before, safe, all, changed) = (0, 0, 0, 0, 0);
        foreach (
            var path in Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "Strangers", "Templates"))
                .Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Lint", "Cases")))
                .Where(path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml")
        )
        {
            // A template may be called elasticache.json, which is no settings file then.
            var file = Path.GetFileName(path);
            using var place = new Workplace().With(file, File.ReadAllBytes(path));
            var found = Found.In(place, file);

            place.Lint(file, "--fix");
            var left = Found.In(place, file);
            AssertIsDone(place, file, "--fix");
            place.Lint(file, "--fix", "--unsafe");
            var rest = Found.In(place, file);

            Assert.Empty(left.Except(found));
            Assert.Empty(rest.Except(left));
            files++;
            before += found.Count;
            safe += found.Count - left.Count;
            all += found.Count - rest.Count;
            changed += rest.Count < found.Count ? 1 : 0;
        }

        var figures =
            $"{files} templates: {before} findings, of which {safe} are put right by `--fix` and {all} with `--unsafe`, in {changed} of the templates.";
        Assert.True(
            File.ReadAllText(Repository.PathOf("docs", "fixes.md")).Contains(figures, StringComparison.Ordinal),
            $"docs/fixes.md is stale: {figures}"
        );
    }

    private static bool IsPutRight(CatalogRule rule, string type)
    {
        var other = rule.Rule.Severity == Severity.Error ? Others.GetValueOrDefault((rule.Rule.Id, type)) : null;
        var template = RuleExamples
            .Json(type, other ?? rule.Rule.Breaks)
            .ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        using var place = new Workplace().With("a.json", template).With("a.yaml", BlockYaml.Of(template));
        var before = Found.In(place, "a.json");
        if (!before.Exists(found => found.Id == rule.Rule.Id))
        {
            return false;
        }

        Assert.Equal(before, Found.In(place, "a.yaml"));
        var run = place.Lint("a.json", "a.yaml", "--fix", "--unsafe");
        foreach (var file in new[] { "a.json", "a.yaml" })
        {
            var after = Found.In(place, file);
            Assert.True(after.Count < before.Count, $"{file}: {run.Error}{run.Output}\n{template}");
            Assert.Empty(after.Except(before));
            Assert.DoesNotContain(after, found => found.Id == rule.Rule.Id && before.Contains(found));
            AssertIsDone(place, file);
        }

        return true;
    }

    // A second run changes nothing.
    private static void AssertIsDone(Workplace place, string file, params string[] options)
    {
        var path = Path.Combine(place.Folder, file);
        var text = File.ReadAllText(path);
        string[] fix = options.Length == 0 ? ["--fix", "--unsafe"] : options;
        place.Lint([file, .. fix]);
        Assert.Equal(text, File.ReadAllText(path));
    }

    private static string FailoverLeftOut(string text) =>
        string.Join(
            '\n',
            text.Split('\n').Where(line => !line.Contains("AutomaticFailoverEnabled", StringComparison.Ordinal))
        );

    private static string Example(string id) =>
        RuleCatalog.Find(id)[0] is var rule
            ? RuleExamples.Json(rule.ResourceTypes[0], rule.Rule.Breaks).ToJsonString()
            : "";

    private static string Name(CatalogRule entry) =>
        $"{entry.Rule.Id} ({entry.Rule.Severity}) of {entry.ResourceTypes[0]}: {entry.Rule.Statement}";
}
