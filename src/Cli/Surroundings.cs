namespace ElastiCache.Cli;

/// <summary>What the command meets where it runs. Each is only asked for by a verb that needs it.</summary>
/// <param name="Input">Opens the standard input.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Colour">Whether the output is read by a person who wants colour.</param>
internal sealed record Surroundings(Func<Stream> Input, Func<string> Folder, Func<bool> Colour)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings Process { get; } =
        new(Console.OpenStandardInput, () => Environment.CurrentDirectory, WantsColour);

    // https://no-color.org
    private static bool WantsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && !Console.IsOutputRedirected;
}
