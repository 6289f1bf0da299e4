namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>A finding that is no news.</summary>
/// <param name="File">The file, from the folder of the baseline on, with slashes.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Resource">The logical id of the resource; null where it is about the template.</param>
/// <param name="Property">The property, or the part of the template; null for the template as a whole.</param>
internal sealed record BaselineEntry(string File, string RuleId, string? Resource, string? Property);
