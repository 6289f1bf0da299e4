namespace ElastiCache.Model.Verification;

/// <summary>An endpoint as it was met.</summary>
/// <param name="Kind"><c>primary</c>, <c>reader</c> or <c>configuration</c>.</param>
/// <param name="Address">Its host and port.</param>
/// <param name="Problem">Why it could not be used; null where it could.</param>
/// <param name="LeadsToPrimary">Whether a primary answered; null where that could not be learnt.</param>
internal sealed record ObservedEndpoint(string Kind, string Address, string? Problem, bool? LeadsToPrimary)
{
    /// <summary>Whether it is the certificate that is wrong: the endpoint answers. Default: it is something else.</summary>
    public bool IsCertificateProblem { get; init; }
}
