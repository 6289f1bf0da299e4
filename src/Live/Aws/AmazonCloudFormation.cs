namespace ElastiCache.Live.Aws;

/// <summary>CloudFormation, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonCloudFormation(AwsAccount account)
{
    private const string Service = "cloudformation";
    private const string Version = "2010-05-15";

    /// <summary>
    /// The state of a stack, and the values of its parameters; of those of Systems Manager what they were resolved to.
    /// </summary>
    /// <exception cref="LiveException">There is no such stack.</exception>
    public async Task<(string Status, IReadOnlyDictionary<string, string> Parameters)> DescribeStack(
        string stack,
        CancellationToken cancellation
    )
    {
        var stacks = await Of(
            stack,
            account.Pages(Service, Version, "DescribeStacks", "Stacks", [new("StackName", stack)], cancellation)
        );
        var found = stacks.Count > 0 ? stacks[0] : null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in found.List("Parameters"))
        {
            var value = (parameter.Element("ResolvedValue") ?? parameter.Element("ParameterValue"))?.Value;
            // What is hidden is not told.
            if (parameter.Element("ParameterKey")?.Value is { } name && value is not null && !IsHidden(value))
            {
                values[name] = value;
            }
        }

        return (found?.Element("StackStatus")?.Value ?? "", values);
    }

    private static bool IsHidden(string value) => value.Length > 0 && value.All(letter => letter == '*');

    /// <summary>The template that a stack was deployed from, as text.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="isOriginal">Whether it is wanted as it was uploaded, and not as transforms have made it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="LiveException">There is no such stack.</exception>
    public async Task<string> GetTemplate(string stack, bool isOriginal, CancellationToken cancellation)
    {
        var result = await Of(
            stack,
            account.Query(
                Service,
                Version,
                "GetTemplate",
                [new("StackName", stack), new("TemplateStage", isOriginal ? "Original" : "Processed")],
                cancellation
            )
        );
        return result.Element("TemplateBody")?.Value ?? "";
    }

    /// <summary>The names of a stack's resources by logical id.</summary>
    /// <exception cref="LiveException">There is no such stack.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ListStackResources(
        string stack,
        CancellationToken cancellation
    ) =>
        await Resources(stack, cancellation)
        ?? throw Missing(stack, new AwsException("ValidationError", "there is no such stack"));

    /// <summary>The same; null where there is no such stack.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> Resources(string stack, CancellationToken cancellation)
    {
        try
        {
            var resources = await account.Pages(
                Service,
                Version,
                "ListStackResources",
                "StackResourceSummaries",
                [new("StackName", stack)],
                cancellation
            );
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var resource in resources)
            {
                if (
                    resource.Element("LogicalResourceId")?.Value is { } logical
                    && resource.Element("PhysicalResourceId")?.Value is { Length: > 0 } physical
                    // After a creation that was rolled back the stack lists what it had.
                    && resource.Element("ResourceStatus")?.Value != "DELETE_COMPLETE"
                )
                {
                    names[logical] = physical;
                }
            }

            return names;
        }
        catch (AwsException exception) when (exception.Code == "ValidationError")
        {
            return null;
        }
    }

    private async Task<T> Of<T>(string stack, Task<T> asked)
    {
        try
        {
            return await asked;
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
