namespace ElastiCache.Model.Tests.Expressions;

/// <summary>How long a text is that matches a pattern.</summary>
public sealed class PatternLengthTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 3, 3)]
    [InlineData("^[a-z][a-z0-9]{3,11}$", 4, 12)]
    [InlineData(@"^[a-zA-Z0-9\]]*$", 0, null)]
    [InlineData("[]a]{2}", 2, 2)]
    [InlineData("[^]a]{2}", 2, 2)]
    [InlineData("a+b?", 1, null)]
    [InlineData("a?b?", 0, 2)]
    [InlineData("a{3,}", 3, null)]
    [InlineData("a{3,5}?b", 4, 6)]
    [InlineData(@"\d\-\.{2}", 4, 4)]
    [InlineData(".*", 0, null)]
    [InlineData(@"cost\$", 5, 5)]
    [InlineData("a{1000000}", 1_000_000, 1_000_000)]
    [InlineData("a{1000001}", null, null)]
    [InlineData("a{1000000}b", 1_000_000, 1_000_000)]
    [InlineData("a{,3}", null, null)]
    [InlineData("a{}", null, null)]
    [InlineData("a{2,2}", 2, 2)]
    [InlineData("a{2,1}", null, null)]
    [InlineData("a{", null, null)]
    [InlineData("[a", null, null)]
    [InlineData("[a-z&&[^b]]", null, null)]
    [InlineData("(ab)+", null, null)]
    [InlineData("a|bc", null, null)]
    [InlineData(@"\bword", null, null)]
    [InlineData(@"\u0041", null, null)]
    [InlineData("a$b", null, null)]
    [InlineData("+a", null, null)]
    [InlineData("\\", null, null)]
    public void It_is_known_for_characters_and_classes(string pattern, int? least, int? most)
    {
        var length = PatternLength.Of(pattern);

        Assert.Equal((least, most), (length?.Least, length?.Most));
    }
}
