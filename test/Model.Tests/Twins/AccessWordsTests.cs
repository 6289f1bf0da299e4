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

    [Fact]
    public void A_selector_that_does_not_end_is_kept_for_the_engine_to_refuse() =>
        Assert.Equal($"+@read {AccessWords.Denials} (~x:* +get", AccessWords.Restrict("+@read (~x:* +get"));

    [Fact]
    public void Selectors_that_are_cleared_are_gone() =>
        Assert.Equal(
            $"+@read {AccessWords.Denials} (~y {AccessWords.Denials})",
            AccessWords.Restrict("+@read (~x +get) ClearSelectors (~y)")
        );

    [Theory]
    [InlineData("~a +get", "", "~a +get")]
    [InlineData("~a +json.get +@JSON -ft.search +get", "+json.get +@JSON -ft.search", "~a +get")]
    [InlineData("~a.b &c.d +get", "", "~a.b &c.d +get")]
    [InlineData("~a (~b +bf.add) (+@search ~c)", "+bf.add +@search", "~a (~b ) ( ~c)")]
    public void Words_about_data_types_that_engines_have_not_are_left_out(string all, string beyond, string left)
    {
        var words = AccessWords.BeyondEngines(all);

        Assert.Equal(beyond, string.Join(' ', words));
        Assert.Equal(left, AccessWords.Without(all, words));
    }

    [Fact]
    public void A_selector_of_which_nothing_is_left_stays_one() =>
        Assert.Equal(
            $"~a {AccessWords.Denials} ({AccessWords.Denials})",
            AccessWords.Restrict(AccessWords.Without("~a (+json.get)", ["+json.get"]))
        );

    [Theory]
    [InlineData("config")]
    [InlineData("replicaof")]
    [InlineData("cluster|failover")]
    [InlineData("acl|setuser")]
    public void Commands_that_change_the_cache_are_among_them(string command) =>
        Assert.Contains($"-{command}", AccessWords.Denials.Split(' '));
}
