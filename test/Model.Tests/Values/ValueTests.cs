namespace ElastiCache.Model.Tests.Values;

public sealed class ValueTests
{
    private static readonly Value<string> Known = "a";
    private static readonly Value<string> Absent = Value<string>.Absent;
    private static readonly Value<string> Unresolved = Value<string>.Unresolved("${Token[TOKEN.1]}");

    [Fact]
    public void Is_absent_by_default() => Assert.Equal(default, Absent);

    [Fact]
    public void What_stands_twice_in_a_list_is_told_where_it_does_again() =>
        Assert.Equal(
            [("a", 2), ("b", 5)],
            Duplicates.All(["a", "b", "a", Unresolved, "a", "b", Absent]).Select(found => (found.Text, found.Index))
        );

    [Fact]
    public void Null_is_absent() => Assert.Equal(Absent, (string?)null);

    [Fact]
    public void Is_in_one_of_three_states()
    {
        Assert.Equal((false, true, false), States(Known));
        Assert.Equal((true, false, false), States(Absent));
        Assert.Equal((false, true, true), States(Unresolved));

        static (bool, bool, bool) States(Value<string> value) => (value.IsAbsent, value.IsPresent, value.IsUnresolved);
    }

    [Fact]
    public void Gives_away_only_what_is_known()
    {
        Assert.True(Known.TryGet(out var value));
        Assert.Equal("a", value);
        Assert.False(Absent.TryGet(out _));
        Assert.False(Unresolved.TryGet(out _));
    }

    [Fact]
    public void Carries_what_stands_for_it() =>
        Assert.Equal(("a", null, "${Token[TOKEN.1]}"), (Known.Raw, Absent.Raw, Unresolved.Raw));

    [Fact]
    public void Is_something_only_when_that_is_known()
    {
        Assert.True(Known.Is("a"));
        Assert.False(Known.Is("b"));
        Assert.False(Absent.Is("a"));
        Assert.False(Unresolved.Is("${Token[TOKEN.1]}"));
    }

    [Fact]
    public void Is_not_something_only_when_that_is_known()
    {
        Assert.True(Known.IsNot("b"));
        Assert.False(Known.IsNot("a"));
        Assert.True(Absent.IsNot("a"));
        Assert.False(Unresolved.IsNot("a"));
    }

    [Fact]
    public void Says_what_it_is()
    {
        Assert.Equal("a", Known.ToString());
        Assert.Equal("6379", Value<double>.Known(6379).ToString());
        Assert.Equal("(absent)", Absent.ToString());
        Assert.Equal("(known at deployment)", Unresolved.ToString());
    }

    [Fact]
    public void An_absent_number_stands_for_nothing()
    {
        Assert.Null(((IValue)Value<double>.Absent).Raw);
        Assert.Equal(3.0, ((IValue)Value<double>.Known(3)).Raw);
    }

    [Fact]
    public void Without_limits_it_is_looked_at_again_all_the_same()
    {
        var now = "a";
        var value = Value<string>.Depending(() => now).Within(null);

        now = "b";

        Assert.True(value.Is("b"));
        Assert.True(value.DependsOnParameters);
        Assert.Null(value.Limits);
    }

    [Fact]
    public void It_has_the_limits_of_its_parameter()
    {
        var limits = new TextLimits("Name", null, (5, "MaxLength"));

        Assert.Same(limits, Unresolved.Within(limits).Limits);
        Assert.Equal(Unresolved, Unresolved.Within(limits));
    }
}
