namespace ElastiCache.Cli.Arguments;

/// <summary><c>--engine</c>.</summary>
internal static class EngineOption
{
    /// <summary>The option that keeps one engine.</summary>
    public static ChoiceOption Create() => new("--engine", "Only this engine.", EngineName.All);
}
