using ElastiCache.Agreement.Tests.Corpus;

namespace ElastiCache.Agreement.Tests;

/// <summary>Who catches what: our lint, cfn-lint and the newest CDK over the examples of all rules.</summary>
public sealed class AgreementTests
{
    [Fact]
    public async Task The_table_in_the_documentation_is_true()
    {
        var table = AgreementTable.Of(await Made());
        var path = Repository.PathOf("docs", "agreement.md");
        if (Repository.UpdatesSnapshots)
        {
            await File.WriteAllTextAsync(path, table, TestContext.Current.CancellationToken);
        }

        string[] kept = File.Exists(path)
            ? await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)
            : [];
        var made = table.TrimEnd('\n').Split('\n');
        var line = kept.Zip(made).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            kept.SequenceEqual(made, StringComparer.Ordinal),
            $"""
            docs/agreement.md is stale, first in line {line + 1}:
              kept: {kept.ElementAtOrDefault(line)}
              made: {made.ElementAtOrDefault(line)}
            If the change is meant, accept it and look at the diff:
              UPDATE_SNAPSHOTS=1 dotnet test test/Agreement.Tests
            """
        );
    }

    [Fact]
    public async Task Our_lint_finds_what_every_example_breaks()
    {
        var made = await Made();
        Assert.All(made.Examples, example => Assert.Contains(example.Rule.Id, Comparison.Caught(made.Ours, example)));
    }

    [Fact]
    public async Task Our_lint_is_silent_over_what_keeps_a_rule()
    {
        var made = await Made();
        Assert.Empty(made.Examples.SelectMany(example => made.Ours.Of(example.Keeps)));
    }

    [Fact]
    public async Task Where_another_is_silent_the_reason_is_known()
    {
        var made = await Made();
        Assert.Empty(
            made.Examples.Where(example => made.Differs(example) && Reasons.Of(example.Rule) is null)
                .Select(example => example.Rule.Id)
        );
    }

    [Fact]
    public async Task No_reason_is_given_where_all_agree()
    {
        var made = await Made();
        Assert.Empty(Reasons.Explained.Except(made.Examples.Where(made.Differs).Select(example => example.Rule.Id)));
    }

    [Fact]
    public async Task A_valid_example_is_refused_only_by_a_schema_that_is_older_than_it()
    {
        var made = await Made();
        Assert.Equal(
            Reasons.NewerThanCfnLint.Order(StringComparer.Ordinal),
            made.Examples.Where(example => Comparison.Refused(made.CfnLint, example).Count > 0)
                .Select(example => example.Rule.Id)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        Assert.Empty(made.Examples.SelectMany(example => Comparison.Refused(made.Cdk, example)));
    }

    [Fact]
    public async Task Every_warning_about_a_valid_example_has_a_reason()
    {
        var made = await Made();
        Assert.Equal(
            Reasons.Warnings.Keys.Order(StringComparer.Ordinal),
            made.Examples.SelectMany(example => made.CfnLint.Of(example.Keeps).Concat(made.Cdk.Of(example.Keeps)))
                .Where(finding => !finding.IsError)
                .Select(finding => finding.Rule)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
    }

    private static Task<Comparison> Made() => Comparison.Made();
}
