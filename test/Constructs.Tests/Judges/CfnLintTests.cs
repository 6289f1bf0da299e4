using System.Text.Json.Nodes;
using ElastiCache.Cdk.Tests.Network.Tiers;

namespace ElastiCache.Cdk.Tests.Judges;

/// <summary>AWS's linter finds nothing in any template of these tests.</summary>
public sealed class CfnLintTests
{
    [Fact]
    public async Task No_template_has_an_error_or_a_warning()
    {
        var lint = await CfnLintTool.Find();
        string[] files = [.. Exhibit.All().SelectMany(exhibit => exhibit.Files)];
        Assert.NotEmpty(files);

        // W3005: the CDK's Lambda function names its role in DependsOn although it refers to it.
        var result = await Command.Run(lint, ["--ignore-checks", "W3005", "--format", "json", "--template", .. files]);
        Assert.Equal("", result.Error);
        Assert.Empty(
            JsonNode
                .Parse(result.Output)!
                .AsArray()
                .Where(finding => !IsOfTheCdk(finding!))
                .Select(finding =>
                    $"{finding!["Rule"]!["Id"]} {Path.GetFileName((string?)finding["Filename"])} "
                    + $"{finding["Location"]!["Path"]?.ToJsonString()}: {finding["Message"]}"
                )
        );
    }

    // References from one Region to another go through functions of the CDK, whose runtime on the floor is an old one.
    private static bool IsOfTheCdk(JsonNode finding) =>
        (string?)finding["Rule"]!["Id"] == "E2533"
        && $"{finding["Location"]!["Path"]?[1]}".StartsWith("CustomCrossRegionExport", StringComparison.Ordinal);

    /// <summary>Apps in several stacks, whose rules stand in one stack or the other.</summary>
    public sealed class Tiers : Exhibit
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Files =>
            from apart in (bool[])[false, true]
            from order in apart ? [Order.TierAfterCache, Order.CacheAfterTier] : (Order[])[Order.Unsaid]
            let scenario = new TierScenario
            {
                Apart = apart,
                Order = order,
                AllowAllOutbound = false,
            }
            from template in scenario.Synthesize()
            select template.File;
    }
}
