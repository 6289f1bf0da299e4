using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>TLS of a live replication group: on and off again by way of <c>preferred</c>.</summary>
internal static class TransitEncryptionRules
{
    private const string Enabled = "TransitEncryptionEnabled";
    private const string Mode = "TransitEncryptionMode";
    private const string Users = "UserGroupIds";
    private const string Preferred = "preferred";

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (!change.Changes(Enabled) && !change.Changes(Mode))
        {
            return [];
        }

        return (IsOn(change.Old), IsOn(change.New)) switch
        {
            (null, _) or (_, null) =>
            [
                new(
                    UpdateEffect.Unclear,
                    "S-20",
                    change.Changes(Enabled) ? Enabled : Mode,
                    $"{Wording.Change(change, change.Changes(Enabled) ? Enabled : Mode)}; the templates do not tell "
                        + "whether TLS is turned on or off, which takes two updates: write true or false"
                ),
            ],
            (false, true) => [On(change)],
            (true, false) => [Off(change)],
            _ => [],
        };
    }

    private static bool? IsOn(Side side)
    {
        var enabled = side.Flag(Enabled);
        return enabled.IsAbsent ? false
            : enabled.TryGet(out var value) ? value
            : null;
    }

    private static Verdict On(ResourceChange change)
    {
        // What the group runs when TLS is turned on; an upgrade in the same update comes first.
        if (Supports(change.New) == false)
        {
            return new Verdict(
                UpdateEffect.Replaced,
                "S-21",
                Enabled,
                "TLS is turned on, which Redis OSS before 7.0 can only do at creation"
            )
            {
                Covers = [Mode],
                Steps =
                [
                    UpdateStep.Of(
                        "Upgrade first, together with the parameter group",
                        ("EngineVersion", "7.0 or newer"),
                        ("CacheParameterGroupName", "a group of family redis7")
                    ),
                    .. OnSteps(change),
                ],
            };
        }

        if (change.New.Text(Mode).Is(Preferred) && Supports(change.Old) != false)
        {
            return new Verdict(
                UpdateEffect.InPlace,
                "S-20",
                Enabled,
                "TLS is turned on and plain connections are still accepted; write TransitEncryptionMode: required in a "
                    + "later update, once every client connects with TLS"
            )
            {
                Covers = [Mode],
            };
        }

        return new Verdict(
            UpdateEffect.NeedsSteps,
            "S-20",
            Enabled,
            "TLS of a live group is turned on in two updates, preferred and then required"
        )
        {
            Covers = [Mode, Users],
            Steps = OnSteps(change),
        };
    }

    private static Verdict Off(ResourceChange change) =>
        change.Old.Text(Mode).Is(Preferred)
            ? new Verdict(UpdateEffect.InPlace, "S-20", Enabled, "TLS is turned off, from preferred")
            {
                Covers = [Mode],
            }
        : Supports(change.Old) == false
            ? new Verdict(
                UpdateEffect.Replaced,
                "S-21",
                Enabled,
                "TLS is turned off, which Redis OSS before 7.0 can only do at creation"
            )
            {
                Covers = [Mode],
            }
        : new Verdict(
            UpdateEffect.NeedsSteps,
            "S-20",
            Enabled,
            "TLS of a live group is turned off in two updates, preferred and then off"
        )
        {
            Covers = [Mode, Users],
            Steps =
            [
                UpdateStep.Of("Accept plain connections beside TLS", (Enabled, "true"), (Mode, Preferred)),
                new(
                    "Once every client connects without TLS, turn it off",
                    [new(Enabled, Wording.Of(change.New, Enabled)), new(Mode, null), .. WithUsers(change)]
                ),
            ],
        };

    private static IReadOnlyList<UpdateStep> OnSteps(ResourceChange change) =>
        [
            UpdateStep.Of("Accept TLS beside plain connections", (Enabled, "true"), (Mode, Preferred)),
            new(
                "Once every client connects with TLS, accept nothing else",
                [new(Mode, "required"), .. WithUsers(change)]
            ),
        ];

    private static IEnumerable<TemplateChange> WithUsers(ResourceChange change) =>
        change.Changes(Users) ? [new TemplateChange(Users, Wording.Of(change.New, Users))] : [];

    private static bool? Supports(Side side) =>
        side.Engine is { } engine && side.Text("EngineVersion").TryGet(out var version)
            ? EngineFeature.TransitEncryptionMode.SupportedBy(engine, version)
            : null;
}
