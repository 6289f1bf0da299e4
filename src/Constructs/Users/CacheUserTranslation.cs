using Amazon.CDK;
using Amazon.CDK.AWS.ElastiCache;
using Constructs;
using ElastiCache.Model;

namespace ElastiCache.Cdk;

/// <summary>Props to specification, specification to CloudFormation: of users.</summary>
internal static class CacheUserTranslation
{
    /// <summary>What the construct's user calls the properties that the rules know by CloudFormation's names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["AccessString"] = nameof(CacheUserProps.Access),
        ["AuthenticationMode"] = nameof(CacheUserProps.Authentication),
        ["Passwords"] = nameof(CacheUserProps.Authentication),
    };

    /// <summary>What CloudFormation will be told. A password that is generated has yet to be created.</summary>
    public static UserSpecification Specify(Construct scope, CacheUserProps props)
    {
        var authentication = props.Authentication;
        var id =
            props.UserId
            ?? (authentication.UsesIam ? props.UserName : null)
            ?? GeneratedCacheUserId.For(scope, props.UserName);
        return new UserSpecification
        {
            UserId = Tokens.Text(id),
            UserName = Tokens.Text(props.UserName ?? id),
            Engine = Tokens.Text(props.Engine),
            AccessString = Tokens.Text(props.Access.ToString()),
            AuthenticationMode = new AuthenticationModeSpecification
            {
                Type = authentication.Type,
                Passwords = authentication.IsGenerated
                    ? Value<IReadOnlyList<Value<string>>>.Known([Value<string>.Unresolved()])
                    : Passwords(authentication.Values),
            },
            Tags = [.. props.Tags.Select(tag => new TagSpecification(tag.Key, Tokens.Text(tag.Value)))],
        };
    }

    public static Value<IReadOnlyList<Value<string>>> Passwords(IEnumerable<SecretValue> values) =>
        Tokens.List([.. values.Select(value => value.UnsafeUnwrap())]);

    /// <summary>What no rule of the service says.</summary>
    public static IEnumerable<Violation> Conflicts(CacheUserProps props, UserSpecification user)
    {
        if (props.EncryptionKey is not null && !props.Authentication.IsGenerated)
        {
            yield return Validation.Conflict(
                nameof(CacheUserProps.EncryptionKey),
                "only a generated password has a secret to encrypt: leave the key out, or use UserAuthentication.GeneratedPassword"
            );
        }

        if (props.RemovalPolicy == RemovalPolicy.SNAPSHOT)
        {
            yield return Validation.Conflict(
                nameof(CacheUserProps.RemovalPolicy),
                "a user has no data to make a snapshot of: use DESTROY or RETAIN"
            );
        }

        if (
            user.AuthenticationMode.TryGet(out var mode)
            && mode.Passwords.TryGet(out var passwords)
            && passwords.Any(password => password.TryGet(out _))
        )
        {
            yield return new Violation(
                "CDK-2",
                Severity.Warning,
                nameof(CacheUserProps.Authentication),
                "a password in the template can be read by everybody who can read the stack: use UserAuthentication.GeneratedPassword, or refer to a secret"
            );
        }
    }

    /// <summary>The specification in CloudFormation's words.</summary>
    public static CfnUserProps Render(UserSpecification user) =>
        new()
        {
            UserId = user.UserId.Raw!,
            UserName = user.UserName.Raw!,
            Engine = user.Engine.Raw!,
            AccessString = user.AccessString.Raw,
            AuthenticationMode = new CfnUser.AuthenticationModeProperty
            {
                Type = user.AuthenticationMode.Raw!.Type.Raw!,
                Passwords = user.AuthenticationMode.Raw.Passwords.Render(),
            },
        };
}
