namespace ElastiCache.Model.Pictures;

/// <summary>What lies above what in a picture.</summary>
internal enum Layer
{
    /// <summary>The panels that hold everything.</summary>
    Panel,

    /// <summary>Areas within a panel.</summary>
    Area,

    /// <summary>Lines and arrows.</summary>
    Line,

    /// <summary>Boxes.</summary>
    Box,

    /// <summary>Texts.</summary>
    Text,
}
