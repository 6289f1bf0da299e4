using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>
/// The findings that a project had when it began to lint: only what is not among them is told. A finding is known again by its
/// file, rule, resource and property, so that lines may move. One that is about the template has no resource.
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
        var judged = result.Files.Where(file => file.Problems.Count == 0).Select(baseline.NameOf).ToHashSet();
        return result.Without(
            (file, finding) =>
                baseline
                    .Entries(file, finding)
                    .Any(entry => left.TryGetValue(entry, out var count) && (left[entry] = count - 1) >= 0),
            () => left.Where(entry => judged.Contains(entry.Key.File) && entry.Value > 0).Sum(entry => entry.Value)
        );
    }

    /// <summary>Writes the findings that nobody acknowledged. Those of files that were not judged stay while the files are there.</summary>
    /// <returns>How many the file has then.</returns>
    /// <exception cref="UnreadableException">The file cannot be written, or is something else.</exception>
    public static int Write(string name, LintResult result, HostEnvironment environment)
    {
        var baseline = new Baseline(name, environment);
        var judged = result.Files.Select(baseline.NameOf).ToHashSet();
        var others = baseline
            .Replaced(result)
            .Where(entry => !judged.Contains(entry.File) && File.Exists(Path.GetFullPath(entry.File, baseline._folder)))
            .ToList();
        var entries = result
            .Files.SelectMany(file =>
                file.Findings.Where(finding => finding.Acknowledgement is null)
                    .Select(finding => baseline.Entries(file, finding)[0])
            )
            .Concat(others)
            .OrderBy(entry => entry.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Resource, StringComparer.Ordinal)
            .ThenBy(entry => entry.RuleId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Property, StringComparer.Ordinal)
            .ToList();
        using var text = new StringWriter();
        text.WriteJson(json =>
        {
            foreach (var entry in json.List(List, entries))
            {
                json.WriteString(Keys[0], entry.File);
                json.WriteString(Keys[1], entry.RuleId);
                json.WriteString(Keys[2], entry.Resource);
                json.WriteString(Keys[3], entry.Property);
            }
        });
        OutputFile.Write(name, text.ToString(), environment);
        return entries.Count;
    }

    // What is to be written over must be a baseline, or nothing.
    private IEnumerable<BaselineEntry> Replaced(LintResult result)
    {
        if (result.Files.Any(file => file.Source.Path == _path))
        {
            throw new UnreadableException($"--baseline {_name}: it is judged, so nothing is written over it");
        }

        if (!Directory.Exists(_path) && new FileInfo(_path) is not { Exists: true, Length: > 0 })
        {
            return [];
        }

        try
        {
            return Read();
        }
        catch (UnreadableException exception)
        {
            throw new UnreadableException($"{exception.Message}; what is no baseline is not written over");
        }
    }

    private IEnumerable<BaselineEntry> Read()
    {
        if (Directory.Exists(_path))
        {
            throw new UnreadableException($"{_name}: it is a folder, and a baseline is a file");
        }

        if (!File.Exists(_path))
        {
            throw new UnreadableException($"{_name}: there is no such baseline: write it with --write-baseline");
        }

        try
        {
            var root = JsonText.Read(Files.Read(_path)).Root;
            return JsonMember.Try(root, List, JsonValueKind.Array, out var list) && root.EnumerateObject().Count() == 1
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
            || item.EnumerateObject().Any(entry => !Keys.Contains(entry.Name) || !IsText(entry))
            || item.EnumerateObject().Count() != Keys.Length
        )
        {
            throw new UnreadableException($"{path} must be an object of texts with {string.Join(", ", Keys)}");
        }

        var texts = Keys.Select(key => item.GetProperty(key).GetString()).ToArray();
        return new BaselineEntry(texts[0]!, texts[1]!, texts[2], texts[3]);
    }

    // What is about the template has no resource, and may have no property.
    private static bool IsText(JsonProperty entry) =>
        entry.Value.ValueKind == JsonValueKind.String
        || (entry.Value.ValueKind == JsonValueKind.Null && entry.Name is not ("file" or "id"));

    private string NameOf(LintedFile file) =>
        file.Source.Path is { } path ? Path.GetRelativePath(_folder, path).Replace('\\', '/') : file.Source.Name;

    // As it is written; then as a file may have it that is older.
    private BaselineEntry[] Entries(LintedFile file, LintFinding finding)
    {
        var (name, id) = (NameOf(file), finding.RuleId);
        var ofResource = new BaselineEntry(name, id, finding.Resource.LogicalId, finding.Violation.Property);
        return finding.Violation.IsOfTemplate
            ? [new BaselineEntry(name, id, null, finding.Property), ofResource]
            : [ofResource];
    }
}
