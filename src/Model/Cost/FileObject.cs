using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Cost;

/// <summary>An object of a file of prices or of usage, read strictly: a name that nobody knows is a mistake.</summary>
internal sealed class FileObject
{
    private readonly JsonElement _element;
    private readonly string _path;

    /// <summary>Reads an object.</summary>
    /// <param name="element">What stands there.</param>
    /// <param name="path">Where; empty for the whole file.</param>
    /// <param name="allowed">The names that it may have; none for any.</param>
    /// <exception cref="CostFileException">It is no object, or has another name.</exception>
    public FileObject(JsonElement element, string path, params IReadOnlyList<string> allowed)
    {
        (_element, _path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new CostFileException(path, $"expected an object, got {Kinds.Of(element)}");
        }

        if (allowed.Count > 0 && Names.FirstOrDefault(name => !allowed.Contains(name)) is { } unknown)
        {
            var near = Similarity.Nearest(unknown, allowed.Select(name => (name, name.Length / 3)), ignoreCase: true);
            throw new CostFileException(
                At(unknown),
                $"is not known: {string.Join(", ", allowed)}{(near is null ? "" : $"; did you mean {near}?")}"
            );
        }
    }

    /// <summary>What is wrong with all of it.</summary>
    public CostFileException Mistake(string what) => new(_path, what);

    /// <summary>The names of its members.</summary>
    public IEnumerable<string> Names => _element.EnumerateObject().Select(member => member.Name);

    /// <summary>An object below; null where there is none.</summary>
    public FileObject? Below(string name, params IReadOnlyList<string> allowed) =>
        _element.TryGetProperty(name, out var member) ? new FileObject(member, At(name), allowed) : null;

    /// <summary>The objects of a list; none where there is no list.</summary>
    public IEnumerable<FileObject> Items(string name, params IReadOnlyList<string> allowed) =>
        !_element.TryGetProperty(name, out var list) ? []
        : list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, index) => new FileObject(item, $"{At(name)}.{index}", allowed))
        : throw new CostFileException(At(name), $"expected a list, got {Kinds.Of(list)}");

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string name) =>
        !_element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new CostFileException(At(name), $"expected text, got {Kinds.Of(value)}");

    /// <summary>A day; null where there is none.</summary>
    public DateOnly? Day(string name) =>
        Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw new CostFileException(At(name), $"expected a day such as 2026-11-29, got '{text}'");

    /// <summary>A text that must be there.</summary>
    public string NeededText(string name) => Text(name) ?? throw new CostFileException(At(name), "is missing");

    /// <summary>A number of 0 or more; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="most">The most that it may be. Default: no limit but sense.</param>
    public decimal? Number(string name, decimal most = 1_000_000_000_000m) =>
        !_element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var number)
        && number >= 0
        && number <= most
            ? number
        : throw new CostFileException(At(name), $"expected a number from 0 to {most}, got {Kinds.Of(value)}");

    /// <summary>A number that must be there.</summary>
    public decimal NeededNumber(string name) => Number(name) ?? throw new CostFileException(At(name), "is missing");

    private string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
