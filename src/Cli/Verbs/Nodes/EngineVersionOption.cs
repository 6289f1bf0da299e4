using System.CommandLine.Parsing;
using ElastiCache.Cli.Arguments;

namespace ElastiCache.Cli.Verbs.Nodes;

/// <summary><c>--engine-version</c>, whose values depend on <c>--engine</c>.</summary>
internal static class EngineVersionOption
{
    private const string Name = "--engine-version";

    // What ElastiCache takes for the newest Redis OSS 6.
    private const string Newest6 = "6.x";

    /// <summary>The option that keeps what runs one version.</summary>
    public static ChoiceOption Create(ChoiceOption engine) =>
        new(Name, "Only what runs this version of the engine, such as 8.2.", Versions(null))
        {
            HelpName = "VERSION",
            CustomParser = result => Parse(result, engine),
        };

    private static string? Parse(ArgumentResult result, ChoiceOption engine)
    {
        // A wrong --engine has its own sentence; here it means no engine in particular.
        var name = result.GetResult(engine)?.Errors.Any() == true ? null : result.GetValue(engine);
        if ((name ?? EngineName.Redis) == EngineName.Redis && Is(ChoiceOption.Given(result), Newest6))
        {
            return Versions(EngineName.Redis).First(version => version.StartsWith("6.", StringComparison.Ordinal));
        }

        return ChoiceOption.Choose(result, Versions(name), Problem(ChoiceOption.Given(result), name), NearestOf);
    }

    private static bool Is(string given, string version) => given.Equals(version, StringComparison.OrdinalIgnoreCase);

    private static string Problem(string given, string? engine)
    {
        var other = CacheEngine.All.FirstOrDefault(known => known.Version == given)?.Name;
        return $"{Name} '{given}' is not a version of {engine ?? "any engine"}{(other is null ? "" : $" but of {other}")}";
    }

    // The newest of the same line: 8.3 and 8.2.1 are near 8.2, 1.6.20 is near 1.6.22.
    private static string? NearestOf(string given, IReadOnlyList<string> versions)
    {
        for (var line = given; line.Length > 0; line = line[..Math.Max(0, line.LastIndexOf('.'))])
        {
            var near = versions.FirstOrDefault(version =>
                version == line || version.StartsWith(line + '.', StringComparison.Ordinal)
            );
            if (near is not null)
            {
                return near;
            }
        }

        return null;
    }

    // Newest first within an engine: the likelier.
    private static string[] Versions(string? engine) =>
        [
            .. EngineName
                .All.Where(name => engine is null || name == engine)
                .SelectMany(name => CacheEngine.All.Where(known => known.Name == name).Reverse())
                .Select(known => known.Version),
        ];
}
