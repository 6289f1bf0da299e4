namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>How severe a project takes a rule.</summary>
internal enum RuleSeverity
{
    /// <summary>Its findings are not told.</summary>
    Off,

    /// <summary>The command does not exit with 1 for it, but with <c>--strict</c>.</summary>
    Warning,

    /// <summary>The command exits with 1.</summary>
    Error,
}
