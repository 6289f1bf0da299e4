using System.Text.Json;

namespace Infra.Settings;

/// <summary>Words that are those of an enum, beginning with a small letter.</summary>
internal static class Words
{
    public static Words<T> Of<T>(params T[] except)
        where T : struct, Enum =>
        new([
            .. Enum.GetValues<T>()
                .Except(except)
                .Select(value => (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), value)),
        ]);
}
