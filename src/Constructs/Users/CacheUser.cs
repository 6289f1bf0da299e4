using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>A user of caches of Valkey or Redis OSS. It reaches a cache through a <see cref="CacheUserGroup"/>.</summary>
/// <remarks>
/// With only its permissions: a user of Valkey with a generated password in a secret of its own.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
/// </remarks>
public sealed class CacheUser : Resource, ICacheUser
{
    private readonly CfnUser _resource;

    /// <summary>Creates a user.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties.</param>
    /// <exception cref="CacheConfigurationException">The user breaks rules of the service; names all of them.</exception>
    public CacheUser(Construct scope, string id, CacheUserProps props)
        : base(Given.Scope(scope, id), id)
    {
        Given.Check(props);
        var specification = CacheUserTranslation.Specify(this, props);
        Validation.Judge(
            this,
            [.. Judge.Of(specification), .. CacheUserTranslation.Conflicts(this, props, specification)],
            CacheUserTranslation.Labels
        );
        Specification = specification;
        Authentication = props.Authentication;

        Secret = props.Authentication.IsGenerated ? CreateSecret(props) : props.Authentication.Secret;
        if (props.Authentication.IsGenerated)
        {
            specification = specification with
            {
                AuthenticationMode = specification.AuthenticationMode.Raw! with
                {
                    Passwords = CacheUserTranslation.Passwords([Secret!.SecretValueFromJson("password")]),
                },
            };
        }

        _resource = CacheUserTranslation.Render(this, specification);
        _resource.ApplyRemovalPolicy(props.RemovalPolicy);
        UserId = _resource.Ref;
        this.Tag(props.Tags);
    }

    /// <inheritdoc/>
    public string UserId { get; }

    /// <inheritdoc/>
    public string UserName => Specification.UserName.Raw!;

    /// <inheritdoc/>
    public string UserArn => _resource.AttrArn;

    /// <summary>How far the service is with it, such as <c>active</c>. Known at deployment.</summary>
    public string Status => _resource.AttrStatus;

    /// <inheritdoc/>
    public ISecret? Secret { get; }

    internal UserSpecification Specification { get; }

    internal UserAuthentication Authentication { get; }

    /// <summary>Uses a user that exists, of which only the id is known.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="userId">The physical id.</param>
    public static ICacheUser FromUserId(Construct scope, string id, string userId) =>
        FromUserAttributes(Given.Scope(scope, id, userId), id, new CacheUserAttributes { UserId = userId });

    /// <summary>Uses a user that exists.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="attributes">What is known of it.</param>
    public static ICacheUser FromUserAttributes(Construct scope, string id, CacheUserAttributes attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return new ImportedCacheUser(scope, id, attributes);
    }

    /// <summary>What is known of a user; null where somebody else implements the interface.</summary>
    internal static UserSpecification? SpecificationOf(ICacheUser user) =>
        user switch
        {
            CacheUser own => own.Specification,
            ImportedCacheUser import => import.Specification,
            _ => null,
        };

    private CredentialSecret CreateSecret(CacheUserProps props) =>
        CredentialSecret.Create(
            this,
            "Secret",
            $"Name and password of the cache user {Node.Path}",
            props.EncryptionKey ?? CacheUserKey.Of(Stack, props.RemovalPolicy),
            props.RemovalPolicy,
            "password",
            Stack.ToJsonString(Permissions.One("username", UserName))
        );
}
