using System.Globalization;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Where something stands within a part of a template. It is written out only where something is to be said of the place: most walks find
/// nothing, and templates are large.
/// </summary>
/// <param name="Name">The name, or the number in a list, of the last step.</param>
/// <param name="Outer">The way to it; null where this is the first step.</param>
internal sealed record PathWithin(string Name, PathWithin? Outer = null)
{
    /// <summary>An item of the list that stands at a path.</summary>
    public static PathWithin Item(PathWithin? list, int index) =>
        new(index.ToString(CultureInfo.InvariantCulture), list);

    /// <summary>The steps with dots between them.</summary>
    public override string ToString() => Outer is null ? Name : $"{Outer}.{Name}";
}
