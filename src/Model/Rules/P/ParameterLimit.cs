using System.Globalization;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>What an engine parameter takes.</summary>
/// <param name="Names">The parameters.</param>
/// <param name="Allowed">The values, as a sentence would say them.</param>
/// <param name="Accepts">Whether a value is one of them.</param>
/// <param name="From">The first family that has the limit; null for every family of the engine.</param>
/// <param name="Before">The first family that no longer has it; null for none.</param>
internal sealed record ParameterLimit(
    string[] Names,
    string Allowed,
    Func<string, bool> Accepts,
    string? From = null,
    string? Before = null
)
{
    // Families of Valkey and Redis OSS in the order of their age; those of Memcached have the same limits all.
    private static readonly string[] Ages =
    [
        .. ParameterGroupFamily.All.Where(family => ParameterGroupFamily.EngineOf(family) != EngineName.Memcached),
    ];

    /// <summary>Whether the limit is one of Memcached.</summary>
    public bool IsOfMemcached { get; init; }

    /// <summary>A limit of words.</summary>
    public static ParameterLimit Words(string name, params string[] words) =>
        new([name], string.Join(", ", words), words.Contains);

    /// <summary>A limit of words that several parameters have in common.</summary>
    public static ParameterLimit OneOf(string[] words, params string[] names) =>
        new(names, string.Join(" or ", words), words.Contains);

    /// <summary>A limit of whole numbers.</summary>
    public static ParameterLimit Whole(double least, double most, params string[] names) =>
        new(names, $"a whole number from {least} to {most}", text => IsNumber(text, least, most, whole: true));

    /// <summary>A limit of numbers.</summary>
    public static ParameterLimit Number(string name, double least, double most) =>
        new([name], $"a number from {least} to {most}", text => IsNumber(text, least, most, whole: false));

    /// <summary>The same limit from a family on.</summary>
    public ParameterLimit Since(string family) => this with { From = family };

    /// <summary>The same limit before a family.</summary>
    public ParameterLimit Until(string family) => this with { Before = family };

    /// <summary>The same limit in other words.</summary>
    public ParameterLimit Worded(string allowed) => this with { Allowed = allowed };

    /// <summary>The same limit as one of Memcached.</summary>
    public ParameterLimit OfMemcached() => this with { IsOfMemcached = true };

    /// <summary>Where a parameter of a group stands.</summary>
    public static string PathOf(string name) => $"{nameof(ParameterGroupSpecification.Properties)}.{name}";

    /// <summary>What is wrong with the parameters of a group, a sentence each.</summary>
    public IEnumerable<Said> Mistakes(ParameterGroupSpecification group) =>
        Wrong(group)
            .Select(wrong => new Said(
                $"{wrong.Name} takes {Allowed}, got '{wrong.Text}'{HintOf(wrong.Text)}",
                PathOf(wrong.Name)
            ));

    /// <summary>The changes that put right what is only another word for what the parameters take.</summary>
    public IEnumerable<FixEdit> Fixes(ParameterGroupSpecification group) =>
        Wrong(group)
            .Select(wrong => Meant(wrong.Text) is { } meant ? FixEdit.Text(PathOf(wrong.Name), meant) : null)
            .OfType<FixEdit>();

    /// <summary>What a value means where it is another word, or another case, for one that is taken; null for any other.</summary>
    public string? Meant(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        string[] same =
            word is "on" or "true" or "yes" or "enabled" ? ["yes", "1"]
            : word is "off" or "false" or "no" or "disabled" ? ["no", "0"]
            : [word];
        return word.Length > 0 && !Accepts("2") && !Accepts(text) ? same.FirstOrDefault(Accepts) : null;
    }

    private IEnumerable<(string Name, string Text)> Wrong(ParameterGroupSpecification group)
    {
        if (!group.CacheParameterGroupFamily.TryGet(out var family) || !Holds(family))
        {
            yield break;
        }

        foreach (var name in Names)
        {
            if (group.Properties.TryGetValue(name, out var value) && value.TryGet(out var text) && !Accepts(text))
            {
                yield return (name, text);
            }
        }
    }

    private string HintOf(string text) => Accepts("yes") ? Hint(text) : "";

    /// <summary>What to say of true and false where yes and no are meant; empty for anything else.</summary>
    internal static string Hint(string text) =>
        text is "true" or "false"
            ? ": YAML reads yes and no without quotes as true and false, so write them in quotes"
            : "";

    private static bool IsNumber(string text, double least, double most, bool whole) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
        && (!whole || double.IsInteger(number));

    /// <summary>Whether the parameters of a family have the limit.</summary>
    public bool Holds(string family)
    {
        if (ParameterGroupFamily.EngineOf(family) is not { } engine)
        {
            return false;
        }

        if (engine == EngineName.Memcached)
        {
            return IsOfMemcached;
        }

        var age = Array.IndexOf(Ages, family);
        return !IsOfMemcached
            && age >= 0
            && (From is null || age >= Array.IndexOf(Ages, From))
            && (Before is null || age < Array.IndexOf(Ages, Before));
    }
}
