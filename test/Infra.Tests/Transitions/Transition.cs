namespace Infra.Tests.Transitions;

/// <summary>One change of a settings file.</summary>
/// <param name="Environment">The file.</param>
/// <param name="Case">The setting.</param>
/// <param name="Before">Its value before, in one line; null where it is absent.</param>
/// <param name="After">Its value after.</param>
/// <param name="Old">The whole file before.</param>
/// <param name="New">The whole file after.</param>
internal sealed record Transition(
    string Environment,
    SettingCase Case,
    string? Before,
    string? After,
    string Old,
    string New
)
{
    /// <summary>The change, as the page shows it.</summary>
    public string Change => $"{Shown(Before)} → {Shown(After)}";

    public override string ToString() => $"{Environment}: {Case.Path}: {Change}";

    private static string Shown(string? json) => json is null ? "absent" : $"`{json}`";
}
