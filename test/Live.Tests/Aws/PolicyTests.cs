using System.Text.RegularExpressions;
using ElastiCache.Cli.Verbs;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>The policies of the verbs have what is asked of AWS, and nothing that changes anything but a failover.</summary>
public sealed partial class PolicyTests
{
    // The class that asks, and what policies call its service.
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["AmazonApplicationAutoScaling.cs"] = "application-autoscaling",
        ["AmazonCloudFormation.cs"] = "cloudformation",
        ["AmazonCloudWatch.cs"] = "cloudwatch",
        ["AmazonCloudWatchLogs.cs"] = "logs",
        ["AmazonEC2.cs"] = "ec2",
        ["AmazonElastiCache.cs"] = "elasticache",
        ["AmazonKeyManagementService.cs"] = "kms",
        ["AmazonSecretsManager.cs"] = "secretsmanager",
        ["AmazonServiceQuotas.cs"] = "servicequotas",
        ["AmazonSimpleNotificationService.cs"] = "sns",
        ["AmazonSimpleSystemsManagement.cs"] = "ssm",
    };

    private static readonly IReadOnlyList<string>[] Policies =
    [
        PolicyDocument.Verify,
        PolicyDocument.Preflight,
        PolicyDocument.Diff,
        PolicyDocument.Drill,
    ];

    [Fact]
    public void Every_action_that_the_code_asks_for_is_permitted_to_some_verb_and_no_other()
    {
        var asked = Directory
            .EnumerateFiles(Repository.PathOf("src", "Live", "Aws"), "*.cs")
            .SelectMany(file =>
                Action()
                    .Matches(File.ReadAllText(file))
                    .Select(match => $"{Prefixes[Path.GetFileName(file)]}:{match.Groups[1].Value.Split('.')[^1]}")
            );

        Assert.Equal(
            asked.Distinct().Order(StringComparer.Ordinal),
            Policies.SelectMany(policy => policy).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Policies_are_in_order_and_only_one_action_changes_anything() =>
        Assert.All(
            Policies,
            policy =>
            {
                Assert.Equal(policy.Order(StringComparer.Ordinal), policy);
                Assert.All(
                    policy.Where(action => action != "elasticache:TestFailover"),
                    action => Assert.Matches(":(Describe|List|Get)", action)
                );
            }
        );

    [GeneratedRegex(
        "\"((?:[A-Za-z0-9_]+\\.)?(?:Describe|List|Get|TestFailover)[A-Za-z]*)\"",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Action();
}
