using System.Globalization;
using ElastiCache.Cdk.Tests.Users;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>What the builder of permissions says, a real engine takes, and means what it says.</summary>
public sealed class UserAccessTests
{
    // The other three belong to modules that the packages of Debian do not have.
    private static readonly CommandCategory[] CategoriesOfTheEngine =
    [
        .. Enum.GetValues<CommandCategory>()
            .Except([CommandCategory.Bloom, CommandCategory.Json, CommandCategory.Search]),
    ];

    private static readonly Dictionary<string, UserAccess> Strings = new(StringComparer.Ordinal)
    {
        ["on"] = UserAccess.On,
        ["off"] = UserAccess.Off,
        ["disabled"] = UserAccess.Disabled,
        ["keys"] = UserAccess.On.Keys("app:*", "cart:[0-9]", "a?c"),
        ["keys by access"] = UserAccess.On.ReadKeys("app:*").WriteKeys("log:*", "app:*"),
        ["all keys after some"] = UserAccess.On.Keys("app:*").AllKeys(),
        ["channels"] = UserAccess.On.Channels("news:*", "weather"),
        ["all channels after some"] = UserAccess.On.Channels("news:*").AllChannels(),
        ["all commands but some"] = UserAccess
            .On.AllKeys()
            .AllChannels()
            .AllCommands()
            .Deny(CommandCategory.Dangerous, CommandCategory.Admin)
            .Deny("config|set", "flushall"),
        ["single commands"] = UserAccess.On.NoCommands().Allow("get", "SET", "config|get", "client|no-evict"),
        ["every category"] = UserAccess.On.Allow(CategoriesOfTheEngine),
        ["no category"] = UserAccess.On.AllCommands().Deny(CategoriesOfTheEngine),
        ["selectors"] = UserAccess
            .On.Keys("app:*")
            .Allow(CommandCategory.Write)
            .Selector(new AccessSelector().ReadKeys("audit:*").Allow(CommandCategory.Read).Deny("keys"))
            .Selector(new AccessSelector().AllKeys().AllChannels().AllCommands()),
    };

    public static TheoryData<string> Names => [.. Strings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_takes_every_access_string_that_can_be_built(string name)
    {
        await using var redis = Start();
        using var client = new RespClient(await redis.Connect(tls: false));
        Assert.Equal("OK", await Set(client, "app", Strings[name].ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rules_take_it_too(string name) =>
        new CacheUser(Stacks.New(), "User", new CacheUserProps { Access = Strings[name] });

    [Theory]
    [InlineData("on ~* ~app:*", false)]
    [InlineData("on allkeys %R~app:*", false)]
    [InlineData("on ~* ~* ~app:*", false)]
    [InlineData("on &* &news:*", false)]
    [InlineData("on allchannels &news:*", false)]
    [InlineData("on (~* ~app:* +get)", false)]
    [InlineData("on ~app:* ~* allkeys", true)]
    [InlineData("on %RW~* ~app:*", true)]
    [InlineData("on ~* &news:*", true)]
    [InlineData("on ~* (~app:* +get)", true)]
    [InlineData("on (~* +get) ~app:*", true)]
    public async Task A_pattern_after_all_of_them_is_refused_by_it_and_by_the_rules(string access, bool isTaken)
    {
        await using var redis = Start();
        using var client = new RespClient(await redis.Connect(tls: false));
        var answer = await Set(client, "app", access);
        var refusal = Record.Exception(() =>
            new CacheUser(Stacks.New(), "User", new CacheUserProps { Access = UserAccess.Of(access) })
        );

        Assert.Equal((isTaken, isTaken), (answer == "OK", refusal is null));
    }

    [Theory]
    [InlineData("OK", "GET", "app:1")]
    [InlineData("OK", "SET", "app:1", "x")]
    [InlineData("OK", "GET", "audit:1")]
    [InlineData("no permissions", "SET", "audit:1", "x")]
    [InlineData("no permissions", "GET", "other")]
    [InlineData("no permissions", "FLUSHALL")]
    [InlineData("OK", "CONFIG", "GET", "port")]
    [InlineData("no permissions", "CONFIG", "SET", "port", "1")]
    [InlineData("OK", "PUBLISH", "news:1", "x")]
    [InlineData("no permissions", "PUBLISH", "weather", "x")]
    public async Task It_permits_what_is_allowed_and_nothing_else(string expected, params string[] command)
    {
        await using var redis = Start();
        using var client = new RespClient(await redis.Connect(tls: false));
        var access = UserAccess
            .On.Keys("app:*")
            .Channels("news:*")
            .AllCommands()
            .Deny(CommandCategory.Dangerous)
            .Allow("config")
            .Deny("config|set")
            .Selector(new AccessSelector().ReadKeys("audit:*").Allow(CommandCategory.Read));
        Assert.Equal("OK", await Set(client, "app", access.ToString()));

        Assert.Contains(expected, await client.Call(["ACL", "DRYRUN", "app", .. command]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_user_of_a_group_of_Redis_lets_nobody_in()
    {
        var rendered = Exhibit.Of<CacheUserGroupTests.Groups>().Template.Properties("Redis/DefaultUser");
        await using var redis = Start();
        using (var admin = new RespClient(await redis.Connect(tls: false)))
        {
            Assert.Equal("OK", await Set(admin, "default", $"nopass {rendered["AccessString"]}"));
        }

        using var client = new RespClient(await redis.Connect(tls: false));
        Assert.StartsWith("-NOAUTH", await client.Call("GET", "app:1"), StringComparison.Ordinal);
        Assert.StartsWith("-WRONGPASS", await client.Call("AUTH", "default", "any"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_passwords_are_valid_at_once()
    {
        await using var redis = Start();
        using var client = new RespClient(await redis.Connect(tls: false));
        Assert.Equal("OK", await Set(client, "app", $">{new string('a', 64)} >{new string('b', 64)} {UserAccess.On}"));

        Assert.Equal("OK", await client.Call("AUTH", "app", new string('a', 64)));
        Assert.Equal("OK", await client.Call("AUTH", "app", new string('b', 64)));
    }

    // ElastiCache starts from nothing; so does the engine after a reset. A selector is one argument.
    private static Task<string> Set(RespClient client, string user, string access)
    {
        var words = new List<string>();
        foreach (var word in access.Split(' '))
        {
            if (words.Count > 0 && words[^1].StartsWith('(') && !words[^1].EndsWith(')'))
            {
                words[^1] += $" {word}";
            }
            else
            {
                words.Add(word);
            }
        }

        return client.Call(["ACL", "SETUSER", user, "reset", .. words]);
    }

    private static EngineProcess Start() =>
        EngineProcess.Start(
            Tool.Find("redis-server", "apt-get install redis-server"),
            port =>
                [
                    "--bind",
                    "127.0.0.1",
                    "--port",
                    port.ToString(CultureInfo.InvariantCulture),
                    "--save",
                    "",
                    "--dir",
                    Scratch.Folder(),
                ]
        );
}
