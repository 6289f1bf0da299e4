using Amazon.CDK;
using Amazon.CDK.AWS.SNS;
using Constructs;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The alarms of the caches of a stack, and their dashboard.</summary>
/// <remarks>
/// In the stack of the caches: a dashboard in another stack would import their ids, and a cache whose id is imported
/// cannot be replaced.
/// </remarks>
internal sealed class CacheWatch(Construct stack, EnvironmentSettings settings, Lazy<ITopic?> topic, int caches)
{
    // What one can look through; of more caches, there is one row for each.
    private const int MostInDetail = 10;

    private CacheDashboard? _dashboard;

    /// <summary>
    /// Watches a cache as far as its settings and those of the environment ask, and adds the experiment that its alarms end.
    /// </summary>
    public void Add(ICache cache, CacheSettings own, ToldCache told)
    {
        var alarms = Watches(own) ? cache.AddRecommendedAlarms(Differences(own.Alarms)) : [];
        if (own.ZoneExperiment is { } experiment)
        {
            told.Within(
                "zoneExperiment",
                () =>
                    ((IReplicationGroup)cache).AddAvailabilityZoneExperiment(
                        new AvailabilityZoneExperimentOptions
                        {
                            AvailabilityZone = experiment.AvailabilityZone,
                            Duration = experiment.Minutes is { } minutes ? Duration.Minutes(minutes) : null,
                            StopAlarms = alarms,
                        }
                    )
            );
        }

        if (settings.Dashboard && own.Dashboard)
        {
            // No name of a cache has a colon.
            _dashboard ??= new CacheDashboard(stack, "Environment:Dashboard");
            if (caches <= MostInDetail)
            {
                _dashboard.AddCache(cache, alarms);
            }
            else
            {
                _dashboard.AddSummary(cache);
            }
        }
    }

    /// <summary>Watches rotations: a password that is no longer replaced is told by nothing else.</summary>
    public void Add(IEnumerable<PasswordRotation> rotations, CacheSettings own)
    {
        foreach (var rotation in Watches(own) ? rotations : [])
        {
            rotation.AddFailureAlarm(topic.Value);
        }
    }

    private bool Watches(CacheSettings own) => own.Alarms?.Enabled ?? settings.Alarms is not null;

    private RecommendedAlarmsProps Differences(CacheAlarmSettings? own) =>
        new()
        {
            Topic = topic.Value,
            Exclude = [.. own?.Exclude.Select(name => SettingWords.Alarm[name]) ?? []],
            Overrides = (own?.Overrides ?? []).ToDictionary(
                difference => SettingWords.Alarm[difference.Key],
                difference => new CacheAlarmOverride
                {
                    Threshold = difference.Value.Threshold,
                    EvaluationPeriods = difference.Value.Minutes,
                }
            ),
        };
}
