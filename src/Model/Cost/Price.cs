using System.Globalization;

namespace ElastiCache.Model.Cost;

/// <summary>A price in US dollars.</summary>
/// <param name="Amount">The amount for one unit.</param>
/// <param name="Trust">How far it can be trusted.</param>
/// <param name="Source">Where it is from, with its date.</param>
internal sealed record Price(decimal Amount, PriceTrust Trust, string Source)
{
    /// <summary>Whether it is anything but what AWS says today, or what the user says.</summary>
    public bool IsEstimate => Trust is PriceTrust.OldList or PriceTrust.Estimate;

    /// <summary>A part or a multiple of the price.</summary>
    /// <param name="factor">How much of it.</param>
    public Price Times(decimal factor) => this with { Amount = Amount * factor };

    /// <summary>The same amount, as an estimate.</summary>
    /// <param name="why">What makes it one.</param>
    public Price AsEstimate(string why) => this with { Trust = PriceTrust.Estimate, Source = why };

    /// <inheritdoc/>
    public override string ToString() => Amount.ToString("0.######", CultureInfo.InvariantCulture);
}
