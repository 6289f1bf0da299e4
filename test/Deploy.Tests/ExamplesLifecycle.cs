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
        nameof(ZoneFailure),
        nameof(MedicalRecords),
    ];

    private LocalAccount _account = null!;
    private string _app = "";

    internal ExamplesObservation Deployed { get; private set; } = null!;

    internal ExamplesObservation Removed { get; private set; } = null!;

    /// <summary>The security group of the cache that existed before, with its rules.</summary>
    internal JsonNode GroupOfExistingCache { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _account = await aws.Open("examples");
        _app = await aws.SynthesizeExamples();
        var there = await WhatExamplesFind.Create(_account);
        there.NameIn(_app);
        await _account.Bootstrap(Ireland);

        await Cdk("deploy", "--require-approval", "never", "--concurrency", "4");
        Deployed = await ExamplesObservation.Of(_account);
        GroupOfExistingCache = await there.DescribeSecurityGroup(_account);

        await Cdk("destroy", "--force", "--concurrency", "4");
        await there.Delete(_account);
        Removed = await ExamplesObservation.Of(_account);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<CommandResult> Cdk(string verb, params string[] arguments) =>
        _account.Cdk(_app, [verb, .. Stacks, .. arguments]);
}
