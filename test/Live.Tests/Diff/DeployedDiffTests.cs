using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon;
using ElastiCache.Cli.Verbs;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Tests.Aws;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Diff;

/// <summary>A deployed stack against a template that is to be deployed, with what the account says.</summary>
public sealed class DeployedDiffTests
{
    [Fact]
    public async Task The_account_answers_what_the_templates_leave_open()
    {
        var region = RegionEndpoint.APSoutheast1;
        var asked = new List<string>();
        var stack = await LiveStack.Deploy(region, asked);
        var (node, serverless) = ($"{stack.Names["Sessions"]}-002", stack.Names["Fast"]);
        await Measure(stack, "BytesUsedForCache", "CacheClusterId", node, 0.5 * 1024 * 1024 * 1024);
        await Measure(stack, "BytesUsedForCache", "clusterId", serverless, 6e9);
        await stack.Query(
            "ec2",
            "2016-11-15",
            "CreateNetworkInterface",
            ("SubnetId", "<SubnetB>"),
            ("Description", "ElastiCache theirs")
        );
        asked.Clear();
        // t4g.micro has 0.5 GiB, so 0.375 for data; t4g.small, which runs, 1.37.
        var @new = Edited(
            stack.Source,
            ("Sessions", "CacheNodeType", "\"cache.t4g.micro\""),
            ("Subnets", "SubnetIds", "[{\"Ref\": \"SubnetA\"}]"),
            (
                "Fast",
                "CacheUsageLimits",
                """{"DataStorage": {"Maximum": 7, "Unit": "GB"}, "ECPUPerSecond": {"Maximum": 5000}}"""
            )
        );

        var plan = await Plan(stack, @new);

        Assert.Equal(
            "Fast InPlace, Sessions Refused, Subnets Refused",
            string.Join(
                ", ",
                plan.Changed.Select(update => $"{update.LogicalId} {update.Effect}").Order(StringComparer.Ordinal)
            )
        );
        Assert.Empty(asked.Except(PolicyDocument.Diff));

        var folder = Directory.CreateTempSubdirectory("ed").FullName;
        try
        {
            var file = Path.Combine(folder, "new.json");
            await File.WriteAllTextAsync(file, @new, TestContext.Current.CancellationToken);
            var run = await Command.Run(
                Path.Combine(AppContext.BaseDirectory, "ElastiCache.Cli"),
                ["diff", "--deployed", stack.Name, file],
                folder,
                await SimulatedAws.Environment(region)
            );

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("No: the fullest node held 0.5 GiB in the last two weeks, and 0.38 GiB fit", run.Output);
            Assert.Contains($"No: nodes stand in {stack.Names["SubnetB"]}", run.Output);
            Assert.Contains(
                "Yes: the cache held 6 GB at most in the last two weeks, and 7 GB are the limit",
                run.Output
            );
            Assert.Contains("2 to stop for.", run.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Edited(string template, params (string Resource, string Property, string Value)[] edits)
    {
        var root = JsonNode.Parse(template)!;
        foreach (var (resource, property, value) in edits)
        {
            root["Resources"]![resource]!["Properties"]![property] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }

    private static Task Measure(LiveStack stack, string metric, string dimension, string id, double value) =>
        stack.Query(
            "monitoring",
            "2010-08-01",
            "PutMetricData",
            ("Namespace", "AWS/ElastiCache"),
            ("MetricData.member.1.MetricName", metric),
            ("MetricData.member.1.Dimensions.member.1.Name", dimension),
            ("MetricData.member.1.Dimensions.member.1.Value", id),
            ("MetricData.member.1.Value", value.ToString("0", System.Globalization.CultureInfo.InvariantCulture)),
            ("MetricData.member.1.Unit", "Bytes")
        );

    private static async Task<UpdatePlan> Plan(LiveStack stack, string @new)
    {
        var deployed = await DeployedStack.Read(stack.Name, stack.Account, TestContext.Current.CancellationToken);
        using var old = JsonDocument.Parse(deployed.Template);
        var template = LiveStack.Read(@new);
        return await deployed.Answer(
            UpdateJudge.Judge(
                ElastiCache.Model.Templates.Template.Read(old.RootElement.Clone()),
                template,
                deployed.Parameters
            ),
            template,
            stack.Account,
            TestContext.Current.CancellationToken
        );
    }
}
