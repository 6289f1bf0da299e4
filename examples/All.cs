using Constructs;

namespace Examples;

/// <summary>Every example, for the program and for the test.</summary>
public static class All
{
    public static void Add(Construct app)
    {
        new SessionStore(app, nameof(SessionStore));
        new ShardedCatalog(app, nameof(ShardedCatalog));
        new ObjectCache(app, nameof(ObjectCache));
        new SeparateStackTier(app, nameof(SeparateStackTier));
        new ExistingCache(app, nameof(ExistingCache));
        new RestoreFromSnapshot(app, nameof(RestoreFromSnapshot));
        new NamedUsers(app, nameof(NamedUsers));
        new ServerlessSessions(app, nameof(ServerlessSessions));
        new ServerlessRestore(app, nameof(ServerlessRestore));
        new SnapshotBeforeMigration(app, nameof(SnapshotBeforeMigration));
    }
}
