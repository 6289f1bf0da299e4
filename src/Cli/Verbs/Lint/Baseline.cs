using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>
/// The findings that a project had when it began to lint: only what is not among them is told. A finding is known again by its
/// file, rule, resource and property, so that lines may move.
/// </summary>
internal sealed class Baseline
{
    private const string List = "findings";

    private static readonly string[] Keys = ["file", "id", "resource", "property"];

    private readonly string _folder;
    private readonly string _name;
    private readonly string _path;

    private Baseline(string name, HostEnvironment environment)
    {
        (_name, _path) = (name, environment.FullPath(name));
        _folder = Path.GetDirectoryName(_path)!;
    }

    /// <summary>What a file says.</summary>
    /// <exception cref="UnreadableException">It cannot be read, or is no baseline.</exception>
    public static LintResult Apply(string name, LintResult result, HostEnvironment environment)
    {
        var baseline = new Baseline(name, environment);
        var left = baseline.Read().CountBy(entry => entry).ToDictionary();
        return result.Without(
            (file, finding) =>
                baseline.Entry(file, finding) is var entry
                && left.TryGetValue(entry, out var count)
                && (left[entry] = count - 1) >= 0,
            () => left.Values.Where(count => count > 0).Sum()
        );
    }

    /// <summary>Writes the findings that nobody acknowledged.</summary>
    /// <returns>How many they are.</returns>
    /// <exception cref="UnreadableException">The file cannot be written.</exception>
    public static int Write(string name, LintResult result, HostEnvironment environment)
    {
        var baseline = new Baseline(name, environment);
        var entries = result
            .Files.SelectMany(file =>
                file.Findings.Where(finding => finding.Acknowledgement is null)
                    .Select(finding => baseline.Entry(file, finding))
            )
            .OrderBy(entry => entry.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Resource, StringComparer.Ordinal)
            .ThenBy(entry => entry.RuleId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Property, StringComparer.Ordinal)
            .ToList();
        using var text = new StringWriter();
        JsonOutput.Write(
            text,
            json =>
                json.List(
                    List,
                    entries,
                    entry =>
                    {
                        json.WriteString(Keys[0], entry.File);
                        json.WriteString(Keys[1], entry.RuleId);
                        json.WriteString(Keys[2], entry.Resource);
                        json.WriteString(Keys[3], entry.Property);
                    }
                )
        );
        OutputFile.Write(name, text.ToString(), environment);
        return entries.Count;
    }

    private IEnumerable<BaselineEntry> Read()
    {
        if (!File.Exists(_path))
        {
            throw new UnreadableException($"{_name}: there is no such baseline: write it with --write-baseline");
        }

        try
        {
            var root = JsonText.Read(Files.Read(_path)).Root;
            return
                root.ValueKind == JsonValueKind.Object
                && root.EnumerateObject().Count() == 1
                && root.TryGetProperty(List, out var list)
                && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select((item, index) => Read(item, $"{List}.{index}"))]
                : throw new UnreadableException(
                    $"expected an object with a list named {List}, as --write-baseline writes it"
                );
        }
        catch (UnreadableException exception)
        {
            throw exception.In(_name);
        }
    }

    private static BaselineEntry Read(JsonElement item, string path)
    {
        if (
            item.ValueKind != JsonValueKind.Object
            || item.EnumerateObject()
                .Any(entry => !Keys.Contains(entry.Name) || entry.Value.ValueKind != JsonValueKind.String)
            || item.EnumerateObject().Count() != Keys.Length
        )
        {
            throw new UnreadableException($"{path} must be an object of texts with {string.Join(", ", Keys)}");
        }

        var texts = Keys.Select(key => item.GetProperty(key).GetString()!).ToArray();
        return new BaselineEntry(texts[0], texts[1], texts[2], texts[3]);
    }

    private BaselineEntry Entry(LintedFile file, LintFinding finding) =>
        new(
            file.Source.Path is { } path ? Path.GetRelativePath(_folder, path).Replace('\\', '/') : file.Source.Name,
            finding.RuleId,
            finding.Resource.LogicalId,
            finding.Violation.Property
        );
}
