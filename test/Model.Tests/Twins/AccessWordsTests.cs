namespace ElastiCache.Model.Tests.Twins;

/// <summary>Access strings in the words of an engine.</summary>
public sealed class AccessWordsTests
{
    [Theory]
    [InlineData("on ~* +@all", true)]
    [InlineData("ON ~* +@all", true)]
    [InlineData("off ~* +@all", false)]
    [InlineData("on off", false)]
    [InlineData("off on", true)]
    [InlineData("~* +@all", false)]
    [InlineData("~* (on)", false)]
    public void A_user_logs_in_when_its_last_word_about_it_says_so(string access, bool expected) =>
        Assert.Equal(expected, AccessWords.IsOn(access));

    [Fact]
    public void Permissions_are_all_other_words_in_their_order() =>
        Assert.Equal("~a:* -@all +get (~b +set)", AccessWords.Permissions("on ~a:*  -@all OFF +get (~b +set)"));

    [Fact]
    public void What_ElastiCache_keeps_to_itself_is_taken_away_last() =>
        Assert.Equal($"~* +@all {AccessWords.Denials}", AccessWords.Restrict("~* +@all"));

    [Fact]
    public void It_is_taken_away_in_every_selector_too() =>
        Assert.Equal(
            $"~a {AccessWords.Denials} (~b +@all {AccessWords.Denials}) (+config {AccessWords.Denials})",
            AccessWords.Restrict("~a (~b +@all) (+config)")
        );

    [Theory]
    [InlineData("config")]
    [InlineData("replicaof")]
    [InlineData("cluster|failover")]
    [InlineData("acl|setuser")]
    public void Commands_that_change_the_cache_are_among_them(string command) =>
        Assert.Contains($"-{command}", AccessWords.Denials.Split(' '));
}
