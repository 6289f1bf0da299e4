namespace ElastiCache.Model.Expressions;

/// <summary>Numbers that stand for all those of a range: each of a short one, and of a wide one those where limits are usual.</summary>
internal static class SampledNumbers
{
    // What any property takes at most.
    private const long Largest = 1L << 31;

    // So many are tried one by one, and of more as many at each end and around zero.
    private const int MostOfAll = 240;
    private const int MostOfEnd = 60;

    // Steps within a power of ten, which lie closer to each other than the limits of a property do.
    private static readonly long[] Steps = [10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90];

    /// <summary>The numbers, those far from the ends first: they are the likelier to be good.</summary>
    /// <param name="least">The smallest of the range; null where it has none.</param>
    /// <param name="most">The largest of the range; null where it has none.</param>
    /// <param name="named">Numbers that play a part elsewhere: they and their neighbours are tried where the range has them.</param>
    public static IReadOnlyList<long> Of(long? least, long? most, IEnumerable<long> named)
    {
        var from = least ?? Math.Min(-Largest, (most ?? 0) - MostOfAll);
        var to = most ?? Math.Max(Largest, from + MostOfAll);
        return to < from ? []
            : to - from < MostOfAll ? [.. From(from, (int)(to - from) + 1)]
            :
            [
                .. named
                    .SelectMany(Around)
                    .Concat(Usual)
                    .Concat(From(from, MostOfEnd))
                    .Concat(From(to - MostOfEnd + 1, MostOfEnd))
                    .Where(number => number >= from && number <= to)
                    .Distinct(),
            ];
    }

    private static IEnumerable<long> Usual =>
        Enumerable
            .Range(0, 32)
            .SelectMany(power => Around(1L << power))
            .Concat(Enumerable.Range(0, 9).SelectMany(power => Steps.Select(step => step * Pow(power) / 10)))
            .SelectMany(number => new[] { number, -number })
            .Concat(From(0, MostOfEnd));

    private static IEnumerable<long> Around(long number) => [number - 1, number, number + 1];

    private static IEnumerable<long> From(long first, int count) =>
        Enumerable.Range(0, count).Select(index => first + index);

    private static long Pow(int power) => power == 0 ? 1 : 10 * Pow(power - 1);
}
