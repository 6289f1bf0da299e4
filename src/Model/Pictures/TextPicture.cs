using System.Text;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws templates as plain text.</summary>
internal static class TextPicture
{
    private const int LabelWidth = 24;
    private const int MostShards = 12;
    private const int TilesPerLine = 6;

    /// <summary>Draws what templates have.</summary>
    public static string Of(IReadOnlyList<TemplateInventory> inventories)
    {
        var text = new StringBuilder();
        foreach (var inventory in inventories)
        {
            foreach (var global in inventory.GlobalDatastores)
            {
                Global(global, text);
            }

            foreach (var cache in inventory.Caches)
            {
                Cache(cache, text);
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Global(GlobalDatastoreEntry global, StringBuilder text)
    {
        Line(text, $"{global.Name}: global datastore");
        foreach (var member in global.Members.OrderByDescending(member => member.IsPrimary))
        {
            Line(
                text,
                $"  [{(member.IsPrimary ? 'P' : 'S')}] {member.Name}, {(member.IsPrimary ? "primary" : "secondary")}, {member.Region ?? "Region known at deployment"}"
            );
        }

        text.Append('\n');
    }

    private static void Cache(CacheEntry cache, StringBuilder text)
    {
        string?[] about = [CacheWords.Engine(cache), CacheWords.Size(cache), cache.Region, cache.Stack];
        Line(text, $"{cache.Name}: {string.Join(", ", about.OfType<string>())}");
        Row(text, "reached by", Access(cache));
        foreach (var (name, use) in CacheWords.Endpoints(cache))
        {
            Row(text, name, use);
        }

        Nodes(cache, text);
        foreach (var fact in CacheWords.Facts(cache))
        {
            Row(text, fact.Title, fact.Value + (fact.IsWarning ? "  (!)" : ""));
        }

        text.Append('\n');
    }

    private static string Access(CacheEntry cache) =>
        cache.Access switch
        {
            null => "security groups that are not of this template",
            { Count: 0 } => "nobody",
            var access => string.Join(", ", access.Select(entry => $"{entry.From}:{entry.Ports}"))
                + (access.Any(entry => entry.IsEverybody) ? "  (!)" : ""),
        };

    private static void Nodes(CacheEntry cache, StringBuilder text)
    {
        Row(text, "layout", CacheWords.Layout(cache));
        if (cache.Kind == CacheKind.Serverless)
        {
            Row(text, "data", CacheWords.Limit(cache.DataStorage, "GB"));
            Row(text, "requests", CacheWords.Limit(cache.Requests, "ECPU a second"));
        }

        if (cache.Shards is not { Count: > 0 } shards)
        {
            return;
        }

        if (shards.Count > MostShards)
        {
            foreach (var (line, index) in shards.Chunk(TilesPerLine).Select((line, index) => (line, index)))
            {
                Row(
                    text,
                    index == 0 ? "shards" : "",
                    string.Join("  ", line.Select(shard => $"{shard.Id} {Letters(shard)}"))
                );
            }

            return;
        }

        foreach (var shard in shards)
        {
            Row(
                text,
                cache.IsMemcached || (shards.Count == 1 && cache.IsSharded != true) ? "nodes" : $"shard {shard.Id}",
                string.Join("  ", shard.Zones.Select((zone, index) => Node(cache, zone, index)))
            );
        }
    }

    private static string Letters(CacheShard shard) => "P" + new string('R', shard.Nodes - 1);

    private static string Node(CacheEntry cache, string? zone, int index) =>
        $"[{(cache.IsMemcached ? 'N' : index == 0 ? 'P' : 'R')}] {index + 1:000}{(zone is null ? "" : $" {zone}")}";

    private static void Row(StringBuilder text, string label, string value) =>
        Line(text, $"  {label.PadRight(LabelWidth)}{value}");

    private static void Line(StringBuilder text, string line) => text.Append(VisibleText.Of(line)).Append('\n');
}
