using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Tests.Support;

/// <summary>A twin that runs within the test's process.</summary>
internal sealed class RunningTwin : IAsyncDisposable
{
    private readonly TwinHost _host;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    private RunningTwin(TwinFolder folder, TwinRun run, TwinHost host)
    {
        (Folder, Run, _host) = (folder, run, host);
        Layout = new TwinLayout(folder.Identity()!);
        _serving = host.Serve(_end.Token);
    }

    public TwinFolder Folder { get; }

    public TwinRun Run { get; }

    public TwinLayout Layout { get; }

    public static async Task<RunningTwin> Start(
        TwinPlan plan,
        string name,
        TwinOptions? options = null,
        Func<TwinCache, TwinRunCache>? engines = null
    )
    {
        Assert.NotEmpty(StateFolder.Path);
        var folder = TwinFolder.Of(name, name);
        var run = new TwinRun([.. plan.Caches.Select(engines ?? InstalledEngines.For)], options ?? new TwinOptions());
        return new RunningTwin(
            folder,
            run,
            await TwinHost.Start(folder, name, run, TestContext.Current.CancellationToken)
        );
    }

    public TwinCache Cache(string name) => Run.Caches.Single(entry => entry.Cache.Name == name).Cache;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        await _host.DisposeAsync();
        _end.Dispose();
    }
}
