using System.Globalization;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>The report of a drill, in a file or on the standard output.</summary>
internal static class DrillOutput
{
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
            File.WriteAllText(Path.GetFullPath(file, host.Folder()), text.ToString());
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
