namespace ElastiCache.Model.Cost;

/// <summary>A line of a sum.</summary>
/// <param name="Item">What is charged, such as <c>3 nodes cache.r7g.large, valkey</c>.</param>
/// <param name="Formula">How the amount comes about, such as <c>3 x 0.1944 an hour</c>.</param>
/// <param name="PerMonth">The amount for a month of 730 hours.</param>
/// <param name="Source">Where the price is from.</param>
/// <param name="IsEstimate">Whether it is anything but what AWS says today, or what the user says.</param>
internal sealed record CostLine(string Item, string Formula, decimal PerMonth, string Source, bool IsEstimate)
{
    /// <summary>The hours of a month, as AWS counts them.</summary>
    public const decimal HoursOfMonth = 730;

    /// <summary>The amount for an hour.</summary>
    public decimal PerHour => PerMonth / HoursOfMonth;

    /// <summary>A line of something that is charged by the hour.</summary>
    /// <param name="item">What is charged.</param>
    /// <param name="quantity">How much of it.</param>
    /// <param name="price">What one costs for an hour.</param>
    public static CostLine Hourly(string item, decimal quantity, Price price) =>
        new(
            item,
            FormattableString.Invariant($"{quantity:0.####} x {price} an hour"),
            quantity * price.Amount * HoursOfMonth,
            price.Source,
            price.IsEstimate
        );

    /// <summary>A line of something that is charged by the month.</summary>
    /// <param name="item">What is charged.</param>
    /// <param name="quantity">How much of it.</param>
    /// <param name="price">What one costs for a month.</param>
    /// <param name="unit">What the quantity counts; empty where the item says it.</param>
    public static CostLine Monthly(string item, decimal quantity, Price price, string unit = "") =>
        new(
            item,
            FormattableString.Invariant($"{quantity:0.####}{(unit.Length == 0 ? "" : $" {unit}")} x {price}"),
            quantity * price.Amount,
            price.Source,
            price.IsEstimate
        );
}
