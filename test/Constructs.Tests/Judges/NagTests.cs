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
                // The rule knows the token only. A cache with users asks for more: a name, and the password that goes with it.
                "AwsSolutions-AEC6 Orders",
                // A token is rotated by a function of its own, which comes with rotation. These three go then.
                // The same goes for the password of a user.
                "AwsSolutions-SMG4 ReporterSecret",
                "AwsSolutions-SMG4 SessionsAuthToken",
                "HIPAA.Security-SecretsManagerRotationEnabled ReporterSecret",
                "HIPAA.Security-SecretsManagerRotationEnabled SessionsAuthToken",
                "NIST.800.53.R5-SecretsManagerRotationEnabled ReporterSecret",
                "NIST.800.53.R5-SecretsManagerRotationEnabled SessionsAuthToken",
            ],
            await Judge(Exhibit.Of<Caches>().Template.File)
        );

    [Fact]
    public async Task With_rotation_they_find_nothing_about_the_secret_and_little_about_the_function() =>
        Assert.Equal(
            [
                // The newest Python is not in all Regions that have caches.
                "AwsSolutions-L1 SessionsAuthTokenRotationFunction",
                // Network interfaces have no names before Lambda makes them, and some calls take none.
                "AwsSolutions-IAM5[Resource::*] SessionsAuthTokenRotationPolicy",
                "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:*:*/*] SessionsAuthTokenRotationPolicy",
                // Where an account may run few functions at once, reserving one for this fails the deployment.
                "HIPAA.Security-LambdaConcurrency SessionsAuthTokenRotationFunction",
                // Secrets Manager calls again and says that a rotation failed; a queue would know no more.
                "HIPAA.Security-LambdaDLQ SessionsAuthTokenRotationFunction",
                "NIST.800.53.R5-LambdaConcurrency SessionsAuthTokenRotationFunction",
                "NIST.800.53.R5-LambdaDLQ SessionsAuthTokenRotationFunction",
            ],
            await Judge(Exhibit.Of<RotatedCache>().Template.File)
        );

    private static async Task<IEnumerable<string>> Judge(string template)
    {
        await NodePackages.Install("test", "nag");
        var judge = Repository.PathOf("test", "nag", "index.mjs");
        var result = await Command.Run(Tool.Find("node", "install Node.js"), [judge, template]);
        return JsonNode
            .Parse(result.Succeeded().Output)!
            .AsArray()
            .Select(finding => $"{finding!["rule"]} {((string)finding["resource"]!)[..^8]}");
    }

    /// <summary>The smallest cache with rotation.</summary>
    public sealed class RotatedCache : Exhibit
    {
        public RotatedCache()
        {
            Vpc = Networks.Private(Stack, "Private");
            Group("Sessions").AddAuthTokenRotation();
        }
    }

    /// <summary>The smallest caches, in a VPC that is somebody else's.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Sessions");
            Memcached("Objects");
            Serverless("Carts");

            var users = new CacheUserGroup(Stack, "Users");
            users.AddUser(new CacheUser(Stack, "Reporter", new CacheUserProps { Access = UserAccess.On }));
            Group("Orders", props => props with { Authentication = Authentication.Users(users) });
        }
    }
}
