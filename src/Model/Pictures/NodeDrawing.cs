using ElastiCache.Model.Inventory;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws nodes: a box for each, or a tile for each shard where there are many.</summary>
/// <param name="canvas">Where to draw them.</param>
/// <param name="cache">Their cache.</param>
/// <param name="shards">Its shards.</param>
/// <param name="area">The place for them; its height is what they take.</param>
internal sealed class NodeDrawing(SvgCanvas canvas, CacheEntry cache, IReadOnlyList<CacheShard> shards, Area area)
{
    private const int MostBoxes = 24;
    private const int MostShards = 6;
    private const int MostBands = 3;
    private const double Padding = 12;
    private const double BoxHeight = 42;
    private const double Between = 8;
    private const double TileHeight = 30;
    private const double Square = 13;

    // The circle, and what is free beside the text.
    private const double BesideText = 48;

    /// <summary>Draws the nodes, and tells what they took.</summary>
    public Area Draw() =>
        shards.Count > MostShards || shards.Sum(shard => shard.Nodes) > MostBoxes ? Tiles()
        : CacheWords.PlacedZones(cache) is { Count: > 1 and <= MostBands } zones ? Bands(zones)
        : Boxes();

    // A column for each Availability Zone.
    private Area Bands(IReadOnlyList<string> zones)
    {
        var width = (area.Width - (zones.Count - 1) * Between) / zones.Count;
        var y = area.Y + 30;
        foreach (var shard in shards)
        {
            y = ShardName(shard, area.X + Padding, y, width - 2 * Padding);
            var taken = zones.ToDictionary(zone => zone, _ => 0, StringComparer.Ordinal);
            foreach (var (zone, index) in shard.Zones.Select((zone, index) => (zone!, index)))
            {
                var x = area.X + zones.ToList().IndexOf(zone) * (width + Between);
                var at = new Area(
                    x + Padding,
                    y + taken[zone]++ * (BoxHeight + Between),
                    width - 2 * Padding,
                    BoxHeight
                );
                Node(shard, index, at, showsZone: false);
            }

            y += taken.Values.Max() * (BoxHeight + Between) + Between;
        }

        foreach (var (zone, index) in zones.Select((zone, index) => (zone, index)))
        {
            var band = new Area(area.X + index * (width + Between), area.Y, width, y - area.Y);
            canvas.Rectangle(Layer.Area, band, "ec-area", 8);
            var room = band.Width - 2 * Padding;
            canvas.Text(band.X + Padding, band.Y + 19, zone, room, TextStyle.Small.For(zone, room, least: 8));
        }

        return area with
        {
            Height = y - area.Y,
        };
    }

    private Area Boxes()
    {
        // What tells zones apart is the end of their names, so boxes are as wide as the widest needs.
        var columns = shards.All(shard =>
            shard
                .Zones.Select((zone, index) => (zone, index))
                .All(node => node.zone is null || Fits(node.zone, node.index, BoxWidth(3)))
        )
            ? 3
            : 2;
        var width = BoxWidth(columns);
        var y = area.Y + 30;
        Zones("zones: ", area.X + Padding, area.Y + 19, area.Width - 2 * Padding);
        foreach (var shard in shards)
        {
            y = ShardName(shard, area.X + Padding, y, area.Width - 2 * Padding);
            for (var index = 0; index < shard.Nodes; index++)
            {
                var at = new Area(
                    area.X + Padding + index % columns * (width + Between),
                    y + index / columns * (BoxHeight + Between),
                    width,
                    BoxHeight
                );
                Node(shard, index, at, showsZone: true);
            }

            y += (shard.Nodes + columns - 1) / columns * (BoxHeight + Between) + Between;
        }

        var whole = area with { Height = y - area.Y };
        canvas.Rectangle(Layer.Area, whole, "ec-area", 8);
        return whole;
    }

    private double BoxWidth(int columns) => (area.Width - 2 * Padding - (columns - 1) * Between) / columns;

    private bool Fits(string zone, int index, double width) =>
        TextWidth.Of($"{Role(index)}, {zone}", TextStyle.Small.Size) <= width - BesideText;

    // Of many zones the first, and how many there are more.
    private void Zones(string before, double x, double y, double room)
    {
        var zones = CacheWords
            .ZonesFact(cache)
            .Within(text => TextWidth.Of(before + text, TextStyle.Small.Size) <= room);
        canvas.Text(x, y, before + zones, room, TextStyle.Small);
    }

    private string Role(int index) =>
        cache.IsMemcached ? "node"
        : index > 0 ? "replica"
        : cache.IsSecondary ? "primary of this Region"
        : "primary";

    private double ShardName(CacheShard shard, double x, double y, double room)
    {
        if (cache.IsMemcached || (shards.Count == 1 && cache.IsSharded != true))
        {
            return y;
        }

        var slots = shard.Slots is { } given ? $", slots {given}" : "";
        canvas.Text(x, y + 12, $"shard {shard.Id}{slots}", room, TextStyle.Small);
        return y + 20;
    }

    private void Node(CacheShard shard, int index, Area at, bool showsZone)
    {
        var isPrimary = index == 0 && !cache.IsMemcached;
        var letter =
            cache.IsMemcached ? "N"
            : isPrimary ? "P"
            : "R";
        canvas.Rectangle(Layer.Box, at, "ec-box");
        canvas.Circle(at.X + 20, at.Middle, 11, isPrimary ? "ec-primary" : "ec-replica");
        canvas.Text(
            at.X + 20,
            at.Middle + 4.2,
            letter,
            22,
            new TextStyle(isPrimary ? "ec-on-blue" : "ec-blue-ink", 12, IsBold: true, IsCentred: true)
        );
        var room = at.Width - BesideText;
        var about =
            !showsZone || shard.Zones[index] is not { } zone ? Role(index)
            : Fits(zone, index, at.Width) ? $"{Role(index)}, {zone}"
            // The circle says the role too.
            : zone;
        canvas.Text(at.X + 40, at.Y + 18, NodeName(shard, index), room, TextStyle.Name);
        canvas.Text(at.X + 40, at.Y + 33.5, about, room, TextStyle.Small.For(about, room, least: 8));
    }

    // As ElastiCache calls it, after the id of the group: -001, and -0001-001 with shards.
    private string NodeName(CacheShard shard, int index) =>
        cache.Kind == CacheKind.CacheCluster ? $"{index + 1:0000}"
        : shards.Count == 1 && cache.IsSharded != true ? $"{index + 1:000}"
        : $"{shard.Id}-{index + 1:000}";

    // A tile for each shard: its number, a filled square for the primary, an outlined one for each replica.
    private Area Tiles()
    {
        var tiles = cache.IsMemcached
            ? [.. shards[0].Zones.Select((zone, index) => new CacheShard($"{index + 1}", [zone]))]
            : shards;
        var most = tiles.Max(tile => tile.Nodes);
        var label = 16 + tiles.Max(tile => TextWidth.Of(Number(tile), TextStyle.Small.Size));
        var width = label + most * (Square + 4) + 6;
        var columns = Math.Max(1, (int)((area.Width - 2 * Padding + 6) / (width + 6)));
        width = (area.Width - 2 * Padding + 6) / columns - 6;
        Legend(most > 1);
        foreach (var (tile, index) in tiles.Select((tile, index) => (tile, index)))
        {
            var at = new Area(
                area.X + Padding + index % columns * (width + 6),
                area.Y + 34 + index / columns * (TileHeight + 6),
                width,
                TileHeight
            );
            canvas.Rectangle(Layer.Box, at, "ec-box", 5);
            canvas.Text(at.X + 8, at.Middle + 4, Number(tile), label - 4, TextStyle.Small);
            for (var node = 0; node < tile.Nodes; node++)
            {
                canvas.Rectangle(
                    Layer.Box,
                    new Area(at.X + label + node * (Square + 4), at.Middle - Square / 2, Square, Square),
                    node == 0 && !cache.IsMemcached ? "ec-primary" : "ec-replica",
                    3
                );
            }
        }

        var rows = (tiles.Count + columns - 1) / columns;
        var whole = area with { Height = 34 + rows * (TileHeight + 6) + 6 };
        canvas.Rectangle(Layer.Area, whole, "ec-area", 8);
        return whole;
    }

    // 0007 is 7, and 0000 is 0.
    private static string Number(CacheShard tile) => tile.Id.TrimStart('0') is { Length: > 0 } number ? number : "0";

    private void Legend(bool hasReplicas)
    {
        var (x, y) = (area.X + Padding, area.Y + 20);
        if (cache.IsMemcached)
        {
            Zones("a square for each node; zones: ", x, y, area.Width - 2 * Padding);
            return;
        }

        canvas.Rectangle(Layer.Box, new Area(x, y - 10.5, Square, Square), "ec-primary", 3);
        canvas.Text(x + 19, y, "primary", 60, TextStyle.Small);
        x += 80;
        if (hasReplicas)
        {
            canvas.Rectangle(Layer.Box, new Area(x, y - 10.5, Square, Square), "ec-replica", 3);
            canvas.Text(x + 19, y, "replica", 60, TextStyle.Small);
            x += 80;
        }

        Zones("zones: ", x, y, area.Right - x - Padding);
    }
}
