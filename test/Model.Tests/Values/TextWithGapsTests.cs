namespace ElastiCache.Model.Tests.Values;

/// <summary>Texts of which only the deployment knows some parts. A dot stands for such a part here.</summary>
public sealed class TextWithGapsTests
{
    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abd", false)]
    [InlineData("abc", "abcd", false)]
    [InlineData("abc", "abc.", true)]
    [InlineData("abc", ".abc", true)]
    [InlineData("abc", "a.c", true)]
    [InlineData("abc", "b.c", false)]
    [InlineData("abc", "a.b", false)]
    // The gap may be empty, and the rest must find room.
    [InlineData("ab", "ab.c", false)]
    [InlineData("aba", "ab.ba", false)]
    [InlineData("abba", "ab.ba", true)]
    [InlineData("a.", "b.", false)]
    [InlineData("a.", ".b", true)]
    [InlineData("a.b", "a.c", false)]
    [InlineData(".", "", true)]
    public void Two_of_them_may_be_the_same(string one, string other, bool expected)
    {
        Assert.Equal(expected, Text(one).MayBe(Text(other)));
        Assert.Equal(expected, Text(other).MayBe(Text(one)));
    }

    private static TextWithGaps Text(string text) => new(text.Replace('.', TextWithGaps.Gap));
}
