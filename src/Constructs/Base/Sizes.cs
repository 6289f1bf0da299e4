namespace ElastiCache.Cdk;

/// <summary>Amounts of data.</summary>
internal static class Sizes
{
    /// <summary>An amount in GiB, which need not be whole; unresolved where it cannot be told.</summary>
    public static Value<double> Gibibytes(Size? size) =>
        size is null ? Value<double>.Absent
        : TryConvert(size, out var gibibytes) ? Tokens.Number(gibibytes)
        : Value<double>.Unresolved();

    /// <summary>Whether an amount is a token in another unit than GiB, which nobody can convert.</summary>
    public static bool IsInconvertible(Size? size) => size is not null && !TryConvert(size, out _);

    private static bool TryConvert(Size size, out double gibibytes)
    {
        gibibytes = 0;
        try
        {
            gibibytes = size.ToGibibytes(new SizeConversionOptions { Rounding = SizeRoundingBehavior.NONE });
            return true;
        }
        catch (Exception) when (size.IsUnresolved())
        {
            // The CDK does not tell the unit of a size, and what it throws has no type of its own.
            return false;
        }
    }
}
