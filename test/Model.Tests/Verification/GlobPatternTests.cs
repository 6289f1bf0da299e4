namespace ElastiCache.Model.Tests.Verification;

/// <summary>Patterns of keys, as the engines match them.</summary>
public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("app:*", "app:1", true)]
    [InlineData("app:*", "app", false)]
    [InlineData("app:**:end", "app:a:b:end", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("a?", "abc", false)]
    [InlineData("h[ae]llo", "hallo", true)]
    [InlineData("h[ae]llo", "hillo", false)]
    [InlineData("h[^e]llo", "hallo", true)]
    [InlineData("h[^e]llo", "hello", false)]
    [InlineData("h[a-c]llo", "hbllo", true)]
    [InlineData("h[a-c]llo", "hdllo", false)]
    [InlineData("h[c-a]llo", "hbllo", true)]
    // Ranges that overlap, their ends, and marks that stand for themselves.
    [InlineData("[a-cb-d]", "b", true)]
    [InlineData("[a-cb-d]", "d", true)]
    [InlineData("[a-cb-d]", "e", false)]
    [InlineData("[bb]", "b", true)]
    [InlineData("[b\\bb]", "b", true)]
    [InlineData("[b\\b]", "b", true)]
    [InlineData("[^a]", "^", true)]
    [InlineData("[a-", "a", true)]
    [InlineData("[a-", "-", true)]
    [InlineData("[a-c]", "a", true)]
    [InlineData("[a-c]", "c", true)]
    // As in the engines: the bracket is the end of the range.
    [InlineData("[a-]", "-", false)]
    [InlineData("[a-]", "_", true)]
    [InlineData("[a-]", "b", false)]
    [InlineData("[-c]", "-", true)]
    [InlineData("[^]x", "ax", true)]
    [InlineData("[^", "a", true)]
    [InlineData("[ab", "a", true)]
    [InlineData("[ab", "c", false)]
    [InlineData("[", "a", false)]
    [InlineData("[a\\", "\\", true)]
    [InlineData("a\\", "a\\", true)]
    [InlineData("a\\", "a", false)]
    [InlineData("[a]", "", false)]
    [InlineData("?", "", false)]
    [InlineData("**", "", true)]
    [InlineData("*a", "ba", true)]
    [InlineData("*a", "bab", false)]
    [InlineData("*a*b", "xaxb", true)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("h[\\]]llo", "h]llo", true)]
    [InlineData("plain", "plain", true)]
    [InlineData("plain", "Plain", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void A_pattern_matches_what_it_says(string pattern, string name, bool expected) =>
        Assert.Equal(expected, GlobPattern.Matches(pattern, name));

    [Theory]
    [InlineData("app:*", "app:word")]
    [InlineData("*", "word")]
    [InlineData("a?c", "axc")]
    [InlineData("[b-d]x", "bx")]
    [InlineData("[^!]x", "\"x")]
    [InlineData("a\\*b", "a*b")]
    [InlineData("plain", "plain")]
    [InlineData("[a]", "a")]
    [InlineData("[~]", "~")]
    [InlineData("a\\", "a\\")]
    public void A_sample_is_matched_by_its_pattern(string pattern, string expected)
    {
        Assert.Equal(expected, GlobPattern.Sample(pattern, "word"));
        Assert.True(GlobPattern.Matches(pattern, expected));
    }

    [Theory]
    [InlineData("a[]b")]
    [InlineData("[^!-~]")]
    // Nor has one that does not end.
    [InlineData("[ab")]
    public void A_pattern_that_nothing_matches_has_no_sample(string pattern) =>
        Assert.Null(GlobPattern.Sample(pattern, "word"));
}
