namespace ElastiCache.Live.Aws.Observers;

/// <summary>Secrets: that they are there, and rotated. Their values are never asked for.</summary>
/// <param name="secrets">Whom to ask.</param>
internal sealed class SecretObserver(AmazonSecretsManager secrets) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await secrets.DescribeSecret(id, cancellation) is not { } secret)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RotationEnabled"] = NormalForm.Flag((bool?)secret["RotationEnabled"] == true),
        };
        if (secret["RotationRules"] is { } rules)
        {
            if (rules["AutomaticallyAfterDays"] is { } days)
            {
                facts["AutomaticallyAfterDays"] = days.ToString();
            }

            if ((string?)rules["ScheduleExpression"] is { } schedule)
            {
                facts["ScheduleExpression"] = schedule;
            }
        }

        return new ObservedResource(facts, secret["DeletedDate"] is null ? null : "the secret is to be deleted");
    }
}
