namespace ElastiCache.Live.Twins;

/// <summary>A cache of a twin and the engine that runs it.</summary>
/// <param name="Cache">What is declared.</param>
/// <param name="Program">The engine.</param>
internal sealed record TwinRunCache(TwinCache Cache, EngineProgram Program);
