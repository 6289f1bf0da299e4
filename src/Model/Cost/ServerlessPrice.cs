namespace ElastiCache.Model.Cost;

/// <summary>What a serverless cache costs.</summary>
/// <param name="GbHour">An hour of a GB of data.</param>
/// <param name="MillionEcpu">A million ElastiCache processing units; null where it is not known.</param>
/// <param name="LeastGb">The GB that are charged at least.</param>
internal sealed record ServerlessPrice(Price GbHour, Price? MillionEcpu, decimal LeastGb);
