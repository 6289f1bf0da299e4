using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Properties that can only be read: what is written for them changes nothing, where it is not refused.</summary>
/// <remarks>
/// https://github.com/aws-cloudformation/cloudformation-resource-schema says that a customer cannot specify them; its issue
/// 102 says that CloudFormation ignores what is written. So one that OLD was deployed with was ignored, and a new one may be
/// refused.
/// </remarks>
internal static class ReadOnlyRules
{
    private const string Contradiction =
        "it can only be read, and never takes effect. Whether it is refused, sources do not agree: "
        + "github.com/aws-cloudformation/cloudformation-resource-schema says that it cannot be written, its issue 102 that "
        + "it is ignored. Leave it out";

    public static IEnumerable<Verdict> Of(ResourceChange change) =>
        KnownProperties.Of(change.Type) is { } known
            ? change
                .Properties.Where(property => known.IsReadOnly(property.Name))
                .Select(property => Told(change, property.Name))
            : [];

    private static Verdict Told(ResourceChange change, string property) =>
        change.Old.Has(property) || !change.New.Has(property)
            ? Verdict.InPlace(
                "M-13",
                property,
                $"{Wording.Change(change, property)}; it can only be read, and nothing happens"
            )
            : Verdict.PerhapsRefused("M-13", property, $"{Wording.Change(change, property)}; {Contradiction}");
}
