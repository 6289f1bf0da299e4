using Constructs;

namespace Examples;

/// <summary>Every example, for the program and for the test.</summary>
public static class All
{
    public static void Add(Construct app)
    {
        new QueryCache(app, nameof(QueryCache));
        new WriteThroughOrders(app, nameof(WriteThroughOrders));
        new SessionStore(app, nameof(SessionStore));
        new GameLeaderboard(app, nameof(GameLeaderboard));
        new Autocompletion(app, nameof(Autocompletion));
        new StreamingDashboard(app, nameof(StreamingDashboard));
        new StoreFinder(app, nameof(StoreFinder));
        new RenderFarm(app, nameof(RenderFarm));
        new ShardedCatalog(app, nameof(ShardedCatalog));
        new ObjectCache(app, nameof(ObjectCache));
        new SeparateStackTier(app, nameof(SeparateStackTier));
        new ExistingCache(app, nameof(ExistingCache));
        new RestoreFromSnapshot(app, nameof(RestoreFromSnapshot));
        new RotatedPasswords(app, nameof(RotatedPasswords));
        new NamedUsers(app, nameof(NamedUsers));
        new ServerlessSessions(app, nameof(ServerlessSessions));
        new ServerlessRestore(app, nameof(ServerlessRestore));
        new SnapshotBeforeMigration(app, nameof(SnapshotBeforeMigration));
        new WatchedCache(app, nameof(WatchedCache));
        new SaleWeekend(app, nameof(SaleWeekend));
        new OrdersAbroad(app, nameof(OrdersAbroad));
        new PublishedSessions(app, nameof(PublishedSessions));
        new ZoneFailure(app, nameof(ZoneFailure));
        new MedicalRecords(app, nameof(MedicalRecords));
    }
}
