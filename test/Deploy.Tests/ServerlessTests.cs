using System.Text.Json.Nodes;
using Examples;

namespace Deploy.Tests;

/// <summary>The examples of serverless caches and snapshots, deployed and removed with the real CDK CLI.</summary>
public sealed class ServerlessTests(LocalAws aws)
{
    internal const string Sessions = nameof(ServerlessSessions);

    internal const string Migration = nameof(SnapshotBeforeMigration);

    [Fact]
    public async Task A_serverless_cache_with_users_is_deployed_and_leaves_a_snapshot()
    {
        var account = await aws.Open(Sessions);
        var app = await aws.SynthesizeExamples();
        await account.Cdk(app, "deploy", Sessions, "--require-approval", "never");
        var cache = Only(await account.Ask("elasticache", "describe_serverless_caches"), "ServerlessCaches");
        var group = Only(await account.Ask("elasticache", "describe_user_groups"), "UserGroups");
        var rules = await account.Ask(
            "ec2",
            "describe_security_groups",
            new { GroupIds = new[] { (string)cache["SecurityGroupIds"]![0]! } }
        );

        await account.Cdk(app, "destroy", Sessions, "--force");
        var left = await account.Ask("elasticache", "describe_serverless_caches");
        // Its last snapshot does not stand in the way of the one that its next life leaves.
        await account.Cdk(app, "deploy", Sessions, "--require-approval", "never");
        await account.Cdk(app, "destroy", Sessions, "--force");
        var snapshots = (await account.Ask("elasticache", "describe_serverless_cache_snapshots"))[
            "ServerlessCacheSnapshots"
        ]!
            .AsArray()
            .Where(snapshot =>
                ((string)snapshot!["ServerlessCacheSnapshotName"]!).StartsWith(
                    $"{cache["ServerlessCacheName"]}-final-",
                    StringComparison.Ordinal
                )
            )
            .ToArray();

        Assert.Equal((string?)group["UserGroupId"], (string?)cache["UserGroupId"]);
        Assert.Equal(10, (int)cache["CacheUsageLimits"]!["DataStorage"]!["Maximum"]!);
        Assert.Equal((6379, 6380), (Endpoint(cache, "Endpoint"), Endpoint(cache, "ReaderEndpoint")));
        var rule = Assert.Single(rules["SecurityGroups"]![0]!["IpPermissions"]!.AsArray())!;
        Assert.Equal((6379, 6380), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
        Assert.Empty(left["ServerlessCaches"]!.AsArray());
        Assert.Equal(["available", "available"], snapshots.Select(snapshot => (string?)snapshot!["Status"]));
    }

    [Fact]
    public async Task A_snapshot_of_a_group_is_made_and_fills_a_serverless_cache()
    {
        var account = await aws.Open(Migration);
        var app = await aws.SynthesizeExamples();
        await account.Cdk(app, "deploy", Migration, "--require-approval", "never");
        var snapshots = await account.Ask(
            "elasticache",
            "describe_snapshots",
            new { SnapshotName = "orders-before-migration" }
        );
        var cache = Only(await account.Ask("elasticache", "describe_serverless_caches"), "ServerlessCaches");
        await account.Cdk(app, "destroy", Migration, "--force");
        var left = await account.Ask(
            "elasticache",
            "describe_snapshots",
            new { SnapshotName = "orders-before-migration" }
        );

        Assert.Equal("available", (string?)Only(snapshots, "Snapshots")["SnapshotStatus"]);
        Assert.Equal("available", (string?)cache["Status"]);
        Assert.Single(left["Snapshots"]!.AsArray());
    }

    private static JsonNode Only(JsonNode answer, string list) => Assert.Single(answer[list]!.AsArray())!;

    private static int Endpoint(JsonNode cache, string name) => (int)cache[name]!["Port"]!;
}
