using System.Globalization;
using ElastiCache.Model.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Resources;

public sealed class HashSlotsTests
{
    private const int Last = 16383;

    // Up to eight ranges that cover every slot once; then, more often than not, one mistake.
    private static Gen<string[]> Shards { get; } =
        from cuts in Gen.Choose(1, Last).ArrayOf(7)
        from shards in Gen.Choose(1, 4)
        from mistake in Gen.Choose(0, 7)
        from at in Gen.Choose(0, 7)
        from shift in Gen.Choose(-2, 2)
        select Deal(Spoil(Cover(cuts), mistake, at, shift), shards);

    [Fact]
    public void Agree_with_counting_every_slot() =>
        Always.Holds(
            Shards,
            shards =>
                (HashSlots.Mistake([.. shards.Select(slots => new NodeGroupSpecification { Slots = slots })]) is null)
                == CoverOnce(shards),
            times: 2000
        );

    [Fact]
    public void Any_text_is_judged() =>
        Always.Holds(
            Arbitrary.Text.ArrayOf(),
            shards =>
                HashSlots.Mistake([.. shards.Select(slots => new NodeGroupSpecification { Slots = slots })]) is not null
                || shards.Length == 0
                || CoverOnce(shards)
        );

    [Fact]
    public void No_shards_make_no_mistake() => Assert.Null(HashSlots.Mistake([]));

    private static List<string> Cover(int[] cuts)
    {
        int[] starts = [0, .. cuts.Order().Distinct()];
        return
        [
            .. starts.Select((start, index) => Range(start, index + 1 < starts.Length ? starts[index + 1] - 1 : Last)),
        ];
    }

    private static List<string> Spoil(List<string> ranges, int mistake, int at, int shift)
    {
        var index = at % ranges.Count;
        switch (mistake)
        {
            case 0:
                ranges.RemoveAt(index);
                break;
            case 1:
                ranges.Add(ranges[index]);
                break;
            case 2 or 3:
                var ends = Numbers(ranges[index]);
                ranges[index] = Range(Math.Max(ends[0], 0), Math.Max(ends[^1] + shift, 0));
                break;
            case 4:
                ranges[index] += "x";
                break;
            default:
                break;
        }

        return ranges;
    }

    private static string[] Deal(List<string> ranges, int shards) =>
        [
            .. Enumerable
                .Range(0, shards)
                .Select(shard => string.Join(',', ranges.Where((_, index) => index % shards == shard)))
                .Where(slots => slots.Length > 0),
        ];

    private static bool CoverOnce(string[] shards)
    {
        var owners = new int[Last + 1];
        foreach (var range in shards.SelectMany(slots => slots.Split(',')))
        {
            if (!range.Split('-').All(number => number.Length > 0 && number.All(char.IsAsciiDigit)))
            {
                return false;
            }

            var ends = Numbers(range);
            if (ends.Length > 2 || ends[0] > ends[^1] || ends[^1] > Last)
            {
                return false;
            }

            for (var slot = ends[0]; slot <= ends[^1]; slot++)
            {
                owners[slot]++;
            }
        }

        return shards.Length == 0 || owners.All(count => count == 1);
    }

    private static int[] Numbers(string range) =>
        [.. range.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static string Range(int first, int last) => first == last ? $"{first}" : $"{first}-{last}";
}
