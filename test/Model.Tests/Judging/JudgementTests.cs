using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Judging;

public sealed class JudgementTests
{
    [Fact]
    public void Reports_in_the_order_of_the_rules() =>
        Assert.Equal(["A-02", "A-01"], Ids(Broken("A-02"), Kept("A-03"), Broken("A-01")));

    [Fact]
    public void Leaves_out_what_only_follows_from_another_rule() =>
        Assert.Equal(["A-01"], Ids(Broken("A-01", "A-02"), Broken("A-02")));

    [Fact]
    public void Leaves_out_what_follows_from_a_later_rule() =>
        Assert.Equal(["A-01"], Ids(Broken("A-02"), Broken("A-01", "A-02")));

    [Fact]
    public void Implies_nothing_by_a_rule_that_is_kept() =>
        Assert.Equal(["A-02"], Ids(Kept("A-01", "A-02"), Broken("A-02")));

    [Fact]
    public void Carries_the_rule_into_the_violation()
    {
        var rule = new Rule<string>("A-01", "Length")
        {
            Mistake = text => $"got '{text}'",
            Severity = Severity.Warning,
        };

        var violation = Assert.Single(Judgement.Of("x", [rule]));

        Assert.Equal(new Violation("A-01", Severity.Warning, "Length", "got 'x'"), violation);
        Assert.Equal("Length: got 'x' (A-01)", violation.ToString());
    }

    [Fact]
    public void Memcached_in_a_replication_group_is_one_mistake()
    {
        var group = Valid.Group with
        {
            Engine = "memcached",
            EngineVersion = "1.5.10",
            AuthToken = Value<string>.Unresolved(),
        };

        Assert.Equal("E-01", Assert.Single(Judge.Of(group)).RuleId);
    }

    [Fact]
    public void A_previous_generation_is_one_mistake()
    {
        var group = Valid.Group.On("redis", "6.0") with { CacheNodeType = "cache.t2.micro", Region = "eu-north-1" };

        Assert.DoesNotContain(Judge.Of(group), violation => violation.RuleId is "T-04" or "T-05" or "T-15");
    }

    // Each would break a rule in the namespace of ElastiCache.
    [Theory]
    [InlineData("AWS/ElastiCache", "elasticache", true)]
    [InlineData("AWS/EC2", "ecs", false)]
    public void What_is_of_another_service_is_not_judged(string metrics, string service, bool isJudged)
    {
        var use = new MetricUseSpecification
        {
            Namespace = metrics,
            MetricName = "NoSuchMetric",
            Statistic = "Mean",
        };
        var target = new ScalableTargetSpecification
        {
            ServiceNamespace = service,
            ScalableDimension = $"{service}:no:Such",
        };
        var policy = new ScalingPolicySpecification { ServiceNamespace = service, PolicyType = "StepScaling" };

        Assert.Equal(isJudged, Judge.Of(use).Count > 0);
        Assert.Equal(isJudged, Judge.Of(target).Count > 0);
        Assert.Equal(isJudged, Judge.Of(policy).Count > 0);
    }

    private static Rule<string> Broken(string id, params string[] implies) =>
        new(id, "Length") { Mistake = _ => "broken", Implies = implies };

    private static Rule<string> Kept(string id, params string[] implies) => new(id, "Length") { Implies = implies };

    private static IEnumerable<string> Ids(params Rule<string>[] rules) =>
        Judgement.Of("", rules).Select(violation => violation.RuleId);
}
