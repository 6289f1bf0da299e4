using System.Reflection;
using System.Text.Json;
using Infra.Settings;

namespace Infra.Stacks;

/// <summary>The props that settings become as they are.</summary>
internal static class PlainProps
{
    private static readonly (PropertyInfo Setting, string Prop)[] Settings =
    [
        .. typeof(CacheSettings)
            .GetProperties()
            .Select(setting => (setting, setting.GetCustomAttribute<PropAttribute>()?.Name!))
            .Where(pair => pair.Item2 is not null),
    ];

    /// <summary>The names of the props, and those of the settings that they are made of.</summary>
    public static IEnumerable<(string Prop, string Setting)> Names =>
        Settings.Select(pair => (pair.Prop, JsonNamingPolicy.CamelCase.ConvertName(pair.Setting.Name)));

    // Upgrades go off with the datastore, whether the file says it as well or not: the same answer to both.
    private static bool IsOfTheDatastore(CacheSettings cache, string prop) =>
        prop == "AutoMinorVersionUpgrade" && cache is { GlobalDatastore: not null, AutoMinorVersionUpgrade: false };

    /// <summary>Sets the props that a cache's settings say, and returns them.</summary>
    /// <param name="cache">The settings.</param>
    /// <param name="props">The props, with all that takes more than a name.</param>
    public static T Fill<T>(this CacheSettings cache, T props)
        where T : class
    {
        foreach (var (setting, prop) in Settings)
        {
            if (setting.GetValue(cache) is { } value && !IsOfTheDatastore(cache, prop))
            {
                typeof(T).GetProperty(prop)?.SetValue(props, value);
            }
        }

        return props;
    }
}
