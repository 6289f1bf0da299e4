using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Tells secrets from what only looks like one.</summary>
/// <param name="context">The template, in which what is referred to is looked up.</param>
internal sealed class SecretReader(TemplateContext context)
{
    private const string Closing = "}}";
    private const string PlainParameter = DynamicReference.Opening + "ssm:";
    private const string OfSecret = DynamicReference.Opening + "secretsmanager:";

    // What Secrets Manager generates unless it is told otherwise.
    private const double DefaultLength = 32;

    /// <summary>What is wrong with a password or a token; a parameter as a whole is judged by itself.</summary>
    public SecretFlaw FlawOf(Evaluated value)
    {
        if (value.Reference is { Attribute: not ("" or "Id") } && IsOfSecret(value))
        {
            return SecretFlaw.NoAttribute;
        }

        if (IsNameOfSecret(value))
        {
            return SecretFlaw.NameOfSecret;
        }

        if (LookedUp(value) is { } lookedUp)
        {
            return lookedUp;
        }

        IReadOnlyList<Evaluated> pieces = value.Pieces.Count > 0 ? value.Pieces : [value];
        var text = string.Concat(pieces.Select(piece => piece.Text ?? piece.Literal));
        return IsUnclosed(text) ? SecretFlaw.Unclosed
            : IsOfOtherService(text) ? SecretFlaw.OtherService
            : text.StartsWith(PlainParameter, StringComparison.Ordinal) ? SecretFlaw.PlainParameter
            // An empty one is told as that.
            : value.Text is not "" && pieces.All(IsForAllToSee) ? SecretFlaw.Written
            : SecretFlaw.None;
    }

    /// <summary>
    /// The secret of the template that a dynamic reference resolves to, where it is generated, or lacks what is asked of it;
    /// null for anything else.
    /// </summary>
    public GeneratedSecret? GeneratedBy(Evaluated value)
    {
        var rest = string.Concat(value.Pieces.Skip(2).Select(piece => piece.Text));
        if (
            value.Pieces is not [{ Literal: OfSecret }, { Reference: { Attribute: "" or "Id" } reference }, ..]
            || value.Pieces.Skip(2).Any(piece => piece.Text is null)
            || !rest.EndsWith(Closing, StringComparison.Ordinal)
            || context.Template.Resources.GetValueOrDefault(reference.LogicalId)
                is not { Type: ResourceTypes.Secret } resource
        )
        {
            return null;
        }

        var properties = context.Properties(resource);
        var generated = properties.Below("GenerateSecretString");
        var words = rest[..^Closing.Length].Split(':');
        var asked = words.ElementAtOrDefault(2);
        if (
            words.Skip(3).All(word => word is "" or "AWSCURRENT")
            && new SecretContents(context, resource).Lack(asked ?? "") is { } lack
        )
        {
            return new GeneratedSecret(resource.LogicalId) { Lack = lack };
        }

        // The key of a text that is generated as a whole, or of another part of it, leads elsewhere.
        var (template, key) = (generated.Text("SecretStringTemplate"), generated.Text("GenerateStringKey"));
        var isWhole = string.IsNullOrEmpty(asked);
        return
            generated.IsMissing
            || !properties.Value("SecretString").IsAbsent
            || template.IsUnresolved
            || (template.IsPresent ? !key.TryGet(out var name) || !(isWhole || name == asked) : !isWhole)
            ? null
            : Read(resource.LogicalId, generated) with
            {
                KeyWithin = isWhole && template.IsPresent ? key.Raw : null,
            };
    }

    private static GeneratedSecret Read(string name, TemplateObject generated)
    {
        var length = generated.Number("PasswordLength");
        var excluded = generated.Text("ExcludeCharacters");
        var without = generated.Flag("ExcludePunctuation");
        return new GeneratedSecret(name)
        {
            Length =
                length.IsAbsent ? DefaultLength
                : length.TryGet(out var number) ? number
                : null,
            Others = excluded.IsUnresolved
                ? ""
                : string.Concat(
                        without.IsAbsent || without.Is(false) ? GeneratedSecret.Punctuation : "",
                        generated.Flag("IncludeSpace").Is(true) ? " " : ""
                    )
                    .Where(character => excluded.Raw?.Contains(character, StringComparison.Ordinal) != true)
                    .Aggregate("", (all, character) => all + character),
        };
    }

    private bool IsOfSecret(Evaluated value) =>
        context.Template.Resources.GetValueOrDefault(value.Reference!.LogicalId) is { Type: ResourceTypes.Secret };

    // Ref of a secret is its ARN, that of a parameter of Systems Manager its name.
    private bool IsNameOfSecret(Evaluated value) =>
        value.Reference is { } reference
        && context.Template.Resources.TryGetValue(reference.LogicalId, out var resource)
        && (resource.Type, reference.Attribute) is (ResourceTypes.Secret, "" or "Id") or ("AWS::SSM::Parameter", "");

    // What Systems Manager has as plain text, and what is the name of a parameter there.
    private SecretFlaw? LookedUp(Evaluated value) =>
        value.Parameter is not { } name
        || context.Evaluation.Definitions.Parameters.GetValueOrDefault(name) is not { IsLookedUp: true } parameter
            ? null
        : parameter.Type == "AWS::SSM::Parameter::Name" ? SecretFlaw.NameOfSecret
        : SecretFlaw.PlainParameter;

    private static bool IsUnclosed(string text) =>
        text.LastIndexOf(DynamicReference.Opening, StringComparison.Ordinal) is >= 0 and var at
        && !text[at..].Contains(Closing, StringComparison.Ordinal);

    // arn:PARTITION:SERVICE:..., as far as it is known.
    private static bool IsOfOtherService(string text) =>
        text.StartsWith(OfSecret + "arn:", StringComparison.Ordinal)
        && text.Split(':') is [_, _, _, _, { Length: > 0 } service, _, ..]
        && service != "secretsmanager";

    private static bool IsForAllToSee(Evaluated piece) =>
        piece.Parameter is null && (piece.Kind == EvaluatedKind.Scalar || piece.IsOfStack);
}
