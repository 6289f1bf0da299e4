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
        aws.Require();
        (await Cdk("deploy", Sessions, "--require-approval", "never")).Succeeded();
        var cache = Only(await aws.Aws("elasticache", "describe-serverless-caches"), "ServerlessCaches");
        var group = Only(await aws.Aws("elasticache", "describe-user-groups"), "UserGroups");
        var rules = await aws.Aws(
            "ec2",
            "describe-security-groups",
            "--group-ids",
            (string)cache["SecurityGroupIds"]![0]!
        );

        (await Cdk("destroy", Sessions, "--force")).Succeeded();
        var left = await aws.Aws("elasticache", "describe-serverless-caches");
        // Its last snapshot does not stand in the way of the one that its next life leaves.
        (await Cdk("deploy", Sessions, "--require-approval", "never")).Succeeded();
        (await Cdk("destroy", Sessions, "--force")).Succeeded();
        var snapshots = (await aws.Aws("elasticache", "describe-serverless-cache-snapshots"))[
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
        aws.Require();
        (await Cdk("deploy", Migration, "--require-approval", "never")).Succeeded();
        var snapshots = await aws.Aws(
            "elasticache",
            "describe-snapshots",
            "--snapshot-name",
            "orders-before-migration"
        );
        var cache = Only(await aws.Aws("elasticache", "describe-serverless-caches"), "ServerlessCaches");
        (await Cdk("destroy", Migration, "--force")).Succeeded();
        var left = await aws.Aws("elasticache", "describe-snapshots", "--snapshot-name", "orders-before-migration");

        Assert.Equal("available", (string?)Only(snapshots, "Snapshots")["SnapshotStatus"]);
        Assert.Equal("available", (string?)cache["Status"]);
        Assert.Single(left["Snapshots"]!.AsArray());
    }

    private static JsonNode Only(JsonNode answer, string list) => Assert.Single(answer[list]!.AsArray())!;

    private static int Endpoint(JsonNode cache, string name) => (int)cache[name]!["Port"]!;

    private Task<CommandResult> Cdk(params string[] arguments) =>
        aws.Cdk([.. arguments, "--app", $"dotnet {Path.Combine(AppContext.BaseDirectory, "Examples.dll")}"]);
}
