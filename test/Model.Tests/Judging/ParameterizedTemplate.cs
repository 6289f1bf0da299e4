using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>A template whose values hang on parameters with a few allowed values each.</summary>
/// <param name="Json">The template.</param>
/// <param name="Allowed">The values that each parameter allows.</param>
public sealed record ParameterizedTemplate(string Json, IReadOnlyDictionary<string, IReadOnlyList<string>> Allowed)
{
    /// <summary>Puts one together.</summary>
    public static ParameterizedTemplate Of(JsonObject template, IReadOnlyDictionary<string, string[]> allowed) =>
        new(
            template.ToJsonString(),
            allowed.ToDictionary(one => one.Key, one => (IReadOnlyList<string>)one.Value, StringComparer.Ordinal)
        );

    /// <summary>Every way in which the parameters may be given.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Assignments() =>
        Allowed.Aggregate(
            (IEnumerable<Dictionary<string, string>>)[new(StringComparer.Ordinal)],
            (all, parameter) =>
                all.SelectMany(one =>
                    parameter.Value.Select(value => new Dictionary<string, string>(one, StringComparer.Ordinal)
                    {
                        [parameter.Key] = value,
                    })
                )
        );

    /// <inheritdoc/>
    public override string ToString() => Json;
}
