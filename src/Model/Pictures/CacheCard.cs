using ElastiCache.Model.Inventory;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws a cache: who reaches it, by which endpoint, its nodes, and what there is to know.</summary>
internal sealed class CacheCard
{
    private const double Padding = 24;
    private const double AccessWidth = 196;
    private const double EndpointWidth = 196;
    private const double Gap = 52;
    private const double BoxHeight = 44;
    private const double BoxGap = 10;
    private const int MostSources = 6;

    private readonly SvgCanvas _canvas;
    private readonly CacheEntry _cache;
    private readonly Area _inner;

    private CacheCard(SvgCanvas canvas, CacheEntry cache, Area inner) =>
        (_canvas, _cache, _inner) = (canvas, cache, inner);

    /// <summary>Draws a cache and tells how high it became.</summary>
    /// <param name="canvas">Where to draw it.</param>
    /// <param name="cache">The cache.</param>
    /// <param name="x">Its left side.</param>
    /// <param name="y">Its upper side.</param>
    /// <param name="width">Its width.</param>
    public static double Draw(SvgCanvas canvas, CacheEntry cache, double x, double y, double width)
    {
        var inner = new Area(x + Padding, y + Padding, width - 2 * Padding, 0);
        var height = new CacheCard(canvas, cache, inner).Draw() - y + Padding;
        canvas.Rectangle(Layer.Panel, new Area(x, y, width, height), "ec-panel", 12);
        return height;
    }

    private double Draw()
    {
        var (endpointX, nodesX) = (_inner.X + AccessWidth + Gap, _inner.X + AccessWidth + EndpointWidth + 2 * Gap);
        var (left, right) = (nodesX - _inner.X - 16, _inner.Right - nodesX);
        // A name may have 50 letters, and which cache it is must not be cut off.
        _canvas.Text(_inner.X, _inner.Y + 16, _cache.Name, left, TextStyle.Title.For(_cache.Name, left, least: 12));
        _canvas.Text(_inner.X, _inner.Y + 38, CacheWords.Layout(_cache), left, TextStyle.Subtitle);
        _canvas.Text(
            nodesX,
            _inner.Y + 16,
            $"{CacheWords.Engine(_cache)}, {CacheWords.Size(_cache)}",
            right,
            TextStyle.Name
        );
        _canvas.Text(
            nodesX,
            _inner.Y + 38,
            string.Join(", ", new[] { _cache.Region, _cache.Stack }.OfType<string>()),
            right,
            TextStyle.Subtitle
        );
        var top = _inner.Y + 72;
        Heading(_inner.X, top, "REACHED BY");
        Heading(endpointX, top, "ENDPOINTS");
        Heading(nodesX, top, "NODES");
        top += 14;
        var nodes = Nodes(new Area(nodesX, top, _inner.Right - nodesX, 0));
        var endpoints = Endpoints(endpointX, top);
        var sources = Sources(_inner.X, top);
        Connect(sources, endpoints, nodes);
        var bottom = sources.Concat(endpoints).Append(nodes).Max(area => area.Bottom);
        return Facts(bottom + 26);
    }

    private void Heading(double x, double y, string text) => _canvas.Text(x, y, text, AccessWidth, TextStyle.Heading);

    private Area Nodes(Area area) =>
        _cache.Kind == CacheKind.Serverless ? ServerlessDrawing.Draw(_canvas, _cache, area)
        : _cache.Shards is { Count: > 0 } shards ? new NodeDrawing(_canvas, _cache, shards, area).Draw()
        : Note(area, CacheWords.Layout(_cache));

    private Area Note(Area area, string text)
    {
        var box = area with { Height = BoxHeight };
        _canvas.Rectangle(Layer.Area, box, "ec-area");
        _canvas.Text(box.X + 14, box.Y + 27, text, box.Width - 28, TextStyle.Value);
        return box;
    }

    private List<Area> Endpoints(double x, double top)
    {
        var boxes = new List<Area>();
        foreach (var (name, use) in CacheWords.Endpoints(_cache))
        {
            boxes.Add(
                Box(
                    new Area(x, top + boxes.Count * (BoxHeight + BoxGap), EndpointWidth, BoxHeight),
                    name,
                    use,
                    "ec-box"
                )
            );
        }

        var way = new Area(x, boxes[^1].Bottom + BoxGap, EndpointWidth, 26);
        var isOpen = _cache.IsTlsRequired == false;
        _canvas.Rectangle(Layer.Box, way, isOpen ? "ec-warn" : "ec-box", 13);
        _canvas.Text(
            way.X + way.Width / 2,
            way.Y + 17.5,
            $"{(isOpen ? "! " : "")}{_cache.Transit}",
            way.Width - 24,
            (isOpen ? TextStyle.Warning : TextStyle.Value) with
            {
                IsCentred = true,
            }
        );
        boxes.Add(way);
        return boxes;
    }

    private List<Area> Sources(double x, double top)
    {
        var sources = Sources().ToList();
        var shown = sources.Count > MostSources ? sources.Take(MostSources - 1).ToList() : sources;
        if (shown.Count < sources.Count)
        {
            var others = sources.Skip(shown.Count).ToList();
            shown.Add(
                (
                    Sentences.Counted(others.Count, "other"),
                    "see the text picture",
                    others.Exists(source => source.IsWarning)
                )
            );
        }

        return
        [
            .. shown.Select(
                (source, index) =>
                    Box(
                        new Area(x, top + index * (BoxHeight + BoxGap), AccessWidth, BoxHeight),
                        source.IsWarning ? $"! {source.Name}" : source.Name,
                        source.About,
                        source.IsWarning ? "ec-warn" : "ec-box"
                    )
            ),
        ];
    }

    private IEnumerable<(string Name, string About, bool IsWarning)> Sources() =>
        _cache.Access switch
        {
            null => [("security groups", "not of this template", false)],
            { Count: 0 } => [("nobody", "no rule lets anybody in", false)],
            var access => access
                .GroupBy(entry => (entry.From, entry.IsEverybody))
                .Select(group =>
                    (
                        group.Key.From,
                        group.Key.IsEverybody
                            ? "the internet"
                            : $"port {string.Join(", ", group.Select(entry => entry.Ports).Distinct(StringComparer.Ordinal))}",
                        IsWarning: group.Key.IsEverybody
                    )
                )
                // What somebody should look at must not be among the others.
                .OrderByDescending(source => source.IsWarning),
        };

    private Area Box(Area area, string name, string about, string style)
    {
        _canvas.Rectangle(Layer.Box, area, style);
        _canvas.Text(area.X + 12, area.Y + 18.5, name, area.Width - 24, TextStyle.Name);
        _canvas.Text(area.X + 12, area.Y + 35, about, area.Width - 24, TextStyle.Small);
        return area;
    }

    // The last of the endpoints is the way to all of them, so no arrow leads there.
    private void Connect(List<Area> sources, List<Area> endpoints, Area nodes)
    {
        var bus = sources[0].Right + Gap / 2;
        var doors = endpoints.SkipLast(1).ToList();
        foreach (var source in sources)
        {
            _canvas.Line([(source.Right, source.Middle), (bus, source.Middle)]);
        }

        var ends = sources.Concat(doors).Select(area => area.Middle).ToList();
        _canvas.Line([(bus, ends.Min()), (bus, ends.Max())]);
        foreach (var door in doors)
        {
            _canvas.Line([(bus, door.Middle), (door.X - 1, door.Middle)], hasHead: true);
            // Where the nodes end above it, its arrow goes up to them.
            var bend = door.Right + Gap / 2;
            _canvas.Line(
                door.Middle < nodes.Bottom
                    ? [(door.Right, door.Middle), (nodes.X - 1, door.Middle)]
                    :
                    [
                        (door.Right, door.Middle),
                        (bend, door.Middle),
                        (bend, nodes.Middle),
                        (nodes.X - 1, nodes.Middle),
                    ],
                hasHead: true
            );
        }
    }

    private double Facts(double top)
    {
        const int columns = 4;
        const int mostLines = 3;
        const double between = 22;
        const double size = 12.5;
        var width = (_inner.Width - (columns - 1) * between) / columns;
        var y = top;
        foreach (var row in CacheWords.Facts(_cache).Chunk(columns))
        {
            var most = 1;
            foreach (var (fact, column) in row.Select((fact, column) => (fact, column)))
            {
                var x = _inner.X + column * (width + between);
                Heading(x, y, fact.Title.ToUpperInvariant());
                var mark = fact.IsWarning ? "! " : "";
                var value = fact.Within(text => TextWidth.Wraps(mark + text, size, width / 1.16, mostLines));
                var lines = TextWidth.Wrap(mark + value, size, width / 1.16, mostLines);
                foreach (var (line, index) in lines.Select((line, index) => (line, index)))
                {
                    _canvas.Text(
                        x,
                        y + 18 + index * 16,
                        line,
                        width,
                        fact.IsWarning ? TextStyle.Warning : TextStyle.Value
                    );
                }

                most = Math.Max(most, lines.Count);
            }

            y += 18 + most * 16 + 14;
        }

        return y - 24;
    }
}
