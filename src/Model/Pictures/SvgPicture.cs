using ElastiCache.Model.Inventory;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Pictures;

/// <summary>Draws templates as SVG: one file, without anything beside it, light and dark.</summary>
internal static class SvgPicture
{
    private const double Width = 1120;
    private const double Margin = 20;

    /// <summary>Draws what templates have.</summary>
    /// <param name="inventories">What they have.</param>
    /// <param name="id">What its ids begin with; two pictures on a page need different ones.</param>
    public static string Of(IReadOnlyList<TemplateInventory> inventories, string id = "ec")
    {
        var canvas = new SvgCanvas();
        var y = Margin;
        foreach (var inventory in inventories)
        {
            foreach (var global in inventory.GlobalDatastores)
            {
                y += GlobalCard.Draw(canvas, global, Margin, y, Width - 2 * Margin) + Margin;
            }

            foreach (var cache in inventory.Caches)
            {
                y += CacheCard.Draw(canvas, cache, Margin, y, Width - 2 * Margin) + Margin;
            }
        }

        var caches = inventories.SelectMany(inventory => inventory.Caches).ToList();
        return canvas.ToSvg(
            Width,
            y,
            caches.Count == 1 ? $"The cache {caches[0].Name}" : Sentences.Counted(caches.Count, "cache"),
            TextPicture.Of(inventories),
            id
        );
    }
}
