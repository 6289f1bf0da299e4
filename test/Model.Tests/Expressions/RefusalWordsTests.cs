using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What is said of a value, or of a default, that a parameter refuses.</summary>
public sealed class RefusalWordsTests
{
    private const string Sizes = "\"AllowedValues\":[\"small\",\"large\",\"xlarge\"]";

    [Theory]
    [InlineData("\"Type\":\"String\"", "a", null)]
    [InlineData("\"Type\":\"Number\"", "a", "it is not a number")]
    [InlineData("\"Type\":\"Number\",\"MinValue\":2", "1", "it is below its MinValue, 2")]
    [InlineData("\"Type\":\"Number\",\"MaxValue\":2", "3", "it is above its MaxValue, 2")]
    [InlineData("\"MinLength\":2", "a", "it is shorter than its MinLength, 2")]
    [InlineData("\"MaxLength\":2", "abc", "it is longer than its MaxLength, 2")]
    [InlineData("\"AllowedPattern\":\"[a-z]+\"", "A", "it does not match its AllowedPattern, [a-z]+")]
    // Of a list it is told which item.
    [InlineData("\"Type\":\"List<Number>\"", "1,b", "'b' is not a number")]
    [InlineData("\"Type\":\"List<Number>\",\"NoEcho\":true", "1,b", "it is not a number")]
    [InlineData("\"NoEcho\":true,\"MaxLength\":2", "abc", "it is longer than its MaxLength, 2")]
    [InlineData($"\"NoEcho\":true,{Sizes}", "medium", "it is none of its AllowedValues")]
    // With what may have been meant: half of a value, or a slip.
    [InlineData(Sizes, "medium", "allowed are: small, large, xlarge")]
    [InlineData(Sizes, "la", "allowed are: small, large, xlarge; did you mean large?")]
    [InlineData(Sizes, "LA", "allowed are: small, large, xlarge; did you mean large?")]
    [InlineData(Sizes, "smal1", "allowed are: small, large, xlarge; did you mean small?")]
    [InlineData(Sizes, "SMALL", "allowed are: small, large, xlarge; did you mean small?")]
    [InlineData(Sizes, "sma11", "allowed are: small, large, xlarge")]
    [InlineData(Sizes, "xlarg", "allowed are: small, large, xlarge; did you mean xlarge?")]
    [InlineData("\"AllowedValues\":[\"a\",\"b\"]", "c", "allowed are: a, b; did you mean a?")]
    // A value that goes on as it begins comes before one that is near.
    [InlineData("\"AllowedValues\":[\"vale\",\"valkey\"]", "valk", "allowed are: vale, valkey; did you mean valkey?")]
    [InlineData(Sizes, "", "allowed are: small, large, xlarge")]
    public void A_value_is_refused_in_words(string parameter, string value, string? words) =>
        Assert.Equal(words, Words(parameter).Mistake(value));

    [Theory]
    [InlineData("\"MaxLength\":2,\"Default\":\"abc\"", " 'abc'", "it is longer than its MaxLength, 2")]
    [InlineData("\"MaxLength\":2,\"Default\":\"abc\",\"NoEcho\":true", "", "it is longer than its MaxLength, 2")]
    public void A_default_is_shown_unless_it_is_hidden(string parameter, string shown, string why) =>
        Assert.Equal((shown, why), Words(parameter).MistakeOfDefault());

    [Theory]
    [InlineData("\"Default\":\"a\"")]
    [InlineData("\"MaxLength\":2")]
    public void A_default_that_is_taken_or_left_out_is_no_mistake(string parameter) =>
        Assert.Null(Words(parameter).MistakeOfDefault());

    [Theory]
    [InlineData(60, 60)]
    [InlineData(61, 57)]
    public void What_is_long_is_cut(int length, int shown)
    {
        var text = new string('a', length);

        Assert.Equal(
            $" '{text[..shown]}{(shown < length ? "..." : "")}'",
            Words($"\"MaxLength\":2,\"Default\":\"{text}\"").MistakeOfDefault()!.Value.Shown
        );
    }

    private static RefusalWords Words(string parameter) =>
        new(new ParameterConstraints(JsonDocument.Parse($"{{{parameter}}}").RootElement));
}
