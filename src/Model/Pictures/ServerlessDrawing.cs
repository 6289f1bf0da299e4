using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws what a serverless cache has instead of nodes: its limits.</summary>
internal static class ServerlessDrawing
{
    private const double Padding = 14;
    private const double RowHeight = 58;

    /// <summary>Draws the limits, and tells what they took.</summary>
    public static Area Draw(SvgCanvas canvas, CacheEntry cache, Area area)
    {
        var whole = area with { Height = 34 + 2 * RowHeight };
        canvas.Rectangle(Layer.Area, whole, "ec-area", 8);
        canvas.Text(
            area.X + Padding,
            area.Y + 21,
            $"no nodes to choose; zones: {CacheWords.Zones(cache)}",
            area.Width - 2 * Padding,
            TextStyle.Small
        );
        Gauge(canvas, whole, 0, "data", CacheWords.Limit(cache.DataStorage, "GB"), cache.DataStorage);
        Gauge(canvas, whole, 1, "requests", CacheWords.Limit(cache.Requests, "ECPU a second"), cache.Requests);
        return whole;
    }

    // A bar from nothing to the limit: filled as far as the minimum is set aside and charged.
    private static void Gauge(SvgCanvas canvas, Area area, int row, string name, string limit, Value<UsageLimit> limits)
    {
        var y = area.Y + 34 + row * RowHeight;
        canvas.Text(area.X + Padding, y + 16, name, 120, TextStyle.Name);
        canvas.Text(area.X + Padding + 130, y + 16, limit, area.Width - 2 * Padding - 130, TextStyle.Value);
        var bar = new Area(area.X + Padding, y + 26, area.Width - 2 * Padding, 12);
        canvas.Rectangle(Layer.Box, bar, "ec-box", 6);
        if (
            limits.TryGet(out var limitsOf)
            && limitsOf.Minimum.TryGet(out var least)
            && limitsOf.Maximum.TryGet(out var most)
            && most > 0
        )
        {
            var width = Math.Clamp(least / most, 0, 1) * bar.Width;
            canvas.Rectangle(Layer.Box, bar with { Width = Math.Max(width, 12) }, "ec-primary", 6);
        }
    }
}
