using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>A user that exists already.</summary>
internal sealed class ImportedCacheUser : Resource, ICacheUser
{
    private readonly CacheUserAttributes _attributes;

    public ImportedCacheUser(Construct scope, string id, CacheUserAttributes attributes)
        : base(Given.Scope(scope, id), id) => _attributes = attributes;

    public string UserId => _attributes.UserId;

    public string UserName =>
        KnownName
        ?? throw new InvalidOperationException(
            $"{Node.Path}: this user was imported without {nameof(CacheUserAttributes.UserName)}: give it in the attributes"
        );

    public string UserArn => Arns.In(Stack, "user", UserId);

    public ISecret? Secret => _attributes.Secret;

    // What is not known is unresolved, so that no rule judges it. Only AWS's own user has the id that it has.
    public UserSpecification Specification =>
        new()
        {
            UserId = Tokens.Text(UserId),
            UserName = Tokens.Named(KnownName),
            Engine = Tokens.Named(_attributes.Engine),
            AccessString = Value<string>.Unresolved(),
            AuthenticationMode = _attributes.UsesIam switch
            {
                true => new AuthenticationModeSpecification { Type = "iam" },
                false => new AuthenticationModeSpecification
                {
                    Type = "password",
                    Passwords = Value<IReadOnlyList<Value<string>>>.Unresolved(),
                },
                null => Value<AuthenticationModeSpecification>.Unresolved(),
            },
        };

    private string? KnownName =>
        _attributes.UserName ?? (_attributes.UsesIam == true || UserId == UserSpecification.Default ? UserId : null);
}
