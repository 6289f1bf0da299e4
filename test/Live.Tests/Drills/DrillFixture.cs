using ElastiCache.Live.Tests.Support;

namespace ElastiCache.Live.Tests.Drills;

/// <summary>A twin that is failed over again and again.</summary>
public sealed class DrillFixture : IAsyncLifetime
{
    private RunningTwin? _twin;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_twin is not null)
        {
            await _twin.DisposeAsync();
        }
    }

    internal async Task<RunningTwin> Twin() =>
        _twin ??= await RunningTwin.Start(Templates.Plan(DrillTests.Template), "drill", DrillTests.Fast);
}
