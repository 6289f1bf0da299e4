namespace ElastiCache.Architecture.Tests.Arrows;

public sealed class KnotsTests
{
    [Theory]
    [InlineData("a>b b>c a>c", "")]
    [InlineData("a>a", "")]
    [InlineData("a>b b>a", "a b")]
    [InlineData("a>b b>c c>a c>d", "a b c")]
    [InlineData("a>b b>a c>d d>c b>c", "a b|c d")]
    [InlineData("a>b b>c c>b c>d d>a", "a b c d")]
    public void A_knot_is_what_reaches_itself_again(string arrows, string knots) =>
        Assert.Equal(
            knots,
            string.Join(
                '|',
                Knots
                    .Of(arrows.Split(' ').Select(arrow => (arrow.Split('>')[0], arrow.Split('>')[1])))
                    .Select(knot => string.Join(' ', knot))
                    .Order()
            )
        );
}
