using System.Text.Json;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Model.Tests.Cost;

/// <summary>A template with what it costs, worked out by hand.</summary>
internal sealed record Sum(string Name, string Resources)
{
    public string? Region { get; init; } = "us-east-1";

    public string Today { get; init; } = "2026-11-28";

    public string? Usage { get; init; }

    public string? Prices { get; init; }

    public string? Reserved { get; init; }

    /// <summary>Each line: what it is, and its amount for a month.</summary>
    public required (string Item, decimal PerMonth)[] Lines { get; init; }

    /// <summary>What must be named as not known.</summary>
    public string[] Unknown { get; init; } = [];

    /// <summary>What must be said beside.</summary>
    public string[] Notes { get; init; } = [];

    public bool IsEstimate { get; init; }

    public CostSheet Work() =>
        CostSheet.Of(
            [InventoryReader.Read(Template.Read(Json($$"""{"Resources":{{Resources}}}""")), Region)],
            new CostOptions
            {
                Today = DateOnly.Parse(Today, System.Globalization.CultureInfo.InvariantCulture),
                Usage = Usage is null ? UsageFile.None : UsageFile.Read(Json(Usage)),
                Prices = new PriceBook(Prices is null ? null : PriceFile.Read([Json(Prices)], PriceTrust.Own)),
                Reserved = Reserved is null ? null : ReservedTerm.Find(Reserved),
            }
        );

    public override string ToString() => Name;

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
