namespace Infra.Tests.Transitions;

/// <summary>
/// The transitions that docs/transitions.md lists, deployed: a tenth of them, and all with <c>npm run transitions</c>.
/// </summary>
public sealed class TransitionTests(ITestOutputHelper output)
{
    private static readonly bool All = Environment.GetEnvironmentVariable("TRANSITIONS") is { Length: > 0 };

    [Fact]
    public void Every_setting_of_the_schema_has_transitions() =>
        Assert.Equal(
            SettingsSchemaFile.All().Select(setting => setting.Path).Order(StringComparer.Ordinal),
            SettingCases.All.Select(setting => setting.Setting).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_page_lists_every_transition() =>
        Assert.Equal(
            Matrix
                .Rounds.SelectMany(round => round)
                .Select(TransitionsPage.KeyOf)
                .Distinct()
                .Order(StringComparer.Ordinal),
            TransitionsPage.Outcomes.Keys.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_tenth_is_walked_in_every_run()
    {
        var walked = Matrix.Rounds.Where(IsSampled).Sum(round => round.Count);
        var all = Matrix.Rounds.Sum(round => round.Count);

        Assert.True(walked * 10 >= all, $"{walked} of {all} transitions");
        Assert.All(
            Matrix.Environments,
            environment => Assert.Contains(Matrix.Rounds.Where(IsSampled), round => round[0].Environment == environment)
        );
    }

    [Fact]
    public async Task A_transition_deploys_or_diff_says_the_steps_and_these_deploy()
    {
        using var account = await SimulatedAccount.Open();
        var walk = new TransitionWalk(account, output);
        var only = Environment.GetEnvironmentVariable("TRANSITIONS") ?? "";
        // What every run walks through comes first.
        var rounds = All
            ? Matrix.Rounds.Where(round => only == "all" || $"{round[0]}".Contains(only, StringComparison.Ordinal))
            : Matrix.Rounds.Where(IsSampled);
        foreach (var round in rounds.OrderByDescending(IsSampled))
        {
            walk.Round(round);
            if (Repository.UpdatesSnapshots)
            {
                // After each, since a whole walk takes minutes and may be interrupted.
                TransitionsPage.Write(walk.Outcomes);
            }
        }

        Assert.True(walk.Mistakes.Count == 0, string.Join('\n', walk.Mistakes));
        if (!Repository.UpdatesSnapshots)
        {
            Assert.All(
                walk.Outcomes,
                outcome =>
                    Assert.True(
                        TransitionsPage.Outcomes.GetValueOrDefault(TransitionsPage.KeyOf(outcome.Key))
                            == outcome.Value.Text,
                        $"docs/transitions.md is out of date: UPDATE_SNAPSHOTS=1 npm run transitions: {outcome.Key}: {outcome.Value.Text}"
                    )
            );
        }
    }

    // Most of dev, whose synthesis takes a tenth of the time of prod's.
    private static bool IsSampled(IReadOnlyList<Transition> round)
    {
        var index = SettingCases.All.Index().First(setting => setting.Item == round[0].Case).Index;
        return round[0].Environment switch
        {
            "dev" => index % 6 == 1,
            "staging" => index % 16 == 3,
            _ => index % 32 == 7,
        };
    }
}
