namespace ElastiCache.Model.Tests.Values;

public sealed class UserAccessTests
{
    // Built within the test, so that whoever breaks the building sees a test fail.
    public static TheoryData<Func<UserAccess>, string> Strings =>
        new()
        {
            { () => UserAccess.On, "on" },
            { () => UserAccess.Off, "off" },
            { () => UserAccess.Disabled, "off -@all" },
            { () => UserAccess.On.Keys("app:*", "b").AllKeys(), "on ~app:* ~b ~*" },
            { () => UserAccess.On.ReadKeys("a").WriteKeys("b", "c"), "on %R~a %W~b %W~c" },
            { () => UserAccess.On.Channels("a", "b").AllChannels(), "on &a &b &*" },
            { () => UserAccess.On.AllCommands().Deny(CommandCategory.Dangerous), "on +@all -@dangerous" },
            {
                () => UserAccess.On.NoCommands().Allow("get", "config|get").Deny("config|set"),
                "on -@all +get +config|get -config|set"
            },
            {
                () => UserAccess.On.Allow(CommandCategory.SortedSet, CommandCategory.HyperLogLog),
                "on +@sortedset +@hyperloglog"
            },
            { () => UserAccess.On.Selector(new AccessSelector().Keys("a").Allow("get")).Keys("b"), "on (~a +get) ~b" },
            { () => UserAccess.On.Databases(0, 15), "on db=0,15" },
            { () => UserAccess.Of("on  ~* +@all"), "on  ~* +@all" },
        };

    public static TheoryData<string> Patterns => ["", " ", "a b", "a\tb", "(a", "a)"];

    public static TheoryData<string> CommandNames =>
        ["", "+get", "@read", "get set", "config|", "config|get|x", "a)", "é"];

    [Theory]
    [MemberData(nameof(Strings))]
    public void Words_stand_in_the_order_in_which_they_were_said(Func<UserAccess> access, string expected) =>
        Assert.Equal(expected, access().ToString());

    [Theory]
    [MemberData(nameof(Strings))]
    public void The_parser_knows_every_word_that_can_be_built(Func<UserAccess> access, string _) =>
        Assert.DoesNotContain(
            AccessString.Read(access().ToString()),
            token => token.Kind is AccessTokenKind.Unknown or AccessTokenKind.Password or AccessTokenKind.Reset
        );

    [Fact]
    public void Saying_more_leaves_what_was_said_before_as_it_was()
    {
        var access = UserAccess.On.Keys("a");
        access.Keys("b");
        Assert.Equal("on ~a", access.ToString());
    }

    [Fact]
    public void The_categories_are_those_that_the_parser_knows() =>
        Assert.Equal(AccessString.Categories, Enum.GetNames<CommandCategory>().Select(name => name.ToLowerInvariant()));

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_that_would_be_read_as_something_else_is_refused(string pattern)
    {
        AssertRefused(() => UserAccess.On.Keys("a", pattern), pattern);
        AssertRefused(() => UserAccess.On.ReadKeys(pattern), pattern);
        AssertRefused(() => UserAccess.On.WriteKeys(pattern), pattern);
        AssertRefused(() => UserAccess.On.Channels(pattern), pattern);
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_name_that_is_none_of_a_command_is_refused(string name)
    {
        AssertRefused(() => UserAccess.On.Allow("get", name), name);
        AssertRefused(() => UserAccess.On.Deny(name), name);
    }

    [Fact]
    public void A_category_that_is_none_is_refused() =>
        AssertRefused(() => UserAccess.On.Allow((CommandCategory)99), "99");

    [Fact]
    public void A_pattern_after_all_keys_or_all_channels_is_refused_as_the_engine_does()
    {
        AssertRefused(() => UserAccess.On.AllKeys().Keys("app:*"), "app:*");
        AssertRefused(() => UserAccess.On.Keys("*").ReadKeys("app:*"), "app:*");
        AssertRefused(() => UserAccess.On.AllChannels().Channels("news"), "news");
    }

    [Fact]
    public void A_selector_that_permits_nothing_is_refused() =>
        AssertRefused(() => UserAccess.On.Selector(new AccessSelector()), "a selector permits something");

    [Fact]
    public void Words_of_several_selectors_are_told_apart() =>
        Assert.Equal(
            [("~a", 1), ("+get", 1), ("~b", 2), ("+set", 2), ("~c", 0)],
            AccessString
                .Read("(~a +get) (~b +set) ~c")
                .Where(token => token.Kind != AccessTokenKind.Selector)
                .Select(token => (token.Text, token.Selector))
        );

    [Fact]
    public void Databases_are_at_least_one_and_not_negative()
    {
        AssertRefused(() => UserAccess.On.Databases(), "at least one database");
        AssertRefused(() => UserAccess.On.Databases(0, -1), "-1");
    }

    private static void AssertRefused(Func<UserAccess> build, string given) =>
        Assert.Contains(given, Assert.ThrowsAny<ArgumentException>(build).Message, StringComparison.Ordinal);
}
