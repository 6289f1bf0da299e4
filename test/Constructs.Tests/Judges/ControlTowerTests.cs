using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElastiCache.Cdk.Tests.Judges;

/// <summary>
/// What the proactive controls of AWS Control Tower say of dev, staging, prod and the smallest caches, as cfn-guard judges them.
/// </summary>
public sealed partial class ControlTowerTests
{
    private const string Package = "node_modules/@cdklabs/cdk-validator-cfnguard";

    [Fact]
    public async Task They_find_nothing_but_what_the_page_about_compliance_names()
    {
        var findings = await Judge();

        Assert.Equal(
            [
                // Keys are limited where keyGrantsForServicesOnly is on, and by CacheKeyGrants.
                "CT.KMS.PR.3 Caches CacheUserKey",
                "CT.KMS.PR.3 Caches CartsKey",
                "CT.KMS.PR.3 Caches OrdersKey",
                "CT.KMS.PR.3 Caches SessionsKey",
                "CT.KMS.PR.3 elasticache-dev-caches sessionsKey",
                // A token instead of users: AwsSolutions-AEC6 asks for the token.
                "CT.ELASTICACHE.PR.8 elasticache-prod-caches leaderboard",
                // It does not see that subnets are imported from the stack of the network.
                "CT.LAMBDA.PR.3 elasticache-prod-caches catalogapiPasswordRotationFunction",
                "CT.LAMBDA.PR.3 elasticache-prod-caches leaderboardAuthTokenRotationFunction",
                "CT.LAMBDA.PR.3 elasticache-prod-caches sessionsAuthTokenRotationFunction",
                "CT.KMS.PR.3 elasticache-staging-caches catalogKey",
                "CT.KMS.PR.3 elasticache-staging-caches sessionsKey",
            ],
            findings
        );
        var page = File.ReadAllText(Repository.PathOf("docs", "compliance.md"));
        Assert.All(findings, finding => Assert.Contains(finding.Split(' ')[0], page, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Judge()
    {
        if (OperatingSystem.IsWindows())
        {
            Tool.Missing("cfn-guard is published for Linux and macOS");
        }

        await NodePackages.Install("test", "nag");
        var package = Repository.PathOf("test", "nag", Package);
        string[] templates =
        [
            Exhibit.Of<NagTests.Caches>().Template.File,
            .. Directory
                .EnumerateFiles(Repository.PathOf("test", "Infra.Tests", "Snapshots"), "elasticache-*.json")
                .Order(StringComparer.Ordinal),
        ];
        var result = await Command.Run(
            Path.Combine(
                package,
                "bin",
                OperatingSystem.IsMacOS() ? "macos" : "ubuntu",
                RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64",
                "cfn-guard"
            ),
            [
                "validate",
                "--structured",
                "--output-format",
                "json",
                "--show-summary",
                "none",
                "--rules",
                .. RulesAbout(templates, Path.Combine(package, "rules", "control-tower", "cfn-guard")),
                "--data",
                .. templates,
            ]
        );
        return
        [
            .. JsonNode
                .Parse(result.Output)!
                .AsArray()
                .SelectMany(report => Findings(report!))
                .OrderBy(finding => finding.Split(' ')[1], StringComparer.Ordinal)
                .ThenBy(finding => finding, StringComparer.Ordinal),
        ];
    }

    // There are hundreds, and each takes its time, also over a template that it is not about.
    private static IEnumerable<string> RulesAbout(IEnumerable<string> templates, string folder)
    {
        var types = templates.SelectMany(file => Type().Matches(File.ReadAllText(file))).Select(type => type.Value);
        var known = types.ToHashSet(StringComparer.Ordinal);
        return Directory
            .EnumerateFiles(folder, "*.guard", SearchOption.AllDirectories)
            .Where(file => Type().Matches(File.ReadAllText(file)).Any(type => known.Contains(type.Value)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Findings(JsonNode report)
    {
        var file = Path.GetFileNameWithoutExtension((string)report["name"]!);
        var template = file.StartsWith("elasticache-", StringComparison.Ordinal) ? file : nameof(NagTests.Caches);
        return report["not_compliant"]!
            .AsArray()
            .Select(finding => finding!.ToJsonString())
            .SelectMany(finding =>
                Resource()
                    .Matches(finding)
                    .Select(resource => resource.Groups[1].Value)
                    .Distinct()
                    .Select(resource => $"{Control().Match(finding).Groups[1].Value} {template} {resource}")
            );
    }

    [GeneratedRegex("AWS::[A-Za-z0-9]+::[A-Za-z0-9]+")]
    private static partial Regex Type();

    // Without the eight digits that the CDK adds.
    [GeneratedRegex("/Resources/([A-Za-z0-9]+)[0-9A-F]{8}/")]
    private static partial Regex Resource();

    [GeneratedRegex(@"\[(CT\.[A-Z0-9.]+)\]")]
    private static partial Regex Control();
}
