namespace ElastiCache.Model.Tests.Values;

/// <summary>What was meant by a word that is none.</summary>
public sealed class SimilarityTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("cache", "cache", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("cache", "caches", 1)]
    [InlineData("cache", "cach", 1)]
    [InlineData("cache", "cacke", 1)]
    [InlineData("cache", "cahce", 1)]
    [InlineData("ab", "ba", 1)]
    // Neighbours that were swapped are none once something stands between them.
    [InlineData("ab", "bxa", 3)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("Cache", "cache", 1)]
    public void Two_words_differ_by_so_many_slips(string one, string other, int expected)
    {
        Assert.Equal(expected, Similarity.Distance(one, other));
        Assert.Equal(expected, Similarity.Distance(other, one));
    }

    [Theory]
    [InlineData("cach", "cache")]
    // As near as another one, and it begins alike.
    [InlineData("ab", "ax")]
    [InlineData("zzzzzz", null)]
    [InlineData("CACHE", null)]
    public void The_nearest_within_its_limit_was_meant(string given, string? expected) =>
        Assert.Equal(expected, Similarity.Nearest(given, [("xb", 1), ("ax", 1), ("cache", 1), ("caches", 5)]));

    [Theory]
    [InlineData("CACHE", "cache")]
    [InlineData("Ab", "ax")]
    public void Capitals_may_count_for_nothing(string given, string expected) =>
        Assert.Equal(expected, Similarity.Nearest(given, [("xb", 1), ("ax", 1), ("cache", 0)], ignoreCase: true));

    [Fact]
    public void Of_equal_ones_the_first_was_meant() =>
        Assert.Equal("axc", Similarity.Nearest("abc", [("axc", 1), ("ayc", 1)]));

    [Theory]
    [InlineData("A", null)]
    [InlineData("d", "D")]
    [InlineData("RG", null)]
    [InlineData("Topics", "Topic")]
    public void Names_of_one_or_two_letters_are_no_slips_of_each_other(string given, string? meant) =>
        Assert.Equal(meant, Similarity.Slip(given, ["D", "RGs", "SN", "Topic"]));

    [Theory]
    [InlineData("FreeMemory", "FreeableMemory")]
    [InlineData("FreeableMem", "FreeableMemory")]
    // Each of two.
    [InlineData("NetworkBytes", null)]
    [InlineData("Memory", null)]
    [InlineData("FrMemory", null)]
    public void A_name_of_the_same_words_of_which_some_are_cut_off_was_meant(string given, string? meant) =>
        Assert.Equal(
            meant,
            Similarity.AlikeByWords(given, ["FreeableMemory", "NetworkBytesIn", "NetBytes", "NetworkByte"])
        );
}
