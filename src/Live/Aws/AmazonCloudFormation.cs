namespace ElastiCache.Live.Aws;

/// <summary>CloudFormation, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonCloudFormation(AwsAccount account)
{
    private const string Service = "cloudformation";
    private const string Version = "2010-05-15";

    /// <summary>The template that a stack was deployed from, as text.</summary>
    /// <exception cref="LiveException">There is no such stack.</exception>
    public async Task<string> GetTemplate(string stack, CancellationToken cancellation)
    {
        try
        {
            var result = await account.Query(
                Service,
                Version,
                "GetTemplate",
                [new("StackName", stack), new("TemplateStage", "Processed")],
                cancellation
            );
            return result.Element("TemplateBody")?.Value ?? "";
        }
        catch (AwsException exception) when (exception.Code == "ValidationError")
        {
            throw Missing(stack, exception);
        }
    }

    /// <summary>The names of a stack's resources by logical id.</summary>
    /// <exception cref="LiveException">There is no such stack.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ListStackResources(
        string stack,
        CancellationToken cancellation
    )
    {
        try
        {
            var resources = await account.Pages(
                Service,
                Version,
                "ListStackResources",
                "StackResourceSummaries",
                "NextToken",
                [new("StackName", stack)],
                cancellation
            );
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var resource in resources)
            {
                if (
                    resource.Element("LogicalResourceId")?.Value is { } logical
                    && resource.Element("PhysicalResourceId")?.Value is { Length: > 0 } physical
                )
                {
                    names[logical] = physical;
                }
            }

            return names;
        }
        catch (AwsException exception) when (exception.Code == "ValidationError")
        {
            throw Missing(stack, exception);
        }
    }

    private LiveException Missing(string stack, AwsException exception) =>
        new(
            $"there is no stack {stack} in {account.Region}: is it deployed, and is this the right account and Region?",
            exception
        );
}
