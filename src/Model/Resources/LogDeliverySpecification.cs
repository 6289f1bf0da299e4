using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A log and where it goes: an entry of <c>LogDeliveryConfigurations</c>.</summary>
internal sealed record LogDeliverySpecification
{
    /// <summary>The log: <c>slow-log</c> or <c>engine-log</c>.</summary>
    [Property]
    public Value<string> LogType
    {
        get => Words.LogTypes.Read(field);
        init;
    }

    /// <summary>The format: <c>json</c> or <c>text</c>.</summary>
    [Property]
    public Value<string> LogFormat
    {
        get => Words.LogFormats.Read(field);
        init;
    }

    /// <summary>The kind of destination: <c>cloudwatch-logs</c> or <c>kinesis-firehose</c>.</summary>
    [Property]
    public Value<string> DestinationType
    {
        get => Words.LogDestinations.Read(field);
        init;
    }

    /// <summary>Whether there are details of the destination, of any kind.</summary>
    public Value<bool> HasDestinationDetails { get; init; }

    public Value<string> LogGroup { get; init; }

    public Value<string> DeliveryStream { get; init; }
}
