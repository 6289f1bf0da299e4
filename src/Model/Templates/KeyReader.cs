using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads the keys of KMS that caches name, by themselves or by an alias of the template.</summary>
/// <param name="context">The template, in which they are looked up.</param>
internal sealed class KeyReader(TemplateContext context)
{
    private const string Alias = "AWS::KMS::Alias";
    private const string ByAlias = ":alias/";

    /// <summary>What kind of key a value names; unresolved for one that the template does not have.</summary>
    public Value<string> SpecOf(Evaluated named) =>
        context.Sought(named, ResourceTypes.Key) is var (there, elsewhere) && there != context
            ? new KeyReader(there).SpecOf(elsewhere)
        : KeyOf(named) is { } key ? SpecOf(key)
        : Value<string>.Unresolved();

    private Value<string> SpecOf(TemplateResource key) =>
        context.Properties(key).Text("KeySpec") is { IsAbsent: false } spec ? spec : "SYMMETRIC_DEFAULT";

    private TemplateResource? KeyOf(Evaluated named) =>
        context.Mentioned(named, ResourceTypes.Key)
        ?? (
            AliasOf(named) is { } alias
                ? context.Mentioned(context.Properties(alias).Value("TargetKeyId"), ResourceTypes.Key)
                : null
        );

    // By reference, or by the name that an ARN ends with.
    private TemplateResource? AliasOf(Evaluated named) =>
        context.Mentioned(named, Alias) is { } referenced ? referenced
        : (named.Text ?? named.Outline) is { } text
            ? context.Named(
                text.LastIndexOf(ByAlias, StringComparison.Ordinal) is >= 0 and var at ? text[(at + 1)..] : text,
                Alias,
                "AliasName"
            )
        : null;
}
