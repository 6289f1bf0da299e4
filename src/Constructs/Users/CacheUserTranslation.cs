using Amazon.CDK.AWS.ElastiCache;

namespace ElastiCache.Cdk;

/// <summary>Props to specification, specification to CloudFormation: of users.</summary>
internal static class CacheUserTranslation
{
    /// <summary>What the construct's user calls the properties that the rules know by CloudFormation's names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>
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
            // An id that was made says nothing to whoever reads a sentence about the user.
            Called = (props.UserId ?? props.UserName) is { } name && !Tokens.IsToken(name) ? name : scope.Node.Id,
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
    public static IEnumerable<Violation> Conflicts(Construct scope, CacheUserProps props, UserSpecification user)
    {
        var passwords = user.AuthenticationMode.Raw!.Passwords.Raw ?? [];
        var conflicts = Validation.Conflicts(
            (
                nameof(props.EncryptionKey),
                props.EncryptionKey is not null && !props.Authentication.IsGenerated
                    ? "only a generated password has a secret to encrypt: leave the key out, or use UserAuthentication.GeneratedPassword"
                    : null
            ),
            (
                nameof(props.RemovalPolicy),
                props.RemovalPolicy == RemovalPolicy.SNAPSHOT
                    ? "a user has no data to make a snapshot of: use DESTROY or RETAIN"
                    : null
            ),
            (
                nameof(props.Authentication),
                passwords.Any(password => IsParameter(scope, password))
                    ? "CloudFormation does not resolve secure strings of Systems Manager (ssm-secure) in the passwords of a user: use a secret of Secrets Manager"
                    : null
            )
        );
        return passwords.Any(password => password.TryGet(out _))
            ? conflicts.Append(
                new Violation(
                    "CDK-2",
                    Severity.Warning,
                    nameof(props.Authentication),
                    "a password in the template can be read by everybody who can read the stack: use UserAuthentication.GeneratedPassword, or refer to a secret"
                )
            )
            : conflicts;
    }

    /// <summary>The resource, in CloudFormation's words.</summary>
    public static CfnUser Render(Construct scope, UserSpecification user)
    {
        var resource = new CfnUser(
            scope,
            "Resource",
            new CfnUserProps
            {
                UserId = user.UserId.Raw!,
                UserName = user.UserName.Raw!,
                Engine = user.Engine.Raw!,
                AccessString = user.AccessString.Raw,
            }
        );

        // Some releases of the CDK take its AuthenticationMode for any JSON and write its names in lower case.
        var mode = user.AuthenticationMode.Raw!;
        resource.AddPropertyOverride("AuthenticationMode.Type", mode.Type.Raw!);
        if (mode.Passwords.Render() is { } passwords)
        {
            resource.AddPropertyOverride("AuthenticationMode.Passwords", passwords);
        }

        return resource;
    }

    private static bool IsParameter(Construct scope, Value<string> password) =>
        password is { IsUnresolved: true, Raw: { } token }
        && Stack.Of(scope).Resolve(token) is string text
        && text.StartsWith(DynamicReference.OpeningOfSecure, StringComparison.Ordinal);
}
