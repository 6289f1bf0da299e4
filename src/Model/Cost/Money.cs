using System.Globalization;

namespace ElastiCache.Model.Cost;

/// <summary>How amounts are written.</summary>
internal static class Money
{
    /// <summary>US dollars with cents, and four decimals below a cent: <c>$1,234.50</c>.</summary>
    public static string Text(decimal amount) =>
        (amount < 0 ? "-$" : "$") + Math.Abs(amount).ToString(Format(amount), CultureInfo.InvariantCulture);

    /// <summary>The same with its sign: <c>+$12.00</c>, <c>-$12.00</c>; <c>$0.00</c> for no difference.</summary>
    public static string Signed(decimal amount) => decimal.Round(amount, 2) > 0 ? $"+{Text(amount)}" : Text(amount);

    private static string Format(decimal amount) => Math.Abs(amount) is > 0 and < 0.01m ? "0.####" : "#,0.00";
}
