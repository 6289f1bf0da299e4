namespace ElastiCache.Model.Tests.Drills;

/// <summary>How long a client was without answers.</summary>
public sealed class DrillOutageTests
{
    [Fact]
    public void It_lasts_from_the_last_success_to_the_next()
    {
        var outage = DrillOutage.Of(
            [Good(-20), Good(-10), Good(5), Bad(50, "timed out"), Good(1005), Good(1010)],
            2000
        );

        Assert.Equal((1000, 5, 1, true), (outage.Milliseconds, outage.From, outage.Failed, outage.Recovered));
    }

    [Fact]
    public void A_gap_that_began_before_the_fault_counts_from_the_last_success_before_it() =>
        Assert.Equal(510, DrillOutage.Of([Good(-10), Good(500), Good(510)], 520).Milliseconds);

    [Fact]
    public void An_answer_at_the_moment_of_the_fault_is_one_before_it() =>
        Assert.Equal(500, DrillOutage.Of([Good(-10), Good(0), Good(500)], 510).Milliseconds);

    [Fact]
    public void Without_another_success_it_lasts_to_the_end()
    {
        var outage = DrillOutage.Of([Good(-10), Bad(100, "no connection")], 3000);

        Assert.Equal((3010, false), (outage.Milliseconds, outage.Recovered));
    }

    // A busy machine may let the client's last request wait; the drill ends only once the client is well.
    [Theory]
    [InlineData(1100, 90, true)]
    [InlineData(1101, 1001, false)]
    public void What_follows_the_last_success_is_a_gap_only_after_a_second(
        double end,
        double milliseconds,
        bool recovered
    )
    {
        var outage = DrillOutage.Of([Good(-10), Good(10), Bad(90, "timed out"), Good(100)], end);

        Assert.Equal((milliseconds, recovered), (outage.Milliseconds, outage.Recovered));
    }

    [Theory]
    [InlineData(-10, 510)]
    // At the very moment of the fault.
    [InlineData(0, 500)]
    public void A_client_that_was_well_before_the_fault_only_is_not_well(double last, double milliseconds)
    {
        var outage = DrillOutage.Of([Good(last)], 500);

        Assert.Equal((milliseconds, last, false), (outage.Milliseconds, outage.From, outage.Recovered));
    }

    [Fact]
    public void A_client_that_never_had_an_answer_is_without_one_from_the_fault()
    {
        var outage = DrillOutage.Of([Bad(100, "no connection")], 3000);

        Assert.Equal((3000, 0, false), (outage.Milliseconds, outage.From, outage.Recovered));
    }

    [Fact]
    public void A_drill_that_ends_at_once_has_no_gap()
    {
        var outage = DrillOutage.Of([], 0);

        Assert.Equal((0, 0, true), (outage.Milliseconds, outage.From, outage.Recovered));
    }

    [Fact]
    public void Errors_are_counted_by_kind_the_most_first() =>
        Assert.Equal(
            [("timed out", 2), ("no connection", 1)],
            DrillOutage.Of([Bad(1, "no connection"), Bad(2, "timed out"), Bad(3, "timed out"), Good(4)], 5).Errors
        );

    [Fact]
    public void Of_errors_as_many_the_first_by_name_is_first() =>
        Assert.Equal(
            [("no connection", 1), ("refused", 1), ("timed out", 1)],
            DrillOutage.Of([Bad(1, "refused"), Bad(2, "timed out"), Bad(3, "no connection"), Good(4)], 5).Errors
        );

    private static DrillCall Good(double end) => new(end - 1, end, true, null);

    private static DrillCall Bad(double end, string error) => new(end - 1, end, true, error);
}
