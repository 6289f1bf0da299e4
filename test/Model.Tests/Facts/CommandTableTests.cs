using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Facts;

public sealed class CommandTableTests
{
    [Theory]
    [InlineData("get", "7.2", "6.0")]
    [InlineData("GET", "7.2", "6.0")]
    [InlineData("cluster|slots", "7.2", "6.0")]
    [InlineData("cluster|shards", "7.2", "7.0")]
    [InlineData("json.get", "7.2", "6.2")]
    [InlineData("waitaof", "7.2", null)]
    [InlineData("script|show", "8.0", null)]
    [InlineData("bf.add", "8.1", null)]
    [InlineData("ft.search", "8.2", null)]
    [InlineData("hexpire", "9.0", null)]
    [InlineData("hgetdel", "9.1", null)]
    [InlineData("select|0", "7.2", "6.0")]
    public void A_command_is_known_with_its_first_version(string command, string? valkey, string? redis)
    {
        var feature = CommandTable.Find(command)!;

        Assert.Equal((valkey, redis), (feature.Valkey, feature.Redis));
    }

    [Theory]
    [InlineData("gett", "get")]
    [InlineData("hgetal", "hgetall")]
    [InlineData("config|gett", "config|get")]
    [InlineData("zzzzzzzzzz", null)]
    public void A_slip_is_no_command_and_the_nearest_one_is_known(string slip, string? near)
    {
        Assert.Null(CommandTable.Find(slip));
        Assert.Equal(near, CommandTable.Nearest(slip));
    }

    [Fact]
    public void The_table_has_as_many_commands_as_the_engines_and_their_modules() =>
        Assert.InRange(CommandTable.All.Count, 420, 500);

    [Theory]
    [InlineData("on ~* +@all", true)]
    [InlineData("on ~* allcommands", true)]
    [InlineData("on ~* +@read", false)]
    [InlineData("on ~* +@read +@slow", true)]
    [InlineData("on ~* +@read +cluster", true)]
    [InlineData("on ~* +@read +cluster|nodes", true)]
    [InlineData("on ~* +@read +CLUSTER|SHARDS", true)]
    [InlineData("on ~* +@read +cluster|info", false)]
    [InlineData("on ~* +@all -cluster", false)]
    [InlineData("on ~* +@all -cluster +cluster|slots", true)]
    [InlineData("on ~* +@all -cluster|slots", true)]
    [InlineData("on ~* +@all -@slow", false)]
    [InlineData("on ~* +@all nocommands", false)]
    [InlineData("on ~* +@all -@dangerous", true)]
    [InlineData("on ~* +@read (~a:* +cluster|slots)", true)]
    [InlineData("on ~* -@all +@read +@write +@connection", false)]
    public void The_last_word_about_the_topology_counts(string access, bool expected) =>
        Assert.Equal(expected, CommandTable.CanLearnTopology(AccessString.Read(access)));

    [Theory]
    [InlineData("on ~* +get", null, null)]
    [InlineData("on ~* +gett", Severity.Unknown, "did you mean +get?")]
    [InlineData("on ~* +@read -gett", Severity.Unknown, "did you mean -get?")]
    [InlineData("on ~* +zzzzzzzzzz", Severity.Unknown, "names no command that is known")]
    [InlineData("on ~* +config|get", Severity.Warning, "ElastiCache keeps to itself")]
    [InlineData("on ~* +@all -config", null, null)]
    [InlineData("on ~* +@all (%R~a:* +hgetal)", Severity.Unknown, "did you mean +hgetall?")]
    [InlineData("on ~* +@search +@json +@bloom", null, null)]
    public void A_command_of_an_access_string_exists(string access, Severity? severity, string? says)
    {
        var found = Judge
            .Of(
                new UserSpecification
                {
                    UserId = "app",
                    UserName = "app",
                    Engine = "valkey",
                    AccessString = access,
                    AuthenticationMode = new AuthenticationModeSpecification { Type = "iam" },
                }
            )
            .SingleOrDefault();

        Assert.Equal(severity, found?.Severity);
        Assert.Contains(says ?? "", found?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valkey", "8.2", "+hexpire", true)]
    [InlineData("valkey", "9.0", "+hexpire", false)]
    [InlineData("valkey", "8.1", "+ft.search", true)]
    [InlineData("valkey", "8.2", "+ft.search", false)]
    [InlineData("redis", "6.2", "+json.get", false)]
    [InlineData("redis", "6.0", "+json.get", true)]
    [InlineData("redis", "6.2", "+cluster|slots", false)]
    [InlineData("redis", "6.2", "-cluster|slots", true)]
    [InlineData("redis", "7.1", "+cluster|slots", false)]
    [InlineData("redis", "7.1", "+client|no-touch", true)]
    [InlineData("valkey", "8.1", "+@search", true)]
    [InlineData("valkey", "8.2", "+@search", false)]
    [InlineData("valkey", "8.0", "-@bloom", true)]
    [InlineData("redis", "6.2", "+@JSON", false)]
    [InlineData("redis", "6.0", "+@json", true)]
    [InlineData("redis", "6.0", "+@read", false)]
    public void A_command_needs_a_cache_that_has_it(string engine, string version, string word, bool isRefused)
    {
        var group = Valid.Group.On(engine, version) with
        {
            UserGroups = [new() { Users = [new() { UserId = "app", AccessString = $"on ~* +@all {word}" }] }],
        };

        Assert.Equal(isRefused, Judge.Of(group).Any(violation => violation.RuleId == "U-08"));
    }

    [Theory]
    [InlineData("on ~* +@read", true, true)]
    [InlineData("on ~* +@read", false, false)]
    [InlineData("off ~* +@read", true, false)]
    [InlineData("on ~* +@read +cluster|slots", true, false)]
    public void A_user_of_a_cluster_can_connect(string access, bool isSharded, bool expected)
    {
        var group = (isSharded ? Valid.Sharded : Valid.Group) with
        {
            UserGroups = [new() { Users = [new() { UserId = "app", AccessString = access }] }],
        };

        Assert.Equal(expected, Judge.Of(group).Any(violation => violation.RuleId == "U-28"));
    }
}
