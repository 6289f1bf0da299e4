namespace ElastiCache.Live.Aws.Observers;

/// <summary>The resources of a deployed stack, as declared and as they are.</summary>
internal static class ControlPlane
{
    // As many questions at a time as a service answers without throttling.
    private const int AtOnce = 4;

    /// <summary>All that verify knows of.</summary>
    /// <param name="template">What is declared.</param>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="account">The account.</param>
    /// <param name="beside">The other templates that are deployed with this one. Default: none.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<(DeclaredResource Declared, ObservedResource Observed)>> Observe(
        Template template,
        string stack,
        AwsAccount account,
        IReadOnlyList<Template>? beside = null,
        CancellationToken cancellation = default
    )
    {
        var cloudFormation = new AmazonCloudFormation(account);
        var (status, parameters) = await cloudFormation.DescribeStack(stack, cancellation);
        if (StackStatus.WhyNothingIsDeployed(status) is { } obstacle)
        {
            throw new LiveException($"the stack {stack} is in {status}: {obstacle}");
        }

        var names = await cloudFormation.ListStackResources(stack, cancellation);
        var observer = new ControlPlaneObserver(account);
        using var turns = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(
            new DeclaredResources(template, names, parameters) { Beside = beside ?? [] }
                .All()
                .Select(async declared =>
                {
                    await turns.WaitAsync(cancellation);
                    try
                    {
                        return (declared, await observer.Observe(declared, cancellation));
                    }
                    finally
                    {
                        turns.Release();
                    }
                })
        );
    }
}
