// Long: a case for each control of each policy.
namespace ElastiCache.Model.Tests.Compliance;

public sealed class CompliancePolicyTests
{
    private static readonly ReplicationGroupSpecification Safe = new()
    {
        Engine = EngineName.Valkey,
        EngineVersion = "8.2",
        AtRestEncryptionEnabled = true,
        TransitEncryptionEnabled = true,
        TransitEncryptionMode = "required",
        AuthToken = Value<string>.Unresolved(),
        AutomaticFailoverEnabled = true,
        SnapshotRetentionLimit = 15,
        CacheSubnetGroupName = "caches",
    };

    private static readonly CacheClusterSpecification Memcached = new()
    {
        Engine = EngineName.Memcached,
        TransitEncryptionEnabled = true,
        CacheSubnetGroupName = "caches",
    };

    // The policy, what is wrong, and the rules that find it.
    private static readonly Dictionary<
        string,
        (CompliancePolicy Policy, ReplicationGroupSpecification Group, string[] Ids)
    > Cases = new(StringComparer.Ordinal)
    {
        ["foundational, one day"] = (CompliancePolicy.AwsFoundational, Safe with { SnapshotRetentionLimit = 1 }, []),
        ["foundational, no day"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                SnapshotRetentionLimit = 0,
            },
            ["COMP-1"]
        ),
        ["foundational, backups not said"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                SnapshotRetentionLimit = default,
            },
            ["COMP-1"]
        ),
        ["foundational, no upgrades"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                AutoMinorVersionUpgrade = false,
            },
            ["COMP-2"]
        ),
        ["foundational, upgrades"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                AutoMinorVersionUpgrade = true,
            },
            []
        ),
        ["foundational, no failover"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                AutomaticFailoverEnabled = false,
            },
            ["COMP-3"]
        ),
        ["foundational, nothing encrypted"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                AtRestEncryptionEnabled = false,
                TransitEncryptionEnabled = false,
                TransitEncryptionMode = default,
            },
            ["COMP-4", "COMP-5"]
        ),
        ["foundational, TLS preferred"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                TransitEncryptionMode = "preferred",
            },
            ["COMP-5"]
        ),
        ["foundational, new and without a token"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                AuthToken = default,
            },
            []
        ),
        ["foundational, old and without a token"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                AuthToken = default,
                Engine = EngineName.Redis,
                EngineVersion = "5.0.6",
            },
            ["COMP-7"]
        ),
        ["foundational, the first with users"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                AuthToken = default,
                Engine = EngineName.Redis,
                EngineVersion = "6.0",
            },
            []
        ),
        ["foundational, the default subnets"] = (
            CompliancePolicy.AwsFoundational,
            Safe with
            {
                CacheSubnetGroupName = "default",
            },
            ["COMP-8"]
        ),
        ["HIPAA, 15 days"] = (CompliancePolicy.Hipaa, Safe, []),
        ["HIPAA, 14 days"] = (CompliancePolicy.Hipaa, Safe with { SnapshotRetentionLimit = 14 }, ["COMP-1"]),
        ["HIPAA, nobody authenticates"] = (CompliancePolicy.Hipaa, Safe with { AuthToken = default }, ["COMP-6"]),
        ["HIPAA, users"] = (
            CompliancePolicy.Hipaa,
            Safe with
            {
                AuthToken = default,
                UserGroupIds = Value<IReadOnlyList<Value<string>>>.Unresolved(),
            },
            []
        ),
        ["PCI, no backups"] = (CompliancePolicy.Pci, Safe with { SnapshotRetentionLimit = 0 }, []),
        ["PCI, no upgrades"] = (CompliancePolicy.Pci, Safe with { AutoMinorVersionUpgrade = false }, ["COMP-2"]),
        ["NIST, 14 days and no failover"] = (
            CompliancePolicy.Nist80053,
            Safe with
            {
                SnapshotRetentionLimit = 14,
                AutomaticFailoverEnabled = false,
            },
            ["COMP-1", "COMP-3"]
        ),
        ["NIST, a secondary, of which its primary decides the rest"] = (
            CompliancePolicy.Nist80053,
            new ReplicationGroupSpecification
            {
                GlobalReplicationGroupId = "ldgnf-orders",
                AutomaticFailoverEnabled = true,
                SnapshotRetentionLimit = 15,
                CacheSubnetGroupName = "caches",
            },
            []
        ),
        ["NIST, known only at deployment"] = (
            CompliancePolicy.Nist80053,
            new ReplicationGroupSpecification
            {
                AtRestEncryptionEnabled = Value<bool>.Unresolved(),
                TransitEncryptionEnabled = Value<bool>.Unresolved(),
                AuthToken = Value<string>.Unresolved(),
                AutomaticFailoverEnabled = Value<bool>.Unresolved(),
                AutoMinorVersionUpgrade = Value<bool>.Unresolved(),
                SnapshotRetentionLimit = Value<double>.Unresolved(),
                CacheSubnetGroupName = Value<string>.Unresolved(),
            },
            []
        ),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> Policies => [.. CompliancePolicy.All.Select(policy => policy.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_policy_finds_what_breaks_its_controls(string name)
    {
        var (policy, group, ids) = Cases[name];

        Assert.Equal(ids, policy.Violations(group).Select(violation => violation.RuleId));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_control_of_a_policy_is_broken_by_a_group_of_which_nothing_is_said(string name)
    {
        var policy = CompliancePolicy.Find(name)!;
        var bare = new ReplicationGroupSpecification
        {
            Engine = EngineName.Redis,
            EngineVersion = "5.0.6",
            AutoMinorVersionUpgrade = false,
        };

        Assert.Equal(
            policy.Controls.Select(control => control.RuleId),
            policy.Violations(bare).Select(violation => violation.RuleId)
        );
    }

    [Fact]
    public void A_violation_names_the_policy_the_control_and_what_was_given()
    {
        var violation = Assert.Single(CompliancePolicy.Hipaa.Violations(Safe with { SnapshotRetentionLimit = 7 }));

        Assert.Equal(
            "SnapshotRetentionLimit: HIPAA Security Rule (164.308(a)(7)(ii)(A)): daily backups must be kept for at least 15 days, got 7 (COMP-1)",
            violation.ToString()
        );
        Assert.Equal(Severity.Error, violation.Severity);
    }

    [Fact]
    public void One_day_is_a_day_and_no_backup_is_none()
    {
        var violation = Assert.Single(
            CompliancePolicy.AwsFoundational.Violations(Safe with { SnapshotRetentionLimit = 0 })
        );

        Assert.Equal(
            "SnapshotRetentionLimit: AWS Foundational Security Best Practices (ElastiCache.1): daily backups must be kept for at least 1 day, got 0 (COMP-1)",
            violation.ToString()
        );
        Assert.EndsWith(
            "daily backups must be kept for at least 15 days, got none (COMP-1)",
            Assert
                .Single(CompliancePolicy.Hipaa.Violations(Safe with { SnapshotRetentionLimit = Value<double>.Absent }))
                .ToString()
        );
        Assert.Equal(
            "Daily backups are kept for at least 1 day.",
            CompliancePolicy.AwsFoundational.Controls.Single(control => control.RuleId == "COMP-1").Statement
        );
        Assert.Equal(
            "Daily backups are kept for at least 15 days.",
            CompliancePolicy.Hipaa.Controls.Single(control => control.RuleId == "COMP-1").Statement
        );
    }

    [Fact]
    public void A_cluster_is_told_what_it_cannot_do_and_a_group_what_to_do()
    {
        Assert.Equal(
            [
                "AtRestEncryptionEnabled: HIPAA Security Rule (164.312(a)(2)(iv)): data must be encrypted at rest, which a cache cluster cannot do: use a serverless cache, or a replication group (COMP-4)",
                "AuthToken: HIPAA Security Rule (164.312(d)): clients must authenticate, which a cache cluster cannot ask of them: use a replication group (COMP-6)",
            ],
            CompliancePolicy.Hipaa.Violations(Memcached).Select(violation => violation.ToString())
        );
        Assert.Equal(
            "AtRestEncryptionEnabled: HIPAA Security Rule (164.312(a)(2)(iv)): data must be encrypted at rest (COMP-4)",
            Assert.Single(CompliancePolicy.Hipaa.Violations(Safe with { AtRestEncryptionEnabled = false })).ToString()
        );
    }

    [Theory]
    [InlineData("guest", "on ~* +get", "'guest'")]
    [InlineData(null, "on ~* +get", "one of them")]
    [InlineData("guest", "off ~* +get", null)]
    [InlineData("guest", "on ~* -@all", null)]
    public void A_user_without_a_password_opens_a_cache_to_all(string? id, string access, string? named)
    {
        var closed = new UserGroupSpecification { Users = [new UserSpecification { UserId = "app" }] };
        var open = new UserGroupSpecification
        {
            Users =
            [
                new UserSpecification { UserId = "app" },
                new UserSpecification
                {
                    UserId = id is null ? Value<string>.Unresolved() : id,
                    AccessString = access,
                    NoPasswordRequired = true,
                },
            ],
        };
        string[] said = named is null
            ? []
            :
            [
                $"AuthToken: HIPAA Security Rule (164.312(d)): clients must authenticate, and among the users {named} needs no password: use one who is off or has one (COMP-6)",
            ];

        Assert.Equal(
            said,
            CompliancePolicy
                .Hipaa.Violations(
                    Safe with
                    {
                        AuthToken = default,
                        UserGroupIds = Value<IReadOnlyList<Value<string>>>.Unresolved(),
                        UserGroups = [null, closed, open],
                    }
                )
                .Select(violation => violation.ToString())
        );
        Assert.Equal(
            said,
            CompliancePolicy
                .Hipaa.Violations(
                    new ServerlessCacheSpecification
                    {
                        Engine = EngineName.Valkey,
                        SnapshotRetentionLimit = 15,
                        UserGroupId = "people",
                        UserGroup = open,
                    }
                )
                .Select(violation => violation.ToString())
        );
    }

    [Fact]
    public void A_serverless_cache_without_users_is_told_to_have_some() =>
        Assert.Equal(
            "AuthToken: HIPAA Security Rule (164.312(d)): clients must authenticate, by an AUTH token or as users (COMP-6)",
            Assert
                .Single(
                    CompliancePolicy.Hipaa.Violations(
                        new ServerlessCacheSpecification { Engine = EngineName.Valkey, SnapshotRetentionLimit = 15 }
                    )
                )
                .ToString()
        );

    [Fact]
    public void Memcached_can_follow_the_foundational_practices() =>
        Assert.Empty(CompliancePolicy.AwsFoundational.Violations(Memcached with { TransitEncryptionEnabled = false }));

    [Fact]
    public void Memcached_on_nodes_can_neither_encrypt_at_rest_nor_authenticate() =>
        Assert.Equal(
            ["COMP-4", "COMP-6"],
            CompliancePolicy.Hipaa.Violations(Memcached).Select(violation => violation.RuleId)
        );

    [Fact]
    public void A_Redis_cluster_is_asked_for_backups_and_upgrades_too() =>
        Assert.Equal(
            ["COMP-1", "COMP-2"],
            CompliancePolicy
                .AwsFoundational.Violations(
                    Memcached with
                    {
                        Engine = EngineName.Redis,
                        SnapshotRetentionLimit = 0,
                        AutoMinorVersionUpgrade = false,
                    }
                )
                .Select(violation => violation.RuleId)
        );

    [Fact]
    public void A_serverless_cache_is_encrypted_and_upgraded_by_the_service()
    {
        var cache = new ServerlessCacheSpecification { Engine = EngineName.Valkey };

        Assert.Equal(["COMP-1", "COMP-6"], CompliancePolicy.Nist80053.Violations(cache).Select(found => found.RuleId));
        Assert.Empty(
            CompliancePolicy.Nist80053.Violations(
                cache with
                {
                    SnapshotRetentionLimit = 15,
                    UserGroupId = "applications",
                }
            )
        );
    }

    [Fact]
    public void There_is_no_policy_of_another_name() => Assert.Null(CompliancePolicy.Find("HIPAA"));
}
