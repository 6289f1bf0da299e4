using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.S;

public sealed class AccessRulesTests
{
    private static readonly ReplicationGroupSpecification Plain = Group with
    {
        TransitEncryptionEnabled = false,
        TransitEncryptionMode = Value<string>.Absent,
        AtRestEncryptionEnabled = false,
        KmsKeyId = Value<string>.Absent,
    };

    private static ReplicationGroupSpecification OfFamily(string family) =>
        Redis6 with
        {
            EngineVersion = Value<string>.Unresolved(),
            CacheParameterGroupName = $"default.{family}",
            ParameterGroup = ParameterGroupSpecification.Default($"default.{family}"),
        };

    private static readonly ReplicationGroupSpecification Redis6 = OnM5("6.2") with { TransitEncryptionEnabled = true };

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("S-01", "Valkey, unsaid", Plain with { TransitEncryptionEnabled = Value<bool>.Absent }),
        Keeps("S-01", "Valkey, off", Plain with { TransitEncryptionEnabled = false }),
        Keeps("S-01", "Redis OSS, unsaid", RedisPlain with { TransitEncryptionEnabled = Value<bool>.Absent }),
        // The account's default VPC is one.
        Keeps("S-06", "TLS without a subnet group", Unplaced, "K-08"),
        Keeps("S-06", "users without a subnet group", Unplaced with { UserGroupIds = Of("app") }, "K-08"),
        Breaks("S-05", "a token, TLS off", Plain with { AuthToken = Text(16) }, "S-29"),
        Breaks("S-05", "a token, TLS unsaid", RedisPlain with { AuthToken = Text(16) }, "S-29"),
        Breaks("S-05", "a secret token, TLS off", Plain with { AuthToken = Value<string>.Unresolved() }),
        Keeps("S-05", "a token, TLS on", Group with { AuthToken = Text(16) }, "S-29"),
        Breaks("S-07", "15 characters", Group with { AuthToken = Text(15) }, "S-29"),
        Keeps("S-07", "16 characters", Group with { AuthToken = Text(16) }, "S-29"),
        Keeps("S-07", "128 characters", Group with { AuthToken = Text(128) }, "S-29"),
        Breaks("S-07", "129 characters", Group with { AuthToken = Text(129) }, "S-29"),
        Breaks("S-07", "no characters", Group with { AuthToken = "" }),
        Keeps("S-08", "letters and digits", Group with { AuthToken = "abcDEF1234567890" }, "S-29"),
        Keeps("S-08", "every symbol that is allowed", Group with { AuthToken = "abcDEF123!&#$^<>-" }, "S-29"),
        Breaks("S-08", "an at sign and a slash", Group with { AuthToken = "p@ssword/12345678" }, "S-29"),
        Breaks("S-08", "a space", Group with { AuthToken = "abcDEF 1234567890" }, "S-29"),
        Breaks("S-08", "a quote", Group with { AuthToken = "abcDEF'1234567890" }, "S-29"),
        Breaks("S-08", "a letter outside ASCII", Group with { AuthToken = "abcDÉF1234567890" }, "S-29"),
        Breaks("S-08", "a line break last", Group with { AuthToken = "abcDEF1234567890\n" }, "S-29"),
        Breaks("S-06", "a token, no subnet group", Unplaced with { AuthToken = Value<string>.Unresolved() }),
        Keeps("S-06", "a token in a subnet group", Group with { AuthToken = Value<string>.Unresolved() }),
        Breaks("S-29", "a literal", Group with { AuthToken = Text(16) }),
        Keeps("S-29", "a secret", Group with { AuthToken = Value<string>.Unresolved() }),
        Breaks("S-18", "another word", Group with { TransitEncryptionMode = "on" }),
        Breaks(
            "S-23",
            "unsaid",
            Group with
            {
                AtRestEncryptionEnabled = Value<bool>.Absent,
                KmsKeyId = Value<string>.Absent,
            }
        ),
        Keeps("S-23", "off", Group with { AtRestEncryptionEnabled = false, KmsKeyId = Value<string>.Absent }),
        Keeps("S-23", "a secondary", Group.AsSecondary()),
        Breaks("S-25", "another Region", Group with { KmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/a" }),
        Keeps("S-25", "the same Region", Group with { KmsKeyId = "arn:aws:kms:us-east-1:111122223333:key/a" }),
        Keeps("S-25", "no ARN", Group with { KmsKeyId = "alias/cache" }),
        Keeps(
            "S-25",
            "an unknown Region",
            Group with
            {
                KmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/a",
                Region = Value<string>.Unresolved(),
                PreferredCacheClusterAZs = Value<IReadOnlyList<Value<string>>>.Absent,
            }
        ),
        Breaks("S-26", "an asymmetric key", Group with { KmsKeySpec = "RSA_2048" }),
        Keeps("S-26", "a symmetric key", Group with { KmsKeySpec = "SYMMETRIC_DEFAULT" }),
        Breaks("S-11", "TLS off", Plain with { UserGroupIds = Of("app") }),
        Keeps("S-11", "TLS on", Group with { UserGroupIds = Of("app") }),
        Breaks("S-12", "Redis OSS 5.0.6", Users(OnM5("5.0.6")), "E-12"),
        Keeps("S-12", "Redis OSS 6.0", Users(OnM5("6.0")), "E-12"),
        Keeps("S-14", "none", Group with { UserGroupIds = Of() }),
        Keeps("S-14", "one", Group with { UserGroupIds = Of("app") }),
        Breaks("S-14", "two", Group with { UserGroupIds = Of("app", "more") }),
        Breaks("S-15", "TLS preferred", Group with { UserGroupIds = Of("app"), TransitEncryptionMode = "preferred" }),
        Keeps("S-15", "TLS preferred without users", Group with { TransitEncryptionMode = "preferred" }),
        Breaks(
            "S-15",
            "a token, TLS preferred",
            Group with
            {
                AuthToken = Value<string>.Unresolved(),
                TransitEncryptionMode = "preferred",
            }
        ),
        Breaks(
            "S-15",
            "a token, TLS preferred, Redis OSS",
            Group.On("redis", "7.1") with
            {
                AuthToken = Value<string>.Unresolved(),
                TransitEncryptionMode = "preferred",
            }
        ),
        Keeps(
            "S-15",
            "a token, TLS required",
            Group with
            {
                AuthToken = Value<string>.Unresolved(),
                TransitEncryptionMode = "required",
            }
        ),
        Keeps(
            "S-15",
            "a token, a mode that is not known",
            Group with
            {
                AuthToken = Value<string>.Unresolved(),
                TransitEncryptionMode = Value<string>.Unresolved(),
            }
        ),
        Breaks("S-10", "both", Group with { AuthToken = Text(16), UserGroupIds = Of("app") }, "S-29"),
        Breaks(
            "S-10",
            "a secret token and users",
            Group with
            {
                AuthToken = Value<string>.Unresolved(),
                UserGroupIds = Of("app"),
            }
        ),
        Keeps("S-10", "users alone", Group with { UserGroupIds = Of("app") }),
        Keeps("S-10", "a token alone", Group with { AuthToken = Text(16) }, "S-29"),
        Breaks("S-18", "preferred, TLS off", Plain with { TransitEncryptionMode = "preferred" }),
        Breaks("S-18", "preferred, TLS unsaid", RedisPlain with { TransitEncryptionMode = "preferred" }),
        Keeps("S-18", "preferred, TLS on", Group with { TransitEncryptionMode = "preferred" }),
        Breaks("S-19", "Redis OSS 6.2", Redis6 with { TransitEncryptionMode = "preferred" }, "E-12"),
        Breaks(
            "S-19",
            "a version of the family redis6.x",
            OfFamily("redis6.x") with
            {
                TransitEncryptionMode = "preferred",
            }
        ),
        Keeps(
            "S-19",
            "a version of the family redis7",
            OfFamily("redis7") with
            {
                TransitEncryptionMode = "preferred",
            }
        ),
        // Of a version that E-05 refuses nothing follows.
        Breaks(
            "E-05",
            "a version that is refused, whatever its family",
            OfFamily("redis5.0") with
            {
                EngineVersion = "5.0.5",
                UserGroupIds = Of("app"),
            }
        ),
        Breaks("S-12", "a version of the family redis5.0", OfFamily("redis5.0") with { UserGroupIds = Of("app") }),
        Keeps("S-12", "a version of the family redis6.x", OfFamily("redis6.x") with { UserGroupIds = Of("app") }),
        Keeps("S-19", "Redis OSS 7.0", Group.On("redis", "7.0") with { TransitEncryptionMode = "preferred" }),
        Keeps("S-19", "Valkey 7.2", Group.On("valkey", "7.2") with { TransitEncryptionMode = "preferred" }),
        Breaks("S-24", "a key, encryption off", Plain with { KmsKeyId = "key" }),
        Breaks("S-24", "a key, encryption unsaid", Group with { AtRestEncryptionEnabled = Value<bool>.Absent }),
        Breaks("S-24", "a key of the same stack, encryption off", Plain with { KmsKeyId = Value<string>.Unresolved() }),
        Keeps("S-24", "a key, encryption on", Group with { KmsKeyId = "key" }),
        Keeps("S-24", "no key, encryption on", Group with { KmsKeyId = Value<string>.Absent }),
    ];

    private static ReplicationGroupSpecification RedisPlain =>
        Plain.On("redis", "7.1") with
        {
            TransitEncryptionEnabled = Value<bool>.Absent,
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Encryption_and_authentication(RuleCase example) => example.Check();

    private static ReplicationGroupSpecification OnM5(string version) =>
        Plain.On("redis", version) with
        {
            CacheNodeType = "cache.m5.large",
        };

    private static ReplicationGroupSpecification Unplaced => Group with { CacheSubnetGroupName = Value<string>.Absent };

    private static ReplicationGroupSpecification Users(ReplicationGroupSpecification group) =>
        group with
        {
            TransitEncryptionEnabled = true,
            UserGroupIds = Of("app"),
        };
}
