using FsCheck.Fluent;

namespace Infra.Tests.Stacks;

public sealed class StackPlanTests
{
    private static readonly string[] Hundred = [.. Enumerable.Range(0, 100).Select(number => $"cache-{number}")];

    [Fact]
    public void With_one_stack_every_cache_stands_in_it() =>
        Assert.All(Hundred, name => Assert.Equal(1, StackPlan.NumberOf(name, 1)));

    [Fact]
    public void A_cache_stands_in_the_stack_that_its_settings_name() =>
        Assert.Equal(7, StackPlan.NumberOf("a", new CacheSettings { Engine = "valkey", Stack = 7 }, 3));

    [Theory]
    [InlineData("sessions", 4, 4)]
    [InlineData("catalog", 4, 1)]
    [InlineData("leaderboard", 4, 2)]
    [InlineData("objects", 4, 4)]
    public void The_stack_of_a_name_never_changes(string name, int stacks, int number) =>
        // Written down: another hash would replace the caches of everyone.
        Assert.Equal(number, StackPlan.NumberOf(name, stacks));

    [Fact]
    public void Whatever_caches_are_added_the_others_stay_in_their_stacks() =>
        Always.Holds(
            Gen.Zip(Gen.Choose(1, 1_000_000), Gen.Choose(1, 20)),
            given =>
            {
                var (seed, stacks) = given;
                var before = Settings([.. Hundred.Where((_, index) => (seed >> (index % 20)) % 2 == 0), "first"]);
                var after = Settings([$"new-{seed}", .. before.Keys, $"newer-{seed}"]);
                var (placed, moved) = (Placed(before, stacks), Placed(after, stacks));
                return placed.All(cache => moved[cache.Key] == cache.Value);
            },
            times: 50
        );

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(12, 13)]
    public void With_one_stack_more_caches_move_only_to_the_new_one(int before, int after) =>
        Assert.All(
            Hundred,
            name =>
            {
                var number = StackPlan.NumberOf(name, after);
                Assert.True(number == after || number == StackPlan.NumberOf(name, before));
            }
        );

    [Fact]
    public void A_hundred_caches_are_spread_evenly_enough()
    {
        var counts = Hundred.CountBy(name => StackPlan.NumberOf(name, 10)).ToArray();

        Assert.Equal(10, counts.Length);
        Assert.All(counts, count => Assert.InRange(count.Value, 3, 20));
    }

    private static Dictionary<string, CacheSettings> Settings(string[] names) =>
        names
            .Distinct()
            .ToDictionary(name => name, _ => new CacheSettings { Engine = "valkey" }, StringComparer.Ordinal);

    private static Dictionary<string, int> Placed(Dictionary<string, CacheSettings> caches, int stacks) =>
        caches.ToDictionary(
            cache => cache.Key,
            cache => StackPlan.NumberOf(cache.Key, cache.Value, stacks),
            StringComparer.Ordinal
        );
}
