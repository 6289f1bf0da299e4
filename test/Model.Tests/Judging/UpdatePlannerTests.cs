namespace ElastiCache.Model.Tests.Judging;

/// <summary>Where updates one after the other are looked for, and what is said of those that wait.</summary>
public sealed class UpdatePlannerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "in place")]
    [InlineData(false, "in place with a detour")]
    [InlineData(false, "obstacle")]
    [InlineData(true, "obstacle with a detour")]
    [InlineData(true, "obstacle with a detour", "in place")]
    [InlineData(false, "obstacle with a detour", "obstacle")]
    [InlineData(true, "obstacle with a detour", "obstacle with a detour")]
    public void There_may_be_a_way_where_each_obstacle_has_a_detour(bool may, params string[] verdicts) =>
        Assert.Equal(
            may,
            UpdatePlanner.MayFind([
                .. verdicts.Select(verdict => new Verdict(
                    verdict.StartsWith("obstacle", StringComparison.Ordinal)
                        ? UpdateEffect.NeedsSteps
                        : UpdateEffect.InPlaceUnless,
                    null,
                    "Port",
                    verdict
                )
                {
                    Detours = verdict.EndsWith("detour", StringComparison.Ordinal)
                        ?
                        [
                            [Edit.AsNew("Port")],
                        ]
                        : [],
                }),
            ])
        );

    [Theory]
    [InlineData("", "Leave it as it is, while the rest of NEW goes ahead")]
    [InlineData("Cache", "Leave it as it is, while Cache goes ahead")]
    [InlineData("Cache,Cache", "Leave it as it is, while Cache goes ahead")]
    [InlineData("Cache,Users", "Leave it as it is, while Cache and Users go ahead")]
    public void Those_that_go_first_are_named(string first, string said) =>
        Assert.Equal(
            said,
            UpdatePlanner.Leave([
                .. first
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(one => new Verdict(UpdateEffect.NeedsSteps, null, "Engine", "order") { After = [one] }),
            ])
        );
}
