using Infra.Tests.Stacks.Rows;

namespace Infra.Tests.Stacks;

/// <summary>One synthesis with a cache for each row: many caches in one stack cost far less than many stacks.</summary>
public sealed class CacheSettingsFixture
{
    public Synthesis Synthesis { get; } = Synthesis.Of(CacheRows.Text(CacheRows.All));

    /// <summary>The caches that lack the settings of rows.</summary>
    public Synthesis Twins { get; } = Synthesis.Of(CacheRows.Text(CacheRows.Twins));
}
