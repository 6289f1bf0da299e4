using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Where something stands within a part of a template. It is written out only where something is to be said of the place: most walks find
/// nothing, and templates are large.
/// </summary>
/// <param name="Name">The name, or the number in a list, of the last step.</param>
/// <param name="Outer">The way to it; null where this is the first step.</param>
internal sealed record PathWithin(string Name, PathWithin? Outer = null)
{
    /// <summary>The entries or the items of what stands at a path; none of what has neither.</summary>
    public static IEnumerable<(JsonElement Value, PathWithin Path)> Below(JsonElement value, PathWithin? path) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .Select(entry => (entry.Value, new PathWithin(entry.Name, path))),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Select((item, index) => (item, new PathWithin(index.ToString(CultureInfo.InvariantCulture), path))),
            _ => [],
        };

    /// <summary>The steps with dots between them.</summary>
    public override string ToString() => Outer is null ? Name : $"{Outer}.{Name}";
}
