namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>A stack that has words of its own for warnings.</summary>
public sealed class TellsWarningsTests
{
    [Fact]
    public void A_warning_is_told_as_the_stack_tells_it()
    {
        var stack = new Telling(Stacks.App());
        Cache(stack);

        Assert.StartsWith(
            "told of Telling/Sessions: EngineVersion E-12",
            Assert.Single(Warnings.Of(stack, "Sessions")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_stack_does_not_tell_is_not_told()
    {
        var stack = new Silent(Stacks.App());
        Cache(stack);

        Assert.Empty(Warnings.Of(stack, "Sessions"));
    }

    private static void Cache(Stack stack) =>
        _ = new ReplicationGroup(
            stack,
            "Sessions",
            new ReplicationGroupProps
            {
                Vpc = Networks.Isolated(stack),
                NodeType = CacheNodeType.R7gLarge,
                Engine = CacheEngine.Redis6_2,
            }
        );

    private sealed class Silent(App app) : Stack(app, "Telling"), ITellsWarnings
    {
        public string? TellWarning(string path, Violation violation) => null;
    }

    private sealed class Telling(App app) : Stack(app, "Telling"), ITellsWarnings
    {
        public string TellWarning(string path, Violation violation) =>
            $"told of {path}: {violation.CloudFormationProperty} {violation.RuleId}";
    }
}
