using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The engine of a user or a user group.</summary>
internal static class UserEngine
{
    public const string Statement = "The engine of a user or a user group is redis or valkey, in lower case.";
    public const string Why = "The service answers: Engine must be 'redis' or 'valkey'.";

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Mistake(Value<string> engine) =>
        engine.IsAbsent ? "the engine must be given: redis or valkey"
        : engine.TryGet(out var name) && name is not (EngineName.Valkey or EngineName.Redis)
            ? $"users exist for redis and valkey, got '{name}'{(name == EngineName.Memcached ? ": Memcached has no users" : EngineName.Respell(name))}"
        : null;

    /// <summary>The engine that was meant; null where only its case is not what is wrong.</summary>
    public static string? Meant(Value<string> engine) =>
        engine.Raw?.Trim().ToLowerInvariant() is EngineName.Valkey or EngineName.Redis
            ? engine.Raw.Trim().ToLowerInvariant()
            : null;
}
