using System.Globalization;
using System.Text;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws templates as a Mermaid flow chart, which GitHub and GitLab show in Markdown.</summary>
internal sealed class MermaidPicture
{
    // What is more becomes one box: nobody reads a chart of hundreds.
    private const int MostNodes = 24;
    private const int MostUsers = 5;

    private readonly StringBuilder _text = new("flowchart LR\n");
    private int _last;

    private MermaidPicture() { }

    /// <summary>Draws what templates have.</summary>
    public static string Of(IReadOnlyList<TemplateInventory> inventories)
    {
        var picture = new MermaidPicture();
        // A logical id counts within its template.
        foreach (var inventory in inventories)
        {
            var places = inventory.Caches.ToDictionary(cache => cache.LogicalId, picture.Cache, StringComparer.Ordinal);
            foreach (var global in inventory.GlobalDatastores)
            {
                picture.Global(global, places);
            }
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
        Line($"subgraph {group}[{Quote($"{cache.Name}: {CacheWords.Engine(cache)}, {CacheWords.Size(cache)}")}]");
        foreach (var (name, use) in CacheWords.Endpoints(cache))
        {
            endpoints.Add(NewId());
            Line($"  {endpoints[^1]}([{Quote($"{name}<br>{use}<br>{cache.Transit}")}])");
        }

        var (heads, replicas) = Nodes(cache);
        Line("end");
        foreach (var (endpoint, index) in endpoints.Select((endpoint, index) => (endpoint, index)))
        {
            // The second one is the reader endpoint: it leads to the primary only where there is no replica.
            foreach (var node in index == 0 || replicas.Count == 0 ? heads : replicas)
            {
                Line($"{endpoint} --> {node}");
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

        Users(cache, group);
        return group;
    }

    private void Users(CacheEntry cache, string group)
    {
        // Those without a password must not be among the others.
        foreach (var user in cache.Users.OrderByDescending(user => user.IsOpen).Take(MostUsers))
        {
            Line(
                $"{NewId()}[/{Quote($"user<br>{user.Name}<br>{user.Authentication}")}\\]{(user.IsOpen ? ":::warning" : "")} -.-> {group}"
            );
        }

        if (cache.Users.Count > MostUsers)
        {
            Line($"{NewId()}[/{Quote(Sentences.Counted(cache.Users.Count - MostUsers, "more user"))}\\] -.-> {group}");
        }
    }

    private (IReadOnlyList<string> Heads, IReadOnlyList<string> Replicas) Nodes(CacheEntry cache)
    {
        if (cache.Shards is not { Count: > 0 } shards || cache.Nodes > MostNodes)
        {
            var one = NewId();
            Line($"  {one}[{Quote(CacheWords.Layout(cache))}]");
            return ([one], []);
        }

        if (cache.IsMemcached)
        {
            return ([.. shards[0].Zones.Select((zone, index) => Node($"node {index + 1}", zone, "replica"))], []);
        }

        var (primaries, replicas) = (new List<string>(), new List<string>());
        foreach (var shard in shards)
        {
            var name = shards.Count == 1 && cache.IsSharded != true ? "" : $" {shard.Id}";
            var primary = Node($"primary{name}", shard.Zones[0], "primary");
            primaries.Add(primary);
            foreach (var zone in shard.Zones.Skip(1))
            {
                var replica = Node($"replica{name}", zone, "replica");
                replicas.Add(replica);
                Line($"  {primary} -.-> {replica}");
            }
        }

        return (primaries, replicas);
    }

    private string Node(string name, string? zone, string style)
    {
        var id = NewId();
        Line($"  {id}[{Quote(zone is null ? name : $"{name}<br>{zone}")}]:::{style}");
        return id;
    }

    private void Global(GlobalDatastoreEntry global, Dictionary<string, string> places)
    {
        var center = NewId();
        Line($"{center}{{{{{Quote($"global datastore<br>{global.Name}")}}}}}");
        foreach (var member in global.Members)
        {
            var place = member.LogicalId is { } id ? places.GetValueOrDefault(id) : null;
            if (place is null)
            {
                place = NewId();
                Line($"{place}[{Quote($"{member.Name}<br>{member.Region ?? "Region known at deployment"}")}]");
            }

            Line(member.IsPrimary ? $"{place} ==>|primary| {center}" : $"{center} ==>|secondary| {place}");
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
