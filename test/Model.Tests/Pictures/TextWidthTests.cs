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

    [Theory]
    [InlineData("", 0)]
    // Of the first and the last letter of the table, and of one that is not in it.
    [InlineData(" ", 3.2)]
    [InlineData("~", 8.4)]
    [InlineData("é", 10)]
    [InlineData("\t", 10)]
    public void A_letter_is_as_wide_as_in_the_widest_font(string text, double width) =>
        Assert.Equal(width, TextWidth.Of(text, 10), 6);

    [Theory]
    // 6.1 + 6.3 + 5.5.
    [InlineData(17.9, "abc")]
    [InlineData(17.89, "a…")]
    // 6.1 + 10.
    [InlineData(16.1, "a…")]
    [InlineData(16.0, "…")]
    public void A_text_is_cut_as_soon_as_it_does_not_fit(double room, string shown) =>
        Assert.Equal(shown, TextWidth.Fit("abc", 10, room));

    [Theory]
    // 6.1 + 3.2 + 6.3.
    [InlineData(15.61, 1, true)]
    [InlineData(15.5, 1, false)]
    [InlineData(15.5, 2, true)]
    public void Lines_are_as_long_as_fits(double room, int most, bool fits) =>
        Assert.Equal(fits, TextWidth.Wraps("a  b", 10, room, most));

    [Fact]
    public void Bold_is_wider() => Assert.True(TextWidth.Of("abc", 10, isBold: true) > TextWidth.Of("abc", 10));
}
