using System.Text.Json.Nodes;

namespace ElastiCache.Cdk.Tests.Judges;

/// <summary>What the rule packs of cdk-nag (AwsSolutions, HIPAA, NIST, PCI DSS) say of the smallest caches.</summary>
public sealed class NagTests
{
    [Fact]
    public async Task They_find_nothing_but_what_a_construct_cannot_avoid() =>
        Assert.Equal(
            [
                // Whoever wants another port gives one. The clients' default is worth more than the obscurity.
                "AwsSolutions-AEC5 Objects",
                // A token is rotated by a function of its own, which comes with rotation. These three go then.
                "AwsSolutions-SMG4 SessionsAuthToken",
                "HIPAA.Security-SecretsManagerRotationEnabled SessionsAuthToken",
                "NIST.800.53.R5-SecretsManagerRotationEnabled SessionsAuthToken",
            ],
            await Judge(Exhibit.Of<Caches>().Template.File)
        );

    private static async Task<IEnumerable<string>> Judge(string template)
    {
        var folder = Repository.PathOf("test", "nag");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            (await Command.Run(Tool.Find("npm", "install Node.js"), ["ci"], folder)).Succeeded();
        }

        var judge = Path.Combine(folder, "index.mjs");
        var result = await Command.Run(Tool.Find("node", "install Node.js"), [judge, template]);
        return JsonNode
            .Parse(result.Succeeded().Output)!
            .AsArray()
            .Select(finding => $"{finding!["rule"]} {((string)finding["resource"]!)[..^8]}");
    }

    /// <summary>The smallest caches, in a VPC that is somebody else's.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Sessions");
            Memcached("Objects");
            Serverless("Carts");
        }
    }
}
