using ElastiCache.Live.Certificates;
using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Twins;

/// <summary>The process behind a twin: it starts everything, looks after it, and ends it.</summary>
internal sealed class TwinHost : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TwinFolder _folder;
    private readonly TwinRun _run;
    private readonly FileStream _lock;
    private readonly List<ICacheHost> _caches = [];

    private TwinHost(TwinFolder folder, TwinRun run, FileStream hold) => (_folder, _run, _lock) = (folder, run, hold);

    /// <summary>Starts a twin.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="source">What it is a twin of.</param>
    /// <param name="run">What is to run.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="LiveException">It cannot be started; nothing is left of it.</exception>
    public static async Task<TwinHost> Start(
        TwinFolder folder,
        string source,
        TwinRun run,
        CancellationToken cancellation
    )
    {
        var host = new TwinHost(folder, run, folder.Hold());
        try
        {
            await host.Start(source, cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Looks after the twin until it is told to end.</summary>
    public async Task Serve(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(_caches.Select(cache => Tend(cache, cancellation)));
            await Task.Delay(Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_caches.Select(async cache => await cache.DisposeAsync()));
        NodeContainer.RemoveAll(_folder, _run);
        TwinCleaner.DeleteRun(_folder);
        await _lock.DisposeAsync();
    }

    private async Task Start(string source, CancellationToken cancellation)
    {
        // What a process that was killed has left.
        TwinCleaner.EndEngines(_folder);
        TwinCleaner.DeleteRun(_folder);
        _folder.Keep(_run);
        CertificateMaker.Ensure(_folder.Certificates);
        var identity = TwinPorts.Draw(_folder, source, [.. _run.Caches.Select(entry => entry.Cache)]);
        var layout = new TwinLayout(identity);
        foreach (var entry in _run.Caches)
        {
            _caches.Add(
                entry.Cache.IsMemcached ? new MemcachedHost(entry, _folder, layout, _run.Options)
                : entry.Cache.IsClustered ? new ClusterHost(entry, _folder, layout, _run.Options)
                : new ReplicationHost(entry, _folder, layout, _run.Options)
            );
        }

        var refused = await Task.WhenAll(
            _caches.Select((cache, index) => Start(_run.Caches[index].Cache.Name, cache, cancellation))
        );
        var names = _run.Caches.Select((entry, index) => (entry.Cache.Name, refused[index]));
        _folder.Keep(
            new TwinReport(
                Environment.ProcessId,
                null,
                names
                    .Where(entry => entry.Item2.Count > 0)
                    .ToDictionary(entry => entry.Name, entry => entry.Item2, StringComparer.Ordinal)
            )
        );
        if (_run.Options.IsStrict && Array.Exists(refused, list => list.Count > 0))
        {
            var messages = names.SelectMany(entry =>
                entry.Item2.Select(difference => $"{entry.Name}: {difference.Message}")
            );
            throw new LiveException($"--strict: {string.Join("; ", messages)}");
        }
    }

    // Whatever is wrong is told with the name of the cache.
    private static async Task<IReadOnlyList<TwinDifference>> Start(
        string name,
        ICacheHost cache,
        CancellationToken cancellation
    )
    {
        try
        {
            return await cache.Start(cancellation);
        }
        catch (LiveException exception)
        {
            throw new LiveException($"{name}: {exception.Message}", exception);
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            throw new LiveException($"{name}: its twin cannot be formed: {exception.Message}", exception);
        }
    }

    private static async Task Tend(ICacheHost cache, CancellationToken cancellation)
    {
        try
        {
            await cache.Tend(cancellation);
        }
        catch (Exception exception)
            when (exception is RespException or LiveException || TwinNode.IsOfNetwork(exception))
        {
            // It is looked after again in a moment: a node that has just died answers no question.
        }
    }
}
