namespace ElastiCache.Live.Aws;

/// <summary>A stack as it is deployed.</summary>
/// <param name="Template">The template that it was deployed from, as text.</param>
/// <param name="Parameters">The values of its parameters.</param>
/// <param name="PhysicalIds">The names of its resources by logical id.</param>
internal sealed record DeployedStack(
    string Template,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, string> PhysicalIds
)
{
    /// <summary>Asks for it.</summary>
    /// <exception cref="LiveException">There is no such stack, nothing of it is deployed, or it cannot be updated.</exception>
    public static async Task<DeployedStack> Read(string stack, AwsAccount account, CancellationToken cancellation)
    {
        var cloudFormation = new AmazonCloudFormation(account);
        var described = await cloudFormation.DescribeStack(stack, cancellation);
        if (StackStatus.WhyNoUpdate(described.Status) is { } obstacle)
        {
            throw new LiveException($"the stack {stack} is in {described.Status}: {obstacle}");
        }

        return new DeployedStack(
            await cloudFormation.GetTemplate(stack, isOriginal: true, cancellation),
            described.Parameters,
            await cloudFormation.ListStackResources(stack, cancellation)
        );
    }

    /// <summary>What an update does to it, with what the account says to what the templates leave open.</summary>
    /// <param name="plan">What the templates say.</param>
    /// <param name="old">The template that it was deployed from.</param>
    /// <param name="new">The template that is to be deployed.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<UpdatePlan> Answer(
        UpdatePlan plan,
        Template old,
        Template @new,
        AwsAccount account,
        CancellationToken cancellation
    )
    {
        var subnets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var declared in new DeclaredResources(@new, SubnetNames.After(old, @new, PhysicalIds)).All())
        {
            if (
                declared.Type == ResourceTypes.SubnetGroup
                && declared.Facts.FirstOrDefault(fact => fact.Property == "SubnetIds") is { } fact
            )
            {
                subnets[declared.LogicalId] = fact.Value.Split(", ");
            }
        }

        return LiveAnswers.Apply(
            plan,
            await new LiveStateReader(account, PhysicalIds, subnets).Read(plan, cancellation)
        );
    }
}
