namespace ElastiCache.Model.Tests.Verification;

/// <summary>What an access string permits.</summary>
public sealed class AccessEvaluatorTests
{
    [Theory]
    [InlineData("~* +@all", "GET KEY", true)]
    [InlineData("~* +@all -@dangerous", "INFO server", false)]
    [InlineData("~* +@all -@dangerous +info", "INFO server", true)]
    [InlineData("~* +info +@all -@dangerous", "INFO server", false)]
    [InlineData("~* +@read", "GET KEY", true)]
    [InlineData("~* +@read", "DEL KEY", false)]
    [InlineData("~* +@write", "DEL KEY", true)]
    [InlineData("~* +get", "GET KEY", true)]
    [InlineData("~* +GET", "GET KEY", true)]
    [InlineData("~*", "GET KEY", false)]
    [InlineData("+@all", "GET KEY", false)]
    [InlineData("+@all", "PING", true)]
    [InlineData("allkeys allcommands", "GET KEY", true)]
    [InlineData("allkeys allcommands nocommands", "GET KEY", false)]
    [InlineData("~* +@all -@all", "PING", false)]
    [InlineData("~* +config|get", "CONFIG GET maxmemory", true)]
    [InlineData("~* +@all -config|get", "CONFIG GET maxmemory", false)]
    [InlineData("~* +config|set", "CONFIG GET maxmemory", false)]
    [InlineData("~* +config", "CONFIG GET maxmemory", true)]
    [InlineData("~app:* +@all", "GET KEY", true)]
    [InlineData("~other:* +@all", "GET KEY", false)]
    [InlineData("%R~app:* +@all", "GET KEY", true)]
    [InlineData("%R~app:* +@all", "DEL KEY", false)]
    [InlineData("%W~app:* +@all", "DEL KEY", true)]
    [InlineData("%W~app:* +@all", "GET KEY", false)]
    [InlineData("%RW~app:* +@all", "DEL KEY", true)]
    [InlineData("%W~app:* +@all", "STRLEN KEY", true)]
    [InlineData("%W~app:* +@all", "WATCH KEY", true)]
    [InlineData("%R~app:* +@all", "XLEN KEY", true)]
    [InlineData("%W~other:* +@all", "STRLEN KEY", false)]
    [InlineData("-@all (~app:* +get)", "GET KEY", true)]
    [InlineData("~app:* (+get)", "GET KEY", false)]
    [InlineData("-@all (~app:* +get) clearselectors", "GET KEY", false)]
    [InlineData("-@all (~b +get) clearselectors (~app:* +get)", "GET KEY", true)]
    [InlineData("~app:* -@all (~other:* +@all)", "GET KEY", false)]
    [InlineData("~* &* +@all", "PUBLISH CHANNEL elasticache", true)]
    [InlineData("~* +@all", "PUBLISH CHANNEL elasticache", false)]
    [InlineData("&app:* +publish", "PUBLISH CHANNEL elasticache", true)]
    [InlineData("allchannels +publish", "PUBLISH CHANNEL elasticache", true)]
    public void A_command_is_permitted_as_an_engine_would(string permissions, string command, bool expected) =>
        Assert.Equal(expected, AccessEvaluator.Permits(permissions, Command(command), "app:1"));

    [Fact]
    public void Every_probe_has_a_name_within_and_one_outside_of_each_pattern()
    {
        var probes = AccessProbes.For("~app:* +@read");

        Assert.Equal(
            [("app:elasticache-verify", true), ("elasticache-verify-outside", false)],
            probes.Where(probe => probe.Command.Name == "get").Select(probe => (probe.Name!, probe.IsPermitted))
        );
        Assert.All(probes.Where(probe => probe.Command.Name == "del"), probe => Assert.False(probe.IsPermitted));
        Assert.Equal("GET app:elasticache-verify", probes.First(probe => probe.Command.Name == "get").ToString());
    }

    [Fact]
    public void Nothing_is_outside_of_all_keys() =>
        Assert.Equal(
            ["elasticache-verify"],
            AccessProbes.For("~* +@all").Where(probe => probe.Command.Name == "get").Select(probe => probe.Name)
        );

    [Fact]
    public void A_key_that_others_use_is_neither_removed_nor_a_channel_of_theirs_used()
    {
        var probes = AccessProbes.For("~config &news +@all");

        Assert.DoesNotContain(probes, probe => probe is { Command.Name: "del" or "unlink", Name: "config" });
        Assert.DoesNotContain(probes, probe => probe.Name == "news");
        Assert.Contains(probes, probe => probe is { Command.Name: "get", Name: "config" });
    }

    [Theory]
    [InlineData("~app:* +@all", "app:elasticache-verify")]
    [InlineData("~app:* +set +get +del", "app:elasticache-verify")]
    [InlineData("~app:* +set +get", null)]
    [InlineData("~config +@all", null)]
    [InlineData("%R~app:* +@all", null)]
    [InlineData("%R~app:* ~own:* +@all", "own:elasticache-verify")]
    public void A_key_of_our_own_can_be_written_read_and_removed(string permissions, string? expected) =>
        Assert.Equal(expected, AccessProbes.OwnKey(permissions));

    [Theory]
    [InlineData("", "")]
    [InlineData("~a +get", "~a +get")]
    [InlineData("(~b +set)", "|~b +set")]
    [InlineData("~a (~b +set) +get (~c)", "~a +get|~b +set|~c")]
    [InlineData("~a (~b) clearselectors", "~a|")]
    [InlineData("~a nonsense", "~a")]
    public void Words_are_the_users_own_or_those_of_a_selector(string permissions, string expected) =>
        Assert.Equal(
            expected,
            string.Join('|', AccessEvaluator.Parts(permissions).Select(part => string.Join(' ', part)))
        );

    [Theory]
    [InlineData("~a %R~b allkeys ~a (~c) &x", "a b * c")]
    [InlineData("+get", "")]
    [InlineData("%R", "")]
    public void Patterns_of_keys_are_each_told_once(string permissions, string expected) =>
        Assert.Equal(expected, string.Join(' ', AccessEvaluator.Patterns(permissions, channels: false)));

    [Fact]
    public void Patterns_of_channels_are_told_apart_from_those_of_keys() =>
        Assert.Equal(["x", "*", "y"], AccessEvaluator.Patterns("~a &x allchannels (&y) &x allkeys", channels: true));

    private static ProbeCommand Command(string words) => ProbeCommand.All.Single(command => command.Words == words);
}
