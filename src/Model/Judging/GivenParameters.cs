using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>The values that a run gives parameters of two templates.</summary>
/// <param name="Old">Those of the one that is deployed; null for none.</param>
/// <param name="New">Those of the one to deploy; null for none.</param>
internal readonly record struct GivenParameters(
    IReadOnlyDictionary<string, string>? Old,
    IReadOnlyDictionary<string, string>? New
)
{
    /// <summary>Where the one that is deployed is nested, and gets further values from. Default: nowhere.</summary>
    public OuterStack? OldOuter { get; init; }

    /// <summary>The same of the one to deploy.</summary>
    public OuterStack? NewOuter { get; init; }

    /// <summary>Those of the one to deploy for both: as they are once the first update is through.</summary>
    public GivenParameters Later => new(New, New) { OldOuter = NewOuter, NewOuter = NewOuter };

    /// <summary>
    /// Those of a deployment that keeps the values of all parameters whose defaults change, the defaults of OLD; null where no default
    /// changes that may be kept.
    /// </summary>
    public GivenParameters? Keeping(Template old, Template @new)
    {
        var given = New;
        var (before, after) = (ParametersOf(old), ParametersOf(@new));
        Parameter[] kept =
        [
            .. before.Values.Where(parameter =>
                given?.ContainsKey(parameter.Name) != true
                && parameter is { TakesDefault: true, IsLookedUp: false }
                && after.TryGetValue(parameter.Name, out var same)
                && same.Default is not null
                && same.Default != parameter.Default
                && same.Takes(parameter.Default!)
            ),
        ];
        return kept.Length == 0 ? null : this with { Old = With(Old, kept), New = With(New, kept) };
    }

    private static IReadOnlyDictionary<string, Parameter> ParametersOf(Template template) =>
        new TemplateContext(template, null, isLenient: true).Evaluation.Definitions.Parameters;

    private static Dictionary<string, string> With(
        IReadOnlyDictionary<string, string>? values,
        IEnumerable<Parameter> kept
    )
    {
        Dictionary<string, string> all = new(values ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var parameter in kept)
        {
            all[parameter.Name] = parameter.Default!;
        }

        return all;
    }

    /// <summary>The same for both.</summary>
    public static GivenParameters OfBoth(IReadOnlyDictionary<string, string>? values) => new(values, values);
}
