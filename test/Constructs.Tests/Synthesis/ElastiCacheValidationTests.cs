using System.Text.Json.Nodes;
using Amazon.CDK.AWS.ElastiCache;

// See the plug-in: newer releases of the CDK call what it is called by obsolete.
#pragma warning disable CS0612, CS0618

namespace ElastiCache.Cdk.Tests.Synthesis;

/// <summary>Apps whose caches are the CDK's own classes, with one line that names the plug-in.</summary>
public sealed class ElastiCacheValidationTests : IDisposable
{
    private readonly int _exitCode = Environment.ExitCode;
    private readonly string _assembly = Scratch.Folder();

    [Fact]
    public void An_error_fails_the_synthesis_and_names_the_construct()
    {
        var found = Assert.Single(Synthesize(new ElastiCacheValidation(), replicas: false), Is("R-05"));

        Assert.Equal("error", (string?)found["severity"]);
        Assert.Contains("Shop/Cache", found.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Properties/AutomaticFailoverEnabled", found.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, Environment.ExitCode);
    }

    [Fact]
    public void Warnings_alone_do_not_fail_it()
    {
        // The CDK of the floor leaves a report that does not fail out; newer ones print its warnings.
        Assert.DoesNotContain(
            Synthesize(new ElastiCacheValidation(), replicas: true),
            violation => (string?)violation["severity"] != "warning"
        );
        Assert.Equal(_exitCode, Environment.ExitCode);
    }

    [Fact]
    public void A_rule_that_is_acknowledged_is_not_judged() =>
        Assert.DoesNotContain(
            Synthesize(new ElastiCacheValidation { AcknowledgedRules = ["r-05"] }, replicas: false),
            Is("R-05")
        );

    [Fact]
    public void It_names_its_rules_and_its_version()
    {
        var plugin = new ElastiCacheValidation();

        Assert.Contains("R-05", plugin.RuleIds!);
        Assert.Equal(plugin.RuleIds!.Distinct(StringComparer.Ordinal), plugin.RuleIds!);
        Assert.Matches(@"^\d+\.\d+\.\d+$", plugin.Version!);
    }

    public void Dispose() => Environment.ExitCode = _exitCode;

    private static Predicate<JsonNode> Is(string rule) => violation => (string?)violation["ruleName"] == rule;

    private List<JsonNode> Synthesize(ElastiCacheValidation plugin, bool replicas)
    {
        var app = new App(
            new AppProps
            {
                Outdir = _assembly,
                AnalyticsReporting = false,
                PolicyValidationBeta1 = [plugin],
                Context = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["@aws-cdk/core:validationReportJson"] = true,
                },
            }
        );
        new CfnReplicationGroup(
            new Stack(app, "Shop"),
            "Cache",
            new CfnReplicationGroupProps
            {
                ReplicationGroupDescription = "sessions",
                Engine = "valkey",
                // Left out, which is a warning: EngineVersion (E-13).
                TransitEncryptionEnabled = true,
                AtRestEncryptionEnabled = true,
                CacheSubnetGroupName = "default",
                CacheNodeType = "cache.r7g.large",
                NumCacheClusters = replicas ? 2 : 1,
                AutomaticFailoverEnabled = true,
            }
        );
        // Newer releases throw where validation fails; the floor says so to its own process only.
        var refusal = Record.Exception(() => app.Synth());
        Assert.Contains("Validation failed", refusal?.Message ?? "Validation failed", StringComparison.Ordinal);

        var report = JsonNode.Parse(File.ReadAllText(Path.Combine(_assembly, "policy-validation-report.json")))!;
        return
        [
            .. report["pluginReports"]!
                .AsArray()
                .SelectMany(one => one!["violations"]!.AsArray())
                .Select(violation => violation!),
        ];
    }
}
