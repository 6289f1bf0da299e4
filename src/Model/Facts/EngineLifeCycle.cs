namespace ElastiCache.Model.Facts;

/// <summary>How AWS supports an engine version on a certain day.</summary>
public enum EngineLifeCycle
{
    /// <summary>In standard support.</summary>
    Supported,

    /// <summary>In standard support that ends within the year that follows.</summary>
    Ending,

    /// <summary>Past standard support: still creatable, at extra cost (extended support).</summary>
    Extended,

    /// <summary>Past extended support: AWS moves the caches to the newest Valkey.</summary>
    Ended,
}
