using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli;

/// <summary>What the command meets where it runs. Each is only asked for by a verb that needs it.</summary>
/// <param name="Input">Opens the standard input.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Colour">Whether the output is read by a person who wants colour.</param>
internal sealed record Surroundings(Func<Stream> Input, Func<string> Folder, Func<bool> Colour)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings Process { get; } = new(OpenInput, () => Environment.CurrentDirectory, WantsColour);

    private static Stream OpenInput() =>
        StandardStream.IsClosed(StandardStream.Input)
            ? throw new UnreadableException("it is closed: pipe a template into the command, or name a file")
            : Console.OpenStandardInput();

    // https://no-color.org
    private static bool WantsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && !Console.IsOutputRedirected;
}
