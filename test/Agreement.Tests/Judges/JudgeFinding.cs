namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>What a judge says of a template.</summary>
/// <param name="Template">The template's file.</param>
/// <param name="Rule">The id of the judge's rule.</param>
/// <param name="IsError">Whether it refuses the template, rather than advising against it.</param>
/// <param name="Message">What it says.</param>
internal sealed record JudgeFinding(string Template, string Rule, bool IsError, string Message);
