using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>No example is left out.</summary>
public sealed class EveryExampleTests(LocalAws aws)
{
    private static readonly string[] Deployed =
    [
        .. ExamplesLifecycle.Stacks,
        NamedUsersLifecycle.Stack,
        RotatedPasswordsLifecycle.Stack,
        ServerlessTests.Sessions,
        ServerlessTests.Migration,
    ];

    [Fact]
    public async Task Every_stack_of_every_example_is_deployed_by_one_test()
    {
        var manifest = Path.Combine(await aws.SynthesizeExamples(), "manifest.json");
        var stacks = JsonNode.Parse(await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken))![
            "artifacts"
        ]!
            .AsObject()
            .Where(artifact => (string?)artifact.Value!["type"] == "aws:cloudformation:stack")
            .Select(artifact => artifact.Key)
            .ToList();

        var missing = string.Join(", ", stacks.Except(Deployed, StringComparer.Ordinal));
        Assert.True(
            missing.Length == 0,
            $"examples/All.cs has {missing}, which no test deploys: add it to {nameof(ExamplesLifecycle)}.{nameof(ExamplesLifecycle.Stacks)}"
        );
        Assert.Equal(stacks.Order(StringComparer.Ordinal), Deployed.Order(StringComparer.Ordinal));
    }
}
