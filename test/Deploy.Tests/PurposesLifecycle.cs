using System.Text.Json.Nodes;
using Examples;

namespace Deploy.Tests;

/// <summary>
/// The examples that need nothing but an account and are deployed nowhere else, all in one go, and destroyed, with what
/// was seen on the way.
/// </summary>
public sealed class PurposesLifecycle(LocalAws aws) : IAsyncLifetime
{
    private static readonly string[] Stacks =
    [
        nameof(QueryCache),
        nameof(WriteThroughOrders),
        nameof(SessionStore),
        nameof(GameLeaderboard),
        nameof(Autocompletion),
        nameof(StreamingDashboard),
        nameof(StoreFinder),
        nameof(RenderFarm),
        nameof(ObjectCache),
        nameof(ShardedCatalog),
        $"{nameof(SeparateStackTier)}-Cache",
        $"{nameof(SeparateStackTier)}-Tier",
        nameof(WatchedCache),
    ];

    internal static IReadOnlyList<string> Names => Stacks;

    /// <summary>The state of each stack.</summary>
    internal Dictionary<string, string> States { get; } = new(StringComparer.Ordinal);

    /// <summary>The replication groups by description, which is the path of the construct.</summary>
    internal Dictionary<string, JsonNode> Groups { get; private set; } = [];

    internal IReadOnlyList<JsonNode> MemcachedClusters { get; private set; } = [];

    internal IReadOnlyList<string> GroupsLeft { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        aws.Require();
        (await Cdk("deploy", "--require-approval", "never", "--concurrency", "4")).Succeeded();
        foreach (var stack in (await List("Stacks", "cloudformation", "describe-stacks")))
        {
            States[(string)stack["StackName"]!] = (string)stack["StackStatus"]!;
        }

        Groups = (await DescribeGroups()).ToDictionary(group => (string)group["Description"]!, StringComparer.Ordinal);
        MemcachedClusters =
        [
            .. (await List("CacheClusters", "elasticache", "describe-cache-clusters")).Where(cluster =>
                (string?)cluster["Engine"] == "memcached"
            ),
        ];

        (await Cdk("destroy", "--force")).Succeeded();
        GroupsLeft = [.. (await DescribeGroups()).Select(group => (string)group["Description"]!)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<IReadOnlyList<JsonNode>> DescribeGroups() =>
        List("ReplicationGroups", "elasticache", "describe-replication-groups");

    private Task<CommandResult> Cdk(string verb, params string[] arguments) =>
        aws.Cdk([
            verb,
            .. Stacks,
            "--app",
            $"dotnet {Path.Combine(AppContext.BaseDirectory, "Examples.dll")}",
            .. arguments,
        ]);

    private async Task<IReadOnlyList<JsonNode>> List(string name, params string[] call) =>
        [.. (await aws.Aws(call))[name]!.AsArray().OfType<JsonNode>()];
}
