using Amazon;
using ElastiCache.Cli.Verbs;
using ElastiCache.Live.Preflight;
using ElastiCache.Live.Tests.Aws;
using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Preflight;

/// <summary>A template held against a simulated account before it is deployed.</summary>
public sealed class DeploymentCheckTests
{
    [Fact]
    public async Task What_the_account_has_holds_and_what_it_lacks_stops_and_the_command_says_so()
    {
        var region = RegionEndpoint.EUCentral1;
        var asked = new List<string>();
        var stack = await LiveStack.Deploy(region, asked);
        asked.Clear();
        var names = stack.Names;
        await stack.Json("secretsmanager", "secretsmanager.CreateSecret", """{"Name": "empty"}""");
        await stack.Json("secretsmanager", "secretsmanager.CreateSecret", """{"Name": "gone", "SecretString": "x"}""");
        await stack.Json("secretsmanager", "secretsmanager.DeleteSecret", """{"SecretId": "gone"}""");
        await stack.Json("ssm", "AmazonSSM.PutParameter", """{"Name": "/size", "Value": "x", "Type": "String"}""");
        asked.Clear();
        // The service keeps names in small letters.
        var taken = names["Sessions"].ToUpperInvariant();
        var template = $$$$"""
            {"Resources": {
              "Good": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "new", "Engine": "valkey", "EngineVersion": "8.2",
                "CacheNodeType": "cache.t4g.small", "NumCacheClusters": 2, "MultiAZEnabled": true, "CacheSubnetGroupName": "{{{{names[
                "Subnets"
            ]}}}}",
                "SecurityGroupIds": ["{{{{names["Group"]}}}}"], "KmsKeyId": "{{{{names[
                "Key"
            ]}}}}", "UserGroupIds": ["{{{{names["People"]}}}}"],
                "CacheParameterGroupName": "{{{{names["Parameters"]}}}}", "NotificationTopicArn": "{{{{names[
                "Told"
            ]}}}}",
                "AuthToken": "{{resolve:secretsmanager:{{{{names[
                "Password"
            ]}}}}:SecretString:token}}", "ReplicationGroupDescription": "{{resolve:ssm:/size}}"}},
              "Bad": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "{{{{taken}}}}", "Engine": "valkey",
                "EngineVersion": "12.0", "CacheNodeType": "cache.x9.large", "NumCacheClusters": 1, "CacheSubnetGroupName": "no-subnets",
                "SecurityGroupIds": ["sg-0123456789abcdef0"], "KmsKeyId": "00000000-0000-0000-0000-000000000000", "UserGroupIds": ["nobody"],
                "CacheParameterGroupName": "no-parameters", "NotificationTopicArn": "arn:aws:sns:eu-central-1:123456789012:nowhere", "SnapshotName": "never",
                "AuthToken": "{{resolve:secretsmanager:gone}}", "ReplicationGroupDescription": "{{resolve:ssm:/nowhere}}"}},
              "Zone": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "NumCacheNodes": 61, "CacheNodeType": "cache.t4g.small",
                "PreferredAvailabilityZone": "eu-central-1z", "CacheSubnetGroupName": {"Ref": "Group"}}},
              "Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "{{resolve:secretsmanager:empty}}",
                "SubnetIds": ["{{{{names["SubnetA"]}}}}", "subnet-0123456789abcdef0"]}},
              "Huge": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"NumNodeGroups": 50, "ReplicasPerNodeGroup": 5}}
            }}
            """;

        var (checks, _) = await DeploymentCheck.Run(
            LiveStack.Read(template),
            "not-there-yet",
            new Dictionary<string, string>(),
            stack.Account,
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain(checks, check => check.LogicalId == "Good" && !check.Holds);
        Assert.Equal(13, checks.Count(check => check.LogicalId == "Good"));
        string[] stops =
        [
            "F-01 Bad cache.x9.large",
            "F-02 Bad 12.0",
            $"F-03 Bad {taken}",
            "F-04  L-DFE45DF3",
            "F-04 Huge L-AF354865",
            "F-04 Zone L-8C334AD1",
            "F-05 Bad sg-0123456789abcdef0",
            "F-05 Group subnet-0123456789abcdef0",
            "F-07 Zone eu-central-1z",
            "F-08 Bad 00000000-0000-0000-0000-000000000000",
            "F-09 Bad /nowhere",
            "F-09 Bad gone",
            "F-09 Group empty",
            "F-10 Bad arn:aws:sns:eu-central-1:123456789012:nowhere",
            "F-10 Bad never",
            "F-10 Bad no-parameters",
            "F-10 Bad no-subnets",
            "F-10 Bad nobody",
        ];
        Assert.Equal(
            stops,
            checks
                .Where(check => !check.Holds)
                .Select(check => $"{check.Rule.Id} {check.LogicalId} {check.Subject}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(asked.Except(PolicyDocument.Preflight));

        var folder = Directory.CreateTempSubdirectory("ep").FullName;
        try
        {
            var file = Path.Combine(folder, "template.json");
            await File.WriteAllTextAsync(file, template, TestContext.Current.CancellationToken);
            var run = await Command.Run(
                ElastiCacheCommand.Path,
                ["preflight", file],
                folder,
                await SimulatedAws.Environment(region)
            );

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("STOP F-01 cache.x9.large is not offered in eu-central-1 (Bad)", run.Output);
            Assert.Contains("ok   F-01 cache.t4g.small is offered in eu-central-1 (Good)", run.Output);
            Assert.EndsWith($" looked at, {stops.Length} to stop for.\n", run.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_the_stack_has_already_stands_in_nobodys_way()
    {
        var stack = await LiveStack.Deploy(RegionEndpoint.EUNorth1);

        var (checks, unknown) = await DeploymentCheck.Run(
            LiveStack.Read(stack.Source),
            stack.Name,
            new Dictionary<string, string>(),
            stack.Account,
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain(checks, check => !check.Holds);
        // How many nodes one cache may have is looked at all the same.
        Assert.DoesNotContain(checks, check => check.Rule.Id == "F-03");
        Assert.Equal(
            ["Pages", "Shards"],
            checks
                .Where(check => check.Rule.Id == "F-04")
                .Select(check => check.LogicalId)
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(unknown);
    }
}
