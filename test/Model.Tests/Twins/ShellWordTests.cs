namespace ElastiCache.Model.Tests.Twins;

/// <summary>Values that a shell reads as they are.</summary>
public sealed class ShellWordTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc-1.2/3:4@5%6+7,8=9_", "abc-1.2/3:4@5%6+7,8=9_")]
    [InlineData("ab#cd$HOME", "'ab#cd$HOME'")]
    [InlineData("a b", "'a b'")]
    [InlineData("a'b", "'a'\\''b'")]
    [InlineData("`id`", "'`id`'")]
    [InlineData("~root", "'~root'")]
    [InlineData("********", "'********'")]
    public void What_a_shell_would_take_for_something_else_stands_in_quotes(string value, string expected)
    {
        Assert.Equal(expected, ShellWord.Quote(value));
        Assert.Equal(value, ShellWord.Read(expected));
    }

    [Theory]
    [InlineData("ab#cd$HOME", "ab#cd$HOME")]
    [InlineData("a\\b", "a\\b")]
    [InlineData("it's", "it's")]
    [InlineData("\"a\\\"b\"", "a\"b")]
    [InlineData("'a'\\''b'", "a'b")]
    [InlineData("'a\\b'", "a\\b")]
    [InlineData("\"it's\"", "it's")]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("'a'\\", "a\\")]
    [InlineData("\"C:\\dir\"", "C:\\dir")]
    [InlineData("\"a\\$b\\`c\\\\\"", "a$b`c\\")]
    public void A_word_is_read_with_or_without_quotes(string word, string expected) =>
        Assert.Equal(expected, ShellWord.Read(word));
}
