namespace ElastiCache.Model.Tests.Twins;

/// <summary>Which shard owns which slots.</summary>
public sealed class SlotLayoutTests
{
    [Theory]
    [InlineData(1, "0-16383")]
    [InlineData(2, "0-8191 8192-16383")]
    [InlineData(3, "0-5461 5462-10922 10923-16383")]
    public void Slots_are_dealt_out_evenly(int shards, string expected) =>
        Assert.Equal(expected, string.Join(' ', SlotLayout.Even(shards).Select(ranges => ranges.Single().ToString())));

    [Fact]
    public void Every_slot_belongs_to_exactly_one_shard_for_every_number_of_shards()
    {
        for (var shards = 1; shards <= 500; shards++)
        {
            var next = 0;
            foreach (var range in SlotLayout.Even(shards).SelectMany(ranges => ranges))
            {
                Assert.Equal(next, range.First);
                Assert.InRange(range.Last - range.First + 1, SlotRange.Count / shards, SlotRange.Count / shards + 1);
                next = range.Last + 1;
            }

            Assert.Equal(SlotRange.Count, next);
        }
    }

    [Fact]
    public void At_least_one_shard_is_needed() => Assert.Throws<ArgumentOutOfRangeException>(() => SlotLayout.Even(0));

    [Fact]
    public void Slots_that_the_shards_name_are_theirs() =>
        Assert.Equal(
            ["0-99,200", "100-199,201-16383"],
            SlotLayout.Of([Shard("0-99,200"), Shard("100-199,201-16383")]).Select(ranges => string.Join(',', ranges))
        );

    [Theory]
    [InlineData("0-99")]
    [InlineData("0-16383")]
    public void Slots_that_contradict_each_other_are_dealt_out_evenly(string slots) =>
        Assert.Equal(
            ["0-8191", "8192-16383"],
            SlotLayout.Of([Shard(slots), Shard("0-10")]).Select(ranges => string.Join(',', ranges))
        );

    [Theory]
    [InlineData("0-99")]
    [InlineData("0-16383")]
    public void Slots_that_one_shard_does_not_name_are_dealt_out_evenly(string slots) =>
        Assert.Equal(
            ["0-8191", "8192-16383"],
            SlotLayout.Of([Shard(slots), new NodeGroupSpecification()]).Select(ranges => string.Join(',', ranges))
        );

    private static NodeGroupSpecification Shard(string slots) => new() { Slots = slots };
}
