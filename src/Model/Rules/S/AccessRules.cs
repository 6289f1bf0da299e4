using System.Text.RegularExpressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.S;

/// <summary>Encryption and authentication of replication groups.</summary>
internal static partial class AccessRules
{
    private const string GeneratedToken =
        """{"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": {"SecretStringTemplate": "{}", "GenerateStringKey": "token", "ExcludePunctuation": true}}}""";

    private const string Tls = Pages.Guide + "in-transit-encryption.html";

    private const string EmptySecret = """{"Type": "AWS::SecretsManager::Secret"}""";

    private const string ResolvedToken = """{"Fn::Sub": "{{resolve:secretsmanager:${Secret}:SecretString:token}}"}""";

    /// <summary>That TLS is required where it was only preferred.</summary>
    public static readonly Fix<ReplicationGroupSpecification> RequireTls = Fixes.Text<ReplicationGroupSpecification>(
        "Requires TLS.",
        nameof(ReplicationGroupSpecification.TransitEncryptionMode),
        _ => "required"
    );

    /// <summary>That a group is encrypted in transit.</summary>
    public static readonly Fix<ReplicationGroupSpecification> EncryptInTransit =
        Fixes.Flag<ReplicationGroupSpecification>(nameof(ReplicationGroupSpecification.TransitEncryptionEnabled), true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("S-01", nameof(ReplicationGroupSpecification.TransitEncryptionEnabled))
        {
            Mistake = group =>
                // A version alone moves no cache to Valkey, so only an engine that is written tells that it is one.
                group.Engine.Is(EngineName.Valkey) && group.TransitEncryptionEnabled.IsAbsent
                    ? "a Valkey group must say whether it is encrypted in transit: write true or false"
                    : null,
            Source = Tls,
            Evidence = Evidence.Tool,
            Fix = EncryptInTransit with { IsUnsafe = true },
            Statement = "A Valkey group says whether it is encrypted in transit.",
            Why =
                "CloudFormation leaves it to a default that is not what its documentation says; other tools require it too.",
            Breaks = """{"TransitEncryptionEnabled": null }""",
            Keeps = """{"TransitEncryptionEnabled": true }""",
        },
        new Rule<ReplicationGroupSpecification>("S-05", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                group.AuthToken.IsPresent && group.HasTransitEncryption == false
                    ? "an AUTH token is only taken with encryption in transit: enable it, or leave the token out"
                    : null,
            Source = Pages.Auth,
            Evidence = Evidence.ServiceError,
            Fix = EncryptInTransit,
            Implies = ["S-01"],
            Statement = "An AUTH token needs encryption in transit.",
            Why = "The service answers: The AUTH token is only supported when encryption-in-transit is enabled.",
            Breaks = """{"TransitEncryptionEnabled": false, "AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
            Keeps = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
        },
        new Rule<ReplicationGroupSpecification>("S-06", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                group.AuthToken.IsPresent && group.CacheSubnetGroupName.IsAbsent
                    ? "an AUTH token is only taken within a VPC: name a subnet group"
                    : null,
            Source = Pages.Auth,
            Evidence = Evidence.ServiceError,
            Statement = "An AUTH token needs a subnet group.",
            Why = "The service answers: Redis Auth can only be enabled within an Amazon VPC.",
            Breaks = """{"CacheSubnetGroupName": null, "AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
            Keeps = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
            Implies = ["K-08"],
        },
        new Rule<ReplicationGroupSpecification>("S-07", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                group.AuthTokenParameter?.WrongLength("an AUTH token", 16, 128)
                ?? (
                    group.AuthToken.TryGet(out var token) && token.Length is < 16 or > 128
                        ? $"an AUTH token has 16 to 128 characters, got {token.Length}"
                        : group.AuthTokenSecret?.WrongLength("an AUTH token", 16, 128)
                ),
            Source = Pages.Auth,
            Evidence = Evidence.ServiceError,
            Statement = "An AUTH token has 16 to 128 characters.",
            Why = "The service answers: Invalid AuthToken provided.",
            Breaks = """{"AuthToken": "short" }""",
            Keeps = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
        },
        new Rule<ReplicationGroupSpecification>("S-08", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                // Of an empty one, S-07 tells.
                group.AuthToken.TryGet(out var token)
                && token.Length > 0
                && !TokenAlphabet().IsMatch(token)
                    ? "an AUTH token consists of letters, digits and ! & # $ ^ < > -, got another character"
                    : group.AuthTokenSecret?.WrongCharacter(
                        "an AUTH token",
                        character => !TokenAlphabet().IsMatch(character.ToString())
                    ),
            Source = Pages.Auth,
            Evidence = Evidence.ServiceError,
            Statement = "An AUTH token has letters, digits and ! & # $ ^ < > - only.",
            Why = "The service answers: Invalid AuthToken provided.",
            Breaks = """{"AuthToken": "p@ssword/12345678" }""",
            Keeps = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
        },
        new Rule<ReplicationGroupSpecification>("S-10", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                group.AuthToken.IsPresent
                && group.UserGroupIds.IsPresent
                && !(group.AuthToken.IsUnresolved && group.UserGroupIds.IsUnresolved)
                    ? "a group has an AUTH token or users, not both: leave one out"
                    : null,
            Source = Pages.Auth,
            Evidence = Evidence.Tool,
            Statement = "A group has an AUTH token or users, not both.",
            Why = "The service takes one kind of authentication.",
            Breaks = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}", "UserGroupIds": ["app-users"] }""",
            Keeps = """{"UserGroupIds": ["app-users"] }""",
        },
        Preferred(group => group.RunningEngine == EngineName.Redis, "redis"),
        Preferred(group => group.RunningEngine != EngineName.Redis, "valkey") with
        {
            Severity = Severity.Warning,
            SeverityReason = "The answer was seen for Redis OSS 7; nobody has tried it on Valkey.",
        },
        new Rule<ReplicationGroupSpecification>("S-18", nameof(ReplicationGroupSpecification.TransitEncryptionMode))
        {
            Mistake = group =>
                Words.TransitEncryptionModes.Wrong(group.TransitEncryptionMode) is { } mode
                    ? $"the transit encryption mode is {Words.TransitEncryptionModes.Instead(mode)}"
                : group.TransitEncryptionMode.IsPresent && group.HasTransitEncryption == false
                    ? "a transit encryption mode needs encryption in transit: enable it, or leave the mode out"
                : null,
            Source = Tls,
            Implies = ["S-01"],
            Statement = "The transit encryption mode is preferred or required, and goes with encryption in transit.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"TransitEncryptionEnabled": false, "TransitEncryptionMode": "preferred" }""",
            Keeps = """{"TransitEncryptionMode": "preferred" }""",
        },
        Spelling.Rule<ReplicationGroupSpecification>(
            "S-18",
            nameof(ReplicationGroupSpecification.TransitEncryptionMode),
            "the transit encryption mode",
            group => [group.TransitEncryptionMode],
            """{"TransitEncryptionMode": "Preferred" }""",
            """{"TransitEncryptionMode": "preferred" }"""
        ),
        new Rule<ReplicationGroupSpecification>("S-19", nameof(ReplicationGroupSpecification.TransitEncryptionMode))
        {
            Mistake = group =>
                group.TransitEncryptionMode.IsPresent ? group.Lacks(EngineFeature.TransitEncryptionMode) : null,
            Source = Tls,
            Evidence = Evidence.ServiceError,
            Implies = ["S-15"],
            Statement = "A transit encryption mode needs Valkey 7.2 or Redis OSS 7.0.",
            Why = "The service answers: Transit encryption mode is not supported for engine version 6.2.6.",
            Breaks = """{"Engine": "redis", "EngineVersion": "6.2", "TransitEncryptionMode": "required" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1", "TransitEncryptionMode": "required" }""",
        },
        new Rule<ReplicationGroupSpecification>("S-29", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                (
                    // Of an empty one S-07 tells.
                    group.AuthToken.Is("")
                        ? SecretFlaw.None
                    : group.AuthToken.TryGet(out _)
                    && group.AuthTokenParameter is not { IsGiven: true, HasDefault: false }
                        ? SecretFlaw.Written
                    : group.AuthTokenFlaw is SecretFlaw.Written or SecretFlaw.PlainParameter ? group.AuthTokenFlaw
                    : SecretFlaw.None
                ).Sentence("an AUTH token"),
            Source = Pages.Auth,
            Evidence = Evidence.Inferred,
            Statement =
                "An AUTH token is a reference to a secret: no literal, and no parameter of Systems Manager that is not encrypted.",
            Why = "Everybody who can read the template, the stack or the parameters can read it.",
            Breaks = """{"AuthToken": "abcDEF123456789!" }""",
            Keeps = """{"AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
            Severity = Severity.Warning,
        },
        new Rule<ReplicationGroupSpecification>("S-33", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                group.AuthTokenFlaw is SecretFlaw.NameOfSecret or SecretFlaw.NoAttribute or SecretFlaw.Unclosed
                    ? group.AuthTokenFlaw.Sentence("an AUTH token")
                    : null,
            Source = Pages.Auth,
            Statement =
                "An AUTH token is what a secret holds: not the ARN that Ref gives, and no dynamic reference that is cut off.",
            Why = "Both have characters that no token may have, so the service answers: Invalid AuthToken provided.",
            Breaks = WithSecret(EmptySecret, """{"Ref": "Secret"}"""),
            Keeps = WithSecret(GeneratedToken, ResolvedToken),
        },
        new Rule<ReplicationGroupSpecification>("S-33", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group => group.AuthTokenSecret?.Lack,
            Source = Pages.Auth,
            Severity = Severity.Warning,
            SeverityReason = "Of a stack that lives, somebody may have given the secret another value since.",
            Statement =
                "The secret of the template that an AUTH token comes from has a value, and the key that is asked for.",
            Why = "CloudFormation cannot resolve the reference, and the stack rolls back.",
            Breaks = WithSecret(EmptySecret, ResolvedToken),
            Keeps = WithSecret(GeneratedToken, ResolvedToken),
        },
        new Rule<ReplicationGroupSpecification>("S-32", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                group.AuthTokenParameter is { IsShown: true, HasDefault: false, Name: var name }
                    ? $"the parameter {name} is an AUTH token and can be read by everybody who can read the stack: give it NoEcho, or refer to a secret"
                    : group.AuthTokenParameter?.ToldByOutput("an AUTH token")
                        ?? group.AuthTokenParameter?.ToldAround("an AUTH token"),
            Source = Pages.ParametersOfTemplates,
            Statement = "A parameter that is an AUTH token has NoEcho, and no output shows it.",
            Why = "Everybody who can describe the stack can read its value.",
            Breaks = RuleExamples.WithParameter(
                """{"Type": "String"}""",
                RuleExamples.Pair(more: """ "AuthToken": {"Ref": "Secret"} """)
            ),
            Keeps = RuleExamples.WithParameter(
                """{"Type": "String", "NoEcho": true}""",
                RuleExamples.Pair(more: """ "AuthToken": {"Ref": "Secret"} """)
            ),
            Severity = Severity.Warning,
            SeverityReason = "CloudFormation takes it.",
        },
    ];

    private static string WithSecret(string secret, string token) =>
        RuleExamples.Template(("Secret", secret), ("Cache", RuleExamples.Pair(more: $$""" "AuthToken": {{token}} """)));

    private static Rule<ReplicationGroupSpecification> Preferred(
        Func<ReplicationGroupSpecification, bool> concerns,
        string engine
    ) =>
        new Rule<ReplicationGroupSpecification>("S-15", nameof(ReplicationGroupSpecification.AuthToken))
        {
            Mistake = group =>
                group.AuthToken.IsPresent && group.TransitEncryptionMode.Is("preferred") && concerns(group)
                    ? "an AUTH token needs TLS to be required, and it is only preferred: write 'required'"
                    : null,
            Source = "https://github.com/cloudposse/terraform-aws-elasticache-redis/issues/239",
            Evidence = Evidence.ServiceError,
            Fix = RequireTls,
            Statement = "An AUTH token needs TLS to be required, not preferred.",
            Why = "The service answers: Transit encryption preferred is not supported with redis access control.",
            Breaks =
                $$$"""{"Engine": "{{{engine}}}", "EngineVersion": "{{{(engine == EngineName.Redis ? "7.1" : "8.0")}}}", "TransitEncryptionMode": "preferred", "AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
            Keeps =
                $$$"""{"Engine": "{{{engine}}}", "EngineVersion": "{{{(engine == EngineName.Redis ? "7.1" : "8.0")}}}", "TransitEncryptionMode": "required", "AuthToken": "{{resolve:secretsmanager:orders-cache}}" }""",
        };

    [GeneratedRegex(@"^[A-Za-z0-9!&#$^<>-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenAlphabet();
}
