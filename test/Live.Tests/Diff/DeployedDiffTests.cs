using System.Text.Json.Nodes;
using Amazon;
using ElastiCache.Cli.Verbs;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Aws.Observers;
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
                ElastiCacheCommand.Path,
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

    [Theory]
    // It makes a new subnet in the place of one.
    [InlineData("SubnetB", "CidrBlock", "\"10.0.2.0/25\"", "SubnetB")]
    [InlineData("SubnetB", "MapPublicIpOnLaunch", "true", "")]
    public async Task A_subnet_that_is_replaced_leaves_its_group(
        string resource,
        string property,
        string value,
        string leaving
    )
    {
        var stack = await LiveStack.Deploy(RegionEndpoint.APSoutheast2);
        foreach (var subnet in new[] { "<SubnetA>", "<SubnetB>" })
        {
            await stack.Query(
                "ec2",
                "2016-11-15",
                "CreateNetworkInterface",
                ("SubnetId", subnet),
                ("Description", "ElastiCache theirs")
            );
        }

        var plan = await Plan(stack, Edited(stack.Source, (resource, property, value)));

        var group = plan.Resources.Single(update => update.LogicalId == "Subnets");
        Assert.Equal(
            leaving,
            string.Join(
                ", ",
                new[] { "SubnetA", "SubnetB" }.Where(subnet =>
                    group.Reasons.Any(reason =>
                        reason.Message.Contains("No: nodes stand in", StringComparison.Ordinal)
                        && reason.Message.Contains(stack.Names[subnet], StringComparison.Ordinal)
                    )
                )
            )
        );
        Assert.Equal(leaving.Length > 0, group.Effect == UpdateEffect.Refused);
    }

    [Fact]
    public async Task A_stack_of_which_nothing_is_deployed_cannot_be_updated()
    {
        var account = await SimulatedAws.Account(RegionEndpoint.APSoutheast2);
        var name = $"failed-{Guid.NewGuid():N}"[..16];
        // Automatic failover needs a replica.
        const string template = """
            {"Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupDescription": "x",
              "Engine": "valkey", "CacheNodeType": "cache.t4g.small", "NumCacheClusters": 1, "AutomaticFailoverEnabled": true}}}}
            """;
        try
        {
            await account.Query(
                "cloudformation",
                "2010-05-15",
                "CreateStack",
                [new("StackName", name), new("TemplateBody", template)],
                TestContext.Current.CancellationToken
            );
        }
        catch (AwsException)
        {
            // The simulated account tells of it at once.
        }

        var refused = await Assert.ThrowsAsync<LiveException>(() =>
            DeployedStack.Read(name, account, TestContext.Current.CancellationToken)
        );
        var compared = await Assert.ThrowsAsync<LiveException>(() =>
            ControlPlane.Observe(
                LiveStack.Read(template),
                name,
                account,
                cancellation: TestContext.Current.CancellationToken
            )
        );

        Assert.StartsWith(
            $"the stack {name} is in ROLLBACK_COMPLETE: its creation was rolled back, so nothing is deployed",
            refused.Message
        );
        Assert.Equal(refused.Message, compared.Message);
    }

    // What the stack has is known: given values are those that it is to have.
    [Theory]
    [InlineData("Policy=allkeys-lru", "CHANGED IN PLACE: Group ", "1 changed, 0 unchanged; nothing to stop for.")]
    [InlineData("Policy=volatile-lru", null, "0 changed, 1 unchanged; nothing to stop for.")]
    [InlineData(null, null, "0 changed, 1 unchanged; nothing to stop for.")]
    public async Task Given_values_are_those_of_the_new_template_alone(string? given, string? headline, string expected)
    {
        var region = RegionEndpoint.APSoutheast2;
        var account = await SimulatedAws.Account(region);
        var name = $"given-{Guid.NewGuid():N}"[..16];
        const string template = """
            {"Parameters": {"Policy": {"Type": "String", "Default": "noeviction"} },
             "Resources": {"Group": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"Description": "x",
              "CacheParameterGroupFamily": "valkey8", "Properties": {"maxmemory-policy": {"Ref": "Policy"} } } } } }
            """;
        await account.Query(
            "cloudformation",
            "2010-05-15",
            "CreateStack",
            [
                new("StackName", name),
                new("TemplateBody", template),
                new("Parameters.member.1.ParameterKey", "Policy"),
                new("Parameters.member.1.ParameterValue", "volatile-lru"),
            ],
            TestContext.Current.CancellationToken
        );
        var folder = Directory.CreateTempSubdirectory("ed").FullName;
        try
        {
            var file = Path.Combine(folder, "new.json");
            await File.WriteAllTextAsync(file, template, TestContext.Current.CancellationToken);
            var run = await Command.Run(
                Path.Combine(AppContext.BaseDirectory, "ElastiCache.Cli"),
                ["diff", "--deployed", name, file, .. given is null ? (string[])[] : ["--parameter", given]],
                folder,
                await SimulatedAws.Environment(region)
            );

            Assert.Equal("", run.Error);
            Assert.Contains(expected, run.Output, StringComparison.Ordinal);
            Assert.Contains(headline ?? "", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("holds for OLD too", run.Output, StringComparison.Ordinal);
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
        var (old, template) = (LiveStack.Read(deployed.Template), LiveStack.Read(@new));
        return await deployed.Answer(
            UpdateJudge.Judge(old, template, deployed.Parameters),
            old,
            template,
            stack.Account,
            TestContext.Current.CancellationToken
        );
    }
}
