namespace ElastiCache.Model.Tests.Values;

/// <summary>Texts whose parameter gives them no length that they may have.</summary>
public sealed class TextLimitsTests
{
    [Theory]
    [InlineData(
        15,
        "MaxLength",
        "a token has 16 to 128 characters, and the parameter Token takes at most 15 (MaxLength): write MinLength: 16 and MaxLength: 128"
    )]
    [InlineData(
        15,
        "AllowedPattern",
        "a token has 16 to 128 characters, and the parameter Token takes at most 15 (AllowedPattern): write MinLength: 16 and MaxLength: 128, and an AllowedPattern that takes such texts"
    )]
    [InlineData(16, "MaxLength", null)]
    public void Too_short(double most, string by, string? expected) =>
        Assert.Equal(expected, new TextLimits("Token", null, (most, by)).Wrong("a token", 16, 128));

    [Theory]
    [InlineData(
        129,
        "MinLength",
        "a token has 16 to 128 characters, and the parameter Token takes at least 129 (MinLength): write MinLength: 16 and MaxLength: 128"
    )]
    [InlineData(
        129,
        "AllowedPattern",
        "a token has 16 to 128 characters, and the parameter Token takes at least 129 (AllowedPattern): write MinLength: 16 and MaxLength: 128, and an AllowedPattern that takes such texts"
    )]
    [InlineData(128, "MinLength", null)]
    public void Too_long(double least, string by, string? expected) =>
        Assert.Equal(expected, new TextLimits("Token", (least, by), null).Wrong("a token", 16, 128));

    [Fact]
    public void Without_limits_any_text_may_be_right() =>
        Assert.Null(new TextLimits("Token", null, null).Wrong("a token", 16, 128));
}
