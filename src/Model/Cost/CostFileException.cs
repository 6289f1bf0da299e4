namespace ElastiCache.Model.Cost;

/// <summary>A file of prices or of usage says something that cannot be meant.</summary>
/// <param name="path">Where in the file, such as <c>caches.Sessions.storedGb</c>.</param>
/// <param name="mistake">What is wrong.</param>
internal sealed class CostFileException(string path, string mistake)
    : Exception(path.Length == 0 ? mistake : $"{path}: {mistake}");
