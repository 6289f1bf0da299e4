using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Output;

/// <summary>Lines of text.</summary>
internal static class TextOutput
{
    /// <summary>Writes a sentence of the command about itself, with its name before it.</summary>
    public static void Say(this TextWriter error, string sentence) =>
        error.WriteLine(VisibleText.Of($"{CommandInfo.Name}: {sentence}"));

    /// <summary>Writes some lines.</summary>
    public static void WriteLines(this TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
