using Amazon.CDK;
using Examples;

namespace Deploy.Tests;

/// <summary>No example is left out.</summary>
public sealed class EveryExampleTests
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
    public void Every_stack_of_every_example_is_deployed_by_one_test()
    {
        var folder = Directory.CreateTempSubdirectory("every-example-");
        try
        {
            var app = new App(new AppProps { Outdir = folder.FullName });
            All.Add(app);
            var stacks = app.Node.FindAll().OfType<Stack>().Select(stack => stack.StackName).ToList();

            var missing = string.Join(", ", stacks.Except(Deployed, StringComparer.Ordinal));
            Assert.True(
                missing.Length == 0,
                $"examples/All.cs has {missing}, which no test deploys: add it to {nameof(ExamplesLifecycle)}.{nameof(ExamplesLifecycle.Stacks)}"
            );
            Assert.Equal(stacks.Order(StringComparer.Ordinal), Deployed.Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
