using System.Text.RegularExpressions;
using ElastiCache.Live.Processes;

namespace ElastiCache.Live.Engines;

/// <summary>The engines that are installed on this machine.</summary>
internal static partial class EngineFinder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The programs that the engines are called, on every system.</summary>
    public static IReadOnlyList<string> Programs { get; } = [.. EngineName.All.Select(EngineProgram.CommandOf)];

    /// <summary>What is in the folders of PATH, each program once.</summary>
    public static IReadOnlyList<EngineProgram> OnPath() =>
        [.. Programs.Select(OnPath).OfType<string>().Select(path => Read(path)).OfType<EngineProgram>()];

    /// <summary>The engine of a program that the user names.</summary>
    /// <param name="given">A path, or the name of a program on PATH.</param>
    /// <exception cref="LiveException">It is none.</exception>
    public static EngineProgram Named(string given)
    {
        var path = given.Contains(Path.DirectorySeparatorChar) ? Path.GetFullPath(given) : OnPath(given);
        if (path is null || !File.Exists(path))
        {
            throw new LiveException(
                $"--engine {given}: there is no such program: give the path of a valkey-server, redis-server or memcached"
            );
        }

        return Read(path)
            ?? throw new LiveException(
                $"--engine {given}: it does not say that it is Valkey, Redis or Memcached when it is asked for its version"
            );
    }

    /// <summary>Reads what an engine says of its version.</summary>
    /// <returns>Null for a text that none of the engines writes.</returns>
    public static (string Engine, CacheEngineVersion Version)? Parse(string text) =>
        Server().Match(text) is { Success: true } server
        && CacheEngineVersion.TryParse(server.Groups[2].Value, out var version)
            ? (server.Groups[1].Value.ToLowerInvariant(), version)
        : Memcached().Match(text) is { Success: true } memcached
        && CacheEngineVersion.TryParse(memcached.Groups[1].Value, out version)
            ? (EngineName.Memcached, version)
        : null;

    /// <summary>The path of a program on PATH; null where there is none.</summary>
    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static EngineProgram? Read(string path) =>
        ProgramRun.Of(path, ["--version"], Patience) is { } run && Parse(run.Text) is var (engine, version)
            ? new EngineProgram(engine, version, path)
            : null;

    // "Valkey server v=8.0.1 sha=...", "Redis server v=7.0.15 sha=...".
    [GeneratedRegex(@"^(Valkey|Redis) server v=([0-9]+\.[0-9]+\.[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Server();

    [GeneratedRegex(@"^memcached ([0-9]+\.[0-9]+\.[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Memcached();
}
