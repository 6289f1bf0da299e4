namespace Infra.Settings.Rules;

/// <summary>A rule that is broken at a place in a settings file.</summary>
/// <param name="At">The value that is wrong.</param>
/// <param name="Message">What was given, what is allowed, and what to do.</param>
/// <param name="RuleId">The rule's stable id.</param>
internal sealed record SettingFinding(SettingNode At, string Message, string RuleId)
{
    /// <inheritdoc/>
    public override string ToString() => $"{At.Path}: {Message} ({RuleId})";
}
