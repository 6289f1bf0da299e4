using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>TLS of a live replication group: on and off again by way of <c>preferred</c>.</summary>
internal static partial class TransitEncryptionRules
{
    private const string Enabled = "TransitEncryptionEnabled";
    private const string Mode = "TransitEncryptionMode";
    private const string Users = "UserGroupIds";
    private const string Token = "AuthToken";
    private const string Preferred = "preferred";
    private const string EngineFirst = "the engine goes first";

    private static readonly IReadOnlyList<Edit> ByWayOfPreferred =
    [
        Edit.Flag(Enabled, true),
        Edit.Text(Mode, Preferred),
    ];

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "S-20",
            "TLS of a live group is switched on in two updates, preferred and then required, and off the same way."
        )
        {
            Effect = UpdateEffect.NeedsSteps,
            Before =
                """{"CacheSubnetGroupName": "caches", "Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": false}""",
            After =
                """{"CacheSubnetGroupName": "caches", "Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required"}""",
            Source = UpdateRule.Guide + "in-transit-encryption-enable.html",
        },
        new("S-21", "Below Redis OSS 7, TLS is chosen at creation.")
        {
            Effect = UpdateEffect.Replaced,
            Before = """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "6.2"}""",
            After =
                """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "6.2", "TransitEncryptionEnabled": true}""",
            Source = UpdateRule.Guide + "in-transit-encryption.html",
        },
        new("X-10", "From Valkey 7.2 and Redis OSS 7 on, TLS of a live group is switched on by way of preferred.")
        {
            Effect = UpdateEffect.NeedsSteps,
            Before =
                """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "7.1", "TransitEncryptionEnabled": false}""",
            After =
                """{"CacheSubnetGroupName": "caches", "Engine": "redis", "EngineVersion": "7.1", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required"}""",
            ReportedAs = "S-20",
            Source = UpdateRule.Guide + "in-transit-encryption-enable.html",
        },
        new("X-15", "TLS does not change while user groups are attached, or under an AUTH token.")
        {
            Effect = UpdateEffect.Refused,
            Before =
                """{"Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required", "UserGroupIds": ["app"]}""",
            After =
                """{"Engine": "valkey", "EngineVersion": "8.2", "TransitEncryptionEnabled": true, "TransitEncryptionMode": "preferred", "UserGroupIds": ["app"]}""",
            Evidence = Evidence.ServiceError,
            Source = "https://github.com/aws-controllers-k8s/community/issues/2536",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        // Where both are left out, TLS and its mode are what they were.
        if ((!change.Changes(Enabled) && !change.Changes(Mode)) || (Stays(change) && !change.New.Has(Mode)))
        {
            return [];
        }

        if (Held(change) is { } held)
        {
            return [held];
        }

        return (IsOn(change.Old), After(change)) switch
        {
            (null, _) or (_, null) =>
            [
                new(
                    UpdateEffect.Unclear,
                    "S-20",
                    change.Changes(Enabled) ? Enabled : Mode,
                    $"{Wording.Change(change, change.Changes(Enabled) ? Enabled : Mode)}; the templates do not tell "
                        + "whether TLS is turned on or off, which takes two updates: write true or false"
                )
                {
                    Perhaps = UpdateEffect.NeedsSteps,
                },
            ],
            (false, true) => [On(change)],
            (true, false) => [Off(change)],
            (true, true) when IsPreferred(change.Old) != IsPreferred(change.New) => [OtherMode(change)],
            _ => [],
        };
    }

    /// <summary>
    /// Whether TLS is as it was since NEW leaves it out. Where the engine chooses it at creation only, nobody says whether
    /// CloudFormation replaces the group.
    /// </summary>
    public static bool Stays(ResourceChange change) =>
        change.Old.Has(Enabled) && !change.New.Has(Enabled) && Supports(change.Old) != false;

    private static bool? After(ResourceChange change) => IsOn(Stays(change) ? change.Old : change.New);

    private static bool? IsOn(Side side) => side.Group.HasTransitEncryption;

    private static bool IsPreferred(Side side) => side.Group.TransitEncryptionMode.Is(Preferred);

    private static Verdict On(ResourceChange change)
    {
        // What the group runs when TLS is turned on; an upgrade in the same update comes first.
        if (Supports(change.New) == false)
        {
            return Verdict.Replaced(
                "S-21",
                Enabled,
                "TLS is turned on, which Redis OSS before 7.0 can only do at creation. Upgrade first, together with the "
                    + "parameter group, and then turn it on by way of preferred",
                covers: [Mode],
                second: Restored(change, "with TLS")
            );
        }

        if (IsPreferred(change.New) && Supports(change.Old) != false)
        {
            return Verdict.InPlace(
                "S-20",
                Enabled,
                "TLS is turned on and plain connections are still accepted; write TransitEncryptionMode: required in a "
                    + "later update, once every client connects with TLS",
                covers: [Mode],
                step: "Accept TLS beside plain connections"
            );
        }

        return Verdict.NeedsSteps(
            "S-20",
            Enabled,
            IsPreferred(change.New)
                ? $"Redis OSS before 7.0 cannot turn TLS on: {EngineFirst}, and then TLS, in an update of its own"
                : "TLS of a live group is turned on in two updates, preferred and then required",
            covers: [Mode, Users],
            // Left out it is off, and once it is Valkey a group must say so: the engine first, then TLS.
            detours: change.Old.Has(Enabled) ? [ByWayOfPreferred] : [ByWayOfPreferred, [Edit.Flag(Enabled, false)]]
        );
    }

    private static Verdict Off(ResourceChange change) =>
        IsPreferred(change.Old)
            ? Verdict.InPlace(
                "S-20",
                Enabled,
                "TLS is turned off, from preferred",
                covers: [Mode],
                step: "Once every client connects without TLS, turn it off"
            )
        // As when it is turned on: an upgrade in the same update comes first.
        : Supports(change.New) == false
            ? Verdict.Replaced(
                "S-21",
                Enabled,
                "TLS is turned off, which Redis OSS before 7.0 can only do at creation. Upgrade first, together with the "
                    + "parameter group, and then turn it off by way of preferred",
                covers: [Mode],
                second: Restored(change, "without TLS")
            )
        : Verdict.NeedsSteps(
            "S-20",
            Enabled,
            "TLS of a live group is turned off in two updates, preferred and then off"
                + (Supports(change.Old) == false ? $"; Redis OSS before 7.0 can do neither: {EngineFirst}" : ""),
            covers: [Mode, Users],
            detour: ByWayOfPreferred
        );

    // A backup is restored with TLS or without: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
    private static SecondCache Restored(ResourceChange change, string what) =>
        new(what, [.. new[] { Enabled, Mode }.Where(change.New.Has).Select(Edit.AsNew)]);

    private static Verdict OtherMode(ResourceChange change) =>
        IsPreferred(change.Old) && !change.New.Has(Mode)
            ? Verdict.NeedsSteps(
                "S-20",
                Mode,
                "preferred removed; what an update leaves out stays, and the group goes on to accept plain connections. Write "
                    + "TransitEncryptionMode: required",
                covers: change.New.HasAny(Users) ? [Users] : [],
                detour: [Edit.Text(Mode, "required")]
            )
        // As when TLS is turned on: the service knows no mode of what the group runs as long as that is older.
        : IsPreferred(change.New) && Supports(change.Old) == false
            ? Verdict.NeedsSteps(
                "S-20",
                Mode,
                $"{Wording.Change(change, Mode)}; Redis OSS before 7.0 has no such mode: {EngineFirst}, and then the mode, in an update of its own",
                detour: [Edit.AsNew(Mode)]
            )
        : Verdict.Fact(
            Mode,
            Wording.Change(change, Mode),
            step: IsPreferred(change.New)
                ? "Accept plain connections beside TLS"
                : "Once every client connects with TLS, accept nothing else"
        );

    private static bool? Supports(Side side) => side.Supports(EngineFeature.TransitEncryptionMode);
}
