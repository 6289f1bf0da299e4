using System.Text.Json.Nodes;
using Examples;

namespace Deploy.Tests;

/// <summary>
/// The examples that no other test deploys, all in one go, and destroyed, with what was seen on the way.
/// </summary>
/// <remarks>Shared by the test classes of the collection, each of which is about some of the examples.</remarks>
[CollectionDefinition(Collection)]
public sealed class ExamplesLifecycle(LocalAws aws) : IAsyncLifetime, ICollectionFixture<ExamplesLifecycle>
{
    internal const string Collection = "Examples";

    /// <summary>The Region of the secondary of a global datastore; everything else is in the first.</summary>
    internal const string Ireland = "eu-west-1";

    internal static readonly string[] Stacks =
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
        nameof(ExistingCache),
        nameof(RestoreFromSnapshot),
        nameof(ServerlessRestore),
        nameof(WatchedCache),
        nameof(SaleWeekend),
        $"{nameof(OrdersAbroad)}-Virginia",
        $"{nameof(OrdersAbroad)}-Ireland",
        $"{nameof(PublishedSessions)}-Cache",
        $"{nameof(PublishedSessions)}-Web",
        nameof(MedicalRecords),
    ];

    private string _app = "";

    internal ExamplesObservation Deployed { get; private set; } = null!;

    internal ExamplesObservation Removed { get; private set; } = null!;

    /// <summary>The security group of the cache that existed before, with its rules.</summary>
    internal JsonNode GroupOfExistingCache { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        aws.Require();
        _app = await aws.SynthesizeExamples();
        var there = await WhatExamplesFind.Create(aws);
        there.NameIn(_app);
        (await aws.Cdk("bootstrap", $"aws://{LocalAws.Account}/{Ireland}")).Succeeded();

        (await Cdk("deploy", "--require-approval", "never", "--concurrency", "4")).Succeeded();
        Deployed = await ExamplesObservation.Of(aws);
        GroupOfExistingCache = await there.DescribeSecurityGroup(aws);

        (await Cdk("destroy", "--force", "--concurrency", "4")).Succeeded();
        await there.Delete(aws);
        Removed = await ExamplesObservation.Of(aws);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<CommandResult> Cdk(string verb, params string[] arguments) =>
        aws.Cdk([verb, .. Stacks, "--app", _app, .. arguments]);
}
