using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Finds secure SSM parameters in properties in which CloudFormation resolves none.</summary>
/// <param name="context">The template.</param>
internal sealed class SecureParameterReader(TemplateContext context)
{
    private const string Secure = "{{resolve:ssm-secure:";

    // Most templates have none anywhere.
    private readonly Lazy<bool> _hasAny = new(() =>
        context.Template.Root.GetRawText().Contains("ssm-secure", StringComparison.Ordinal)
    );

    /// <summary>The properties of a resource in which there is none. A rule of its own is about the passwords of users.</summary>
    public IEnumerable<string> Properties(TemplateResource resource) =>
        _hasAny.Value
        && resource.Type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal)
        && resource.Written.Entry("Properties") is ObjectExpression properties
            ? properties
                .Entries.Select(entry => entry.Key)
                .Where(name =>
                    (resource.Type, name)
                        is not (

                            (ResourceTypes.ReplicationGroup, "AuthToken")
                            or
                            (ResourceTypes.User, "Passwords" or "AuthenticationMode")
                        )
                )
            : [];

    /// <summary>Whether a property has one with the parameters as they are at present.</summary>
    public ResourceSpecification In(TemplateResource resource, string property) =>
        new() { Type = resource.Type, HasSecureParameter = Has(context.Properties(resource).Value(property)) };

    private bool Has(Evaluated value) =>
        value.Literal?.Contains(Secure, StringComparison.Ordinal) == true
        || value.Items.Any(Has)
        || value.Pieces.Any(Has)
        || (
            value.Object is ObjectExpression written
            && written.Entries.Any(entry => Has(entry.Value.Evaluate(context.Evaluation)))
        );
}
