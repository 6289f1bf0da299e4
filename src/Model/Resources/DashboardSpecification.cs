namespace ElastiCache.Model.Resources;

/// <summary>The body of a dashboard as a whole, as far as CloudWatch must be able to read it.</summary>
internal sealed record DashboardSpecification
{
    /// <summary>The property that has it.</summary>
    public const string Property = "DashboardBody";

    /// <summary>Where it is no text in JSON, and what is there; null where it is one, or only the deployment knows.</summary>
    public string? NoJson { get; init; }

    /// <summary>What there is in place of the list of widgets; null where there is one, or that is not known.</summary>
    public string? NoWidgets { get; init; }

    /// <summary>Alarms that a widget names by something else than their ARN, with what is there.</summary>
    public IReadOnlyList<string> AlarmsByName { get; init; } = [];
}
