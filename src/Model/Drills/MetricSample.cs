namespace ElastiCache.Model.Drills;

/// <summary>A value of a metric, as it would have been sent to CloudWatch.</summary>
/// <param name="At">When, in milliseconds from the fault.</param>
/// <param name="Metric">The metric's name, such as <c>CurrConnections</c>.</param>
/// <param name="Node">The node.</param>
/// <param name="Value">The value.</param>
internal readonly record struct MetricSample(double At, string Metric, string Node, double Value);
