namespace ElastiCache.Model.Tests.Values;

/// <summary>Texts of templates, as people see them.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("two\nlines", "two\\u000alines")]
    [InlineData("\u007f", "\\u007f")]
    [InlineData("\u200e\u200f", "\\u200e\\u200f")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    [InlineData("\u202a", "\\u202a")]
    [InlineData("\u202c", "\\u202c")]
    [InlineData("\u202e", "\\u202e")]
    [InlineData("\u2066", "\\u2066")]
    [InlineData("\u2068", "\\u2068")]
    [InlineData("\u2069", "\\u2069")]
    public void What_a_terminal_would_obey_is_written(string text, string visible) =>
        Assert.Equal($"a{visible}b", VisibleText.Of($"a{text}b"));

    [Theory]
    [InlineData("")]
    [InlineData("plain, with \"marks\" and é")]
    [InlineData("\u200d\u2010\u2027\u202f\u2065\u206a")]
    public void Anything_else_stays(string text) => Assert.Equal(text, VisibleText.Of(text));
}
