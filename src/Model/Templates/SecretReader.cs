using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Tells secrets from what only looks like one.</summary>
/// <param name="context">The template, in which what is referred to is looked up.</param>
internal sealed class SecretReader(TemplateContext context)
{
    private const string Opening = "{{resolve:";
    private const string Closing = "}}";
    private const string PlainParameter = Opening + "ssm:";

    /// <summary>What is wrong with a password or a token; a parameter as a whole is judged by itself.</summary>
    public SecretFlaw FlawOf(Evaluated value)
    {
        if (IsNameOfSecret(value))
        {
            return SecretFlaw.NameOfSecret;
        }

        IReadOnlyList<Evaluated> pieces = value.Pieces.Count > 0 ? value.Pieces : [value];
        var text = string.Concat(pieces.Select(piece => piece.Text ?? piece.Literal));
        return IsUnclosed(text) ? SecretFlaw.Unclosed
            : text.StartsWith(PlainParameter, StringComparison.Ordinal) ? SecretFlaw.PlainParameter
            : pieces.All(IsForAllToSee) ? SecretFlaw.Written
            : SecretFlaw.None;
    }

    // Ref of a secret is its ARN, that of a parameter of Systems Manager its name.
    private bool IsNameOfSecret(Evaluated value) =>
        value.Reference is { } reference
        && context.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && (resource.Type, reference.Attribute)
            is
                ("AWS::SecretsManager::Secret", "" or "Id")
                or
                ("AWS::SSM::Parameter", "");

    private static bool IsUnclosed(string text) =>
        text.LastIndexOf(Opening, StringComparison.Ordinal) is >= 0 and var at
        && !text[at..].Contains(Closing, StringComparison.Ordinal);

    private static bool IsForAllToSee(Evaluated piece) =>
        piece.Parameter is null && (piece.Kind == EvaluatedKind.Scalar || piece.IsOfStack);
}
