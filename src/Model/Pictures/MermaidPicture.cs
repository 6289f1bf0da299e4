using System.Globalization;
using System.Text;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws templates as a Mermaid flow chart, which GitHub and GitLab show in Markdown.</summary>
internal sealed class MermaidPicture
{
    // What is more becomes one box: nobody reads a chart of hundreds.
    private const int MostNodes = 24;

    private readonly StringBuilder _text = new("flowchart LR\n");
    private int _last;

    private MermaidPicture() { }

    /// <summary>Draws what templates have.</summary>
    public static string Of(IReadOnlyList<TemplateInventory> inventories)
    {
        var picture = new MermaidPicture();
        var places = new Dictionary<(string? Stack, string LogicalId), string>();
        foreach (var cache in inventories.SelectMany(inventory => inventory.Caches))
        {
            places[(cache.Stack, cache.LogicalId)] = picture.Cache(cache);
        }

        foreach (var global in inventories.SelectMany(inventory => inventory.GlobalDatastores))
        {
            picture.Global(global, places);
        }

        picture.Line("classDef primary fill:#0a5aa8,stroke:#0a5aa8,color:#fff");
        picture.Line("classDef replica fill:#fff,stroke:#0a5aa8,color:#0a5aa8");
        picture.Line("classDef warning fill:#fdf0e4,stroke:#b34700,color:#973b00");
        return picture._text.ToString();
    }

    private string Cache(CacheEntry cache)
    {
        var group = NewId();
        var endpoints = new List<string>();
        var heads = new List<string>();
        Line($"subgraph {group}[{Quote($"{cache.Name}: {CacheWords.Engine(cache)}, {CacheWords.Size(cache)}")}]");
        foreach (var (name, use) in CacheWords.Endpoints(cache))
        {
            endpoints.Add(NewId());
            Line($"  {endpoints[^1]}([{Quote($"{name}<br>{use}<br>{cache.Transit}")}])");
        }

        heads.AddRange(Nodes(cache));
        Line("end");
        foreach (var (endpoint, index) in endpoints.Select((endpoint, index) => (endpoint, index)))
        {
            foreach (var head in index == 0 || heads.Count == 1 ? heads : heads.Take(1))
            {
                Line($"{endpoint} --> {head}");
            }
        }

        foreach (var access in cache.Access ?? [])
        {
            var source = NewId();
            Line(
                $"{source}[{Quote($"{access.From}<br>port {access.Ports}")}]{(access.IsEverybody ? ":::warning" : "")} --> {endpoints[0]}"
            );
        }

        if (cache.Key is { } key)
        {
            Line($"{NewId()}[/{Quote($"key<br>{key.Name}")}/] -.-> {group}");
        }

        foreach (var secret in cache.Secrets)
        {
            Line($"{NewId()}[/{Quote($"secret<br>{secret}")}/] -.-> {group}");
        }

        return group;
    }

    private List<string> Nodes(CacheEntry cache)
    {
        if (cache.Shards is not { Count: > 0 } shards || cache.Nodes > MostNodes)
        {
            var one = NewId();
            Line($"  {one}[{Quote(CacheWords.Layout(cache))}]");
            return [one];
        }

        if (cache.IsMemcached)
        {
            return [.. shards[0].Zones.Select((zone, index) => Node($"node {index + 1}", zone, "replica"))];
        }

        var primaries = new List<string>();
        foreach (var shard in shards)
        {
            var name = shards.Count == 1 && cache.IsSharded != true ? "" : $" {shard.Id}";
            var primary = Node($"primary{name}", shard.Zones[0], "primary");
            primaries.Add(primary);
            foreach (var zone in shard.Zones.Skip(1))
            {
                var replica = Node($"replica{name}", zone, "replica");
                Line($"  {primary} -.-> {replica}");
            }
        }

        return primaries;
    }

    private string Node(string name, string? zone, string style)
    {
        var id = NewId();
        Line($"  {id}[{Quote(zone is null ? name : $"{name}<br>{zone}")}]:::{style}");
        return id;
    }

    private void Global(GlobalDatastoreEntry global, Dictionary<(string? Stack, string LogicalId), string> places)
    {
        var center = NewId();
        Line($"{center}{{{{{Quote($"global datastore<br>{global.Name}")}}}}}");
        foreach (var member in global.Members)
        {
            var place = places.FirstOrDefault(entry => entry.Key.LogicalId == member.LogicalId).Value;
            if (place is null)
            {
                place = NewId();
                Line($"{place}[{Quote($"{member.Name}<br>{member.Region ?? "Region known at deployment"}")}]");
            }

            Line(member.IsPrimary ? $"{place} ==> {center}" : $"{center} ==> {place}");
        }
    }

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"n{++_last}");

    private void Line(string text) => _text.Append("  ").Append(text).Append('\n');

    // Mermaid takes entities in a quoted text; nothing a template says ends the quotes.
    private static string Quote(string text) =>
        "\""
        + string.Concat(
            text.Replace("<br>", "\n", StringComparison.Ordinal)
                .Select(letter =>
                    letter switch
                    {
                        '\n' => "<br>",
                        '"' => "#quot;",
                        '<' => "#lt;",
                        '>' => "#gt;",
                        '#' => "#35;",
                        '&' => "#amp;",
                        _ when char.IsControl(letter) => " ",
                        _ => letter.ToString(),
                    }
                )
        )
        + "\"";
}
