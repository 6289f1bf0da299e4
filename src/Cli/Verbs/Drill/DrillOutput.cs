using System.Globalization;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>The report of a drill, in a file or on the standard output.</summary>
internal static class DrillOutput
{
    /// <summary>Sees whether there is a place for it: a failover cannot be taken back because there is none.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public static void Check(DrillRequest request, HostEnvironment host)
    {
        if (request.Output is { } file)
        {
            OutputFile.Try(file, host);
        }
    }

    /// <summary>Writes it where and as it was asked for.</summary>
    public static void Write(DrillReport report, DrillRequest request, HostEnvironment host, TextWriter output)
    {
        var format = request.Format ?? FormatOf(request.Output);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        switch (format)
        {
            case "json":
                DrillJson.Write(report, text);
                break;
            case "html":
                DrillPage.Write(report, text);
                break;
            default:
                DrillText.Write(report, text);
                break;
        }

        if (request.Output is { } file)
        {
            try
            {
                OutputFile.Write(file, text.ToString(), host);
            }
            catch (UnreadableException)
            {
                // What was found out is worth more than where it was to stand.
                output.Write(text.ToString());
                throw;
            }

            output.WriteLine($"The report is in {PlainText.Of(file)}.");
        }
        else
        {
            output.Write(text.ToString());
        }
    }

    private static string FormatOf(string? file) =>
        Path.GetExtension(file) switch
        {
            ".json" => "json",
            ".html" or ".htm" => "html",
            _ => "text",
        };
}
