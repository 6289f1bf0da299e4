namespace ElastiCache.Model.Inventory;

/// <summary>The key that a cache is encrypted with.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="LogicalId">The key's resource; null where the template does not create it.</param>
internal sealed record EncryptionKey(string Name, string? LogicalId);
