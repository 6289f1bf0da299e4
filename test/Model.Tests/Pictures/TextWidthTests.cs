using ElastiCache.Model.Pictures;

namespace ElastiCache.Model.Tests.Pictures;

public sealed class TextWidthTests
{
    [Fact]
    public void A_text_that_fits_stays_as_it_is() => Assert.Equal("abc", TextWidth.Fit("abc", 10, 100));

    [Theory]
    [InlineData("a name that is much too long", 60)]
    [InlineData("WWWWWWWWWWWWWWWW", 60)]
    [InlineData("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii", 60)]
    [InlineData("anything", 0)]
    public void A_text_that_does_not_fit_is_shortened(string text, double room)
    {
        var fitted = TextWidth.Fit(text, 10, room);

        Assert.EndsWith("…", fitted, StringComparison.Ordinal);
        Assert.True(fitted == "…" || TextWidth.Of(fitted, 10) <= room);
    }

    [Fact]
    public void Lines_break_between_words_and_the_last_one_is_shortened()
    {
        var lines = TextWidth.Wrap("one two three four five six seven eight nine ten", 10, 60, 2);

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line, 10), 1, 60));
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_is_wider() => Assert.True(TextWidth.Of("abc", 10, isBold: true) > TextWidth.Of("abc", 10));
}
