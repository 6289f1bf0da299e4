namespace ElastiCache.Model.Facts;

/// <summary>How AWS supports an engine version.</summary>
public enum EngineLifeCycle
{
    /// <summary>In standard support.</summary>
    Supported,

    /// <summary>In standard support that ends within the year that follows the date of the table.</summary>
    Ending,

    /// <summary>Past standard support: still creatable, at extra cost (extended support).</summary>
    Extended,
}
