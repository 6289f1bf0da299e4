namespace ElastiCache.Model.RuleUnit;

/// <summary>One change of what a resource's properties say.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Path">Where, within the properties, such as <c>CacheUsageLimits.DataStorage.Unit</c>.</param>
/// <param name="Value">What is written; empty where something goes.</param>
internal sealed record FixEdit(FixEditKind Kind, string Path, string Value = "")
{
    /// <summary>The text that is replaced; empty for any.</summary>
    public string From { get; init; } = "";

    /// <summary>The name of the entry that the replaced text is the value of; empty for any.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether what is written is a text, and not true, false or a number. Default: true.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>The name that the path ends with, where that has dots itself; empty where it is one without.</summary>
    public string Named { get; init; } = "";

    /// <summary>The path, name by name.</summary>
    public IReadOnlyList<string> Steps() => Named.Length == 0 ? Split(Path) : [.. Split(Path[..^Named.Length]), Named];

    /// <summary>The property of the whole resource that it is about.</summary>
    public string Property => Steps().FirstOrDefault("");

    /// <summary>Writes a text.</summary>
    public static FixEdit Text(string path, string text) => new(FixEditKind.Set, path, text);

    /// <summary>Writes true or false.</summary>
    public static FixEdit Flag(string path, bool value) =>
        new(FixEditKind.Set, path, value ? "true" : "false") { IsText = false };

    /// <summary>Writes the physical name of a resource, unless the template says the old one elsewhere too.</summary>
    public static FixEdit Name(string path, string name) => new(FixEditKind.SetName, path, name);

    /// <summary>Leaves a property out.</summary>
    public static FixEdit Remove(string path) => new(FixEditKind.Remove, path);

    /// <summary>The same of a name that may have dots itself, with which the path ends.</summary>
    public FixEdit Of(string name) => name.Contains('.', StringComparison.Ordinal) ? this with { Named = name } : this;

    /// <summary>Calls a property otherwise.</summary>
    public static FixEdit Rename(string path, string name) => new(FixEditKind.Rename, path, name);

    /// <summary>Leaves out what stands in a list for the second time.</summary>
    public static FixEdit Once(string path) => new(FixEditKind.Once, path);

    /// <summary>Replaces a text wherever it is the value of an entry of a certain name, at a path or below.</summary>
    public static FixEdit Replace(string path, string key, string from, string to) =>
        new(FixEditKind.Replace, path, to) { Key = key, From = from };

    private static string[] Split(string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries);
}
