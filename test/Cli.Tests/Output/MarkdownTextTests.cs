using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Tests.Output;

public sealed class MarkdownTextTests
{
    // A comment on a pull request notifies whom it names, and shows up at the issue that it names, escaped or not.
    [Theory]
    [InlineData("got '@octocat'", "got '`@octocat`'")]
    [InlineData("@team/all", "`@team`/all")]
    [InlineData("on +@all -@dangerous", "on +`@all` -`@dangerous`")]
    [InlineData("see #12", "see `#12`")]
    [InlineData("a@b.example", "a@b.example")]
    [InlineData("# a", "\\# a")]
    [InlineData("@ a", "@ a")]
    [InlineData("a|`b`<c>", "a\\|\\`b\\`&lt;c&gt;")]
    public void Nobody_is_notified(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Of(text));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a``@octocat", "``` a``@octocat ```")]
    public void Code_does_not_end_within_the_text(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownText.Code(text));
}
