using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Live.Tests.Aws;

/// <summary>The policy that <c>verify --policy</c> prints has what is asked of AWS, and nothing else.</summary>
public sealed partial class PolicyTests
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["AmazonCloudFormation.cs"] = "cloudformation",
        ["AmazonElastiCache.cs"] = "elasticache",
    };

    [Fact]
    public async Task Every_action_that_the_code_asks_for_is_permitted_and_no_other()
    {
        var run = await Command.Run(Path.Combine(AppContext.BaseDirectory, "ElastiCache.Cli"), ["verify", "--policy"]);
        using var policy = JsonDocument.Parse(run.Succeeded().Output);
        var permitted = policy
            .RootElement.GetProperty("Statement")[0]
            .GetProperty("Action")
            .EnumerateArray()
            .Select(action => action.GetString()!);

        var asked = Directory
            .EnumerateFiles(Repository.PathOf("src", "Live", "Aws"), "*.cs")
            .SelectMany(file =>
                Action()
                    .Matches(File.ReadAllText(file))
                    .Select(match => Permission(Path.GetFileName(file), match.Groups[1].Value))
            );
        Assert.Equal(asked.Distinct().Order(StringComparer.Ordinal), permitted);
    }

    private static string Permission(string file, string action) =>
        Prefixes.TryGetValue(file, out var prefix) ? $"{prefix}:{action}"
        : action.StartsWith("TrentService.", StringComparison.Ordinal) ? $"kms:{action["TrentService.".Length..]}"
        : action == "DescribeAlarms" ? $"cloudwatch:{action}"
        : $"ec2:{action}";

    [GeneratedRegex("\"((?:TrentService\\.)?(?:Describe|List|Get)[A-Za-z]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Action();
}
