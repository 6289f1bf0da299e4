namespace ElastiCache.Live.Aws.Observers;

/// <summary>Keys.</summary>
/// <param name="keys">Whom to ask.</param>
internal sealed class KeyObserver(AmazonKeyManagementService keys) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await keys.DescribeKey(id, cancellation) is not { } key)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        var state = (string?)key["KeyState"];
        // The service does not tell it of a key that is to be deleted.
        if (state is "Enabled" or "Disabled" or null)
        {
            facts["EnableKeyRotation"] = NormalForm.Flag(await keys.GetKeyRotationStatus(id, cancellation));
        }

        return new ObservedResource(facts, state is "Enabled" or null ? null : $"the key's state is {state}");
    }
}
