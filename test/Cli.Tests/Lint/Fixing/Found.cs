using System.Text.Json;

namespace ElastiCache.Cli.Tests.Lint.Fixing;

/// <summary>What lint finds in a file, without its wording.</summary>
internal sealed record Found(string Id, string Resource, string Property, int Number)
{
    /// <summary>Every finding of a file.</summary>
    public static List<Found> In(Workplace place, string file)
    {
        using var report = JsonDocument.Parse(place.Lint(file, "--format", "json").Output);
        return
        [
            .. report
                .RootElement.GetProperty("files")
                .EnumerateArray()
                .SelectMany(one => one.GetProperty("findings").EnumerateArray())
                .Select(finding => (Text(finding, "id"), Text(finding, "resource"), Text(finding, "property")))
                .GroupBy(found => found)
                .SelectMany(same =>
                    same.Select((found, number) => new Found(found.Item1, found.Item2, found.Item3, number))
                ),
        ];
    }

    private static string Text(JsonElement finding, string name) => finding.GetProperty(name).GetString()!;
}
