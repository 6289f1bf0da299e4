namespace Infra.Tests.Support;

/// <summary>Says that a test asserts what a setting does to the templates.</summary>
/// <param name="setting">
/// The path: <c>region</c>, <c>caches.*.users.*.keys</c>, <c>caches.*.scaling.nodes.schedules[].cron</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class SettingEffectAttribute(string setting) : Attribute
{
    public string Setting { get; } = setting;
}
