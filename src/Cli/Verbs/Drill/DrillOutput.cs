using System.Globalization;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>Where the report of a drill goes.</summary>
/// <param name="Format">How it is written; null for what the name of the file ends in, or text.</param>
/// <param name="File">The file; null for the standard output.</param>
/// <param name="Host">Where the file's path starts from.</param>
/// <param name="Output">The standard output.</param>
internal sealed record DrillOutput(string? Format, string? File, HostEnvironment Host, TextWriter Output)
{
    /// <summary>Sees whether there is a place for it: a failover cannot be taken back because there is none.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public void Check()
    {
        if (File is not null)
        {
            OutputFile.Try(File, Host);
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(DrillReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Action<DrillReport, TextWriter> write = (Format ?? Path.GetExtension(File)) switch
        {
            "json" or ".json" => DrillJson.Write,
            "html" or ".html" or ".htm" => DrillPage.Write,
            _ => DrillText.Write,
        };
        write(report, text);
        if (File is null)
        {
            Output.Write(text.ToString());
            return;
        }

        try
        {
            OutputFile.Write(File, text.ToString(), Host);
        }
        catch (UnreadableException)
        {
            // What was found out is worth more than where it was to stand.
            Output.Write(text.ToString());
            throw;
        }

        Output.WriteLine($"The report is in {VisibleText.Of(File)}.");
    }
}
