using System.Globalization;

namespace ElastiCache.Cdk;

/// <summary>Experiments that show what an application does when a cache fails.</summary>
public static class ExperimentExtensions
{
    /// <summary>
    /// Adds an experiment of AWS Fault Injection Service: the nodes of one Availability Zone lose their power, and where the
    /// primary stands there, a replica takes over. It costs nothing until somebody starts it.
    /// </summary>
    /// <param name="cache">The cache, with Multi-AZ.</param>
    /// <param name="options">Which zone, for how long, and what ends it early.</param>
    /// <exception cref="CacheConfigurationException">
    /// The cache has no replica or no Multi-AZ, the zone is of another Region than the stack, or the duration is out of range.
    /// </exception>
    public static AvailabilityZoneExperiment AddAvailabilityZoneExperiment(
        this IReplicationGroup cache,
        AvailabilityZoneExperimentOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(options);
        Judge(cache, options.AvailabilityZone);
        return new AvailabilityZoneExperiment((Construct)cache, Id(cache, options.AvailabilityZone), cache, options);
    }

    // Zones that are known only at deployment have no name yet, so the second one of a cache is Zone2.
    private static string Id(IReplicationGroup cache, string zone)
    {
        var first = $"AvailabilityZoneExperiment-{(Tokens.IsToken(zone) ? "Zone" : zone)}";
        var id = first;
        for (var number = 2; cache.Node.TryFindChild(id) is not null; number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{first}{(Tokens.IsToken(zone) ? "" : "-")}{number}");
        }

        return id;
    }

    private static void Judge(IReplicationGroup cache, string zone)
    {
        if (cache is ReplicationGroup own && !own.Specification.MultiAZEnabled.Is(true))
        {
            throw Validation.Refuse(
                cache,
                nameof(ReplicationGroupProps.MultiAz),
                "the experiment needs Multi-AZ, and with it a replica that takes over: give the cache a topology with replicas, and leave MultiAz and AutomaticFailover open"
            );
        }

        var region = Stack.Of(cache).Region;
        if (
            !Tokens.IsToken(zone)
            && AwsRegion.OfZone(zone) is var ofZone
            && (ofZone is null || (!Tokens.IsToken(region) && ofZone != region))
        )
        {
            throw Validation.Refuse(
                cache,
                $"{nameof(AvailabilityZoneExperimentOptions)}.{nameof(AvailabilityZoneExperimentOptions.AvailabilityZone)}",
                $"must be a zone of {(Tokens.IsToken(region) ? "the stack's Region, such as eu-west-1a" : $"{region}, such as {region}a")}, got '{zone}'"
            );
        }
    }
}
