using System.Text.Json;

namespace Infra.Settings;

/// <summary>The names of alarms in settings: those of the library, beginning with a small letter.</summary>
internal static class AlarmNames
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Enum.GetNames<CacheAlarmKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>The alarm of a name.</summary>
    public static CacheAlarmKind Kind(string name) => Enum.Parse<CacheAlarmKind>(name, ignoreCase: true);
}
