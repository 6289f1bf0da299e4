namespace ElastiCache.Live.Tests.Support;

/// <summary>The environment prod as a twin, for all tests of a class.</summary>
public sealed class TwinFixture : IAsyncLifetime
{
    private RunningTwin? _twin;

    internal async Task<RunningTwin> Twin() =>
        _twin ??= await RunningTwin.Start(
            Templates.Prod,
            "mutated",
            // No node is replaced while it is broken on purpose.
            new Live.Twins.TwinOptions { NodeTimeoutMilliseconds = 15_000, ReplaceAfterMilliseconds = 60_000 }
        );

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_twin is not null)
        {
            await _twin.DisposeAsync();
        }
    }
}
