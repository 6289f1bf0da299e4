namespace ElastiCache.Live.Aws.Observers;

/// <summary>Reads the tags of resources of ElastiCache.</summary>
internal static class TagReader
{
    /// <summary>Adds the tags of a resource to its facts.</summary>
    public static async Task Read(ObservedFacts facts, AmazonElastiCache elastiCache, CancellationToken cancellation)
    {
        if (facts.Source.Element("ARN")?.Value is not { Length: > 0 } arn)
        {
            return;
        }

        try
        {
            foreach (var tag in await elastiCache.ListTagsForResource(arn, cancellation))
            {
                facts.Set($"Tags.{tag.Element("Key")?.Value}", tag.Element("Value")?.Value ?? "");
            }

            facts.SetComplete("Tags.");
        }
        // It went while it was looked at.
        catch (AwsException exception) when (exception.Code.Contains("NotFound", StringComparison.Ordinal)) { }
    }
}
