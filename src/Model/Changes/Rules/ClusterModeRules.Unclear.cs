namespace ElastiCache.Model.Changes.Rules;

// Modes that the templates do not tell, and those that are not written as they are called.
internal static partial class ClusterModeRules
{
    private const string Shown = "aws elasticache describe-replication-groups shows in ClusterMode";

    // OLD names a parameter group that it does not have, and NEW goes on with another group or mode.
    private static bool IsNotTold(ResourceChange change) =>
        change.Old.Has(Group)
        && !change.Old.Has(Mode)
        && !change.Old.Has("GlobalReplicationGroupId")
        && (change.New.Has(Mode) || change.New.Has(Group))
        && (change.Changes(Mode) || change.Changes(Group));

    // Both modes that it may have are tried. Most groups have none, so that one which goes on without is only to be looked at.
    private static Verdict FromUnknown(string @new, ResourceChange change)
    {
        var ifDisabled = Against(Disabled, @new, change);
        var ifEnabled = Against(Enabled, @new, change);
        var property = change.Changes(Mode) ? Mode : Group;
        var what =
            $"{Wording.Change(change, property)}{(property == Mode ? WithGroup(change) : "")}; OLD names a parameter group that is not in it, and "
            + "so does not tell whether the group has cluster mode. ";
        var verdict =
            ifDisabled is null && @new == Disabled
                ? Verdict.Unless(
                    "L-19",
                    property,
                    $"{what}In place unless it has: a group with cluster mode cannot go back",
                    before: $"{Shown} {Disabled}",
                    after: $"{Shown} {Disabled}"
                )
            : ifDisabled is not null && ifEnabled is not null
                ? Verdict.Refused(
                    "L-19",
                    property,
                    $"{what}It is refused in either mode; which it is, {Shown}: {Shows(Disabled, ifDisabled)}; {Shows(Enabled, ifEnabled)}"
                )
            : new Verdict(
                UpdateEffect.Unclear,
                "L-19",
                property,
                $"{what}Which it is, {Shown}: "
                    + (
                        ifDisabled is null
                            ? $"{Shows(Enabled, ifEnabled)}; {Shows(Disabled, null)}"
                            : $"{Shows(Disabled, ifDisabled)}; {Shows(Enabled, null)}"
                    )
            );
        return verdict with
        {
            Covers = [Mode, Group],
            Perhaps = new[] { ifDisabled, ifEnabled }.OfType<Verdict>().Max(against => against.Effect),
        };
    }

    // What is in the way from a mode; null where nothing is.
    private static Verdict? Against(string old, string @new, ResourceChange change) =>
        old != @new && From(old, @new, change) is { IsObstacle: true } against ? against : null;

    private static string Shows(string mode, Verdict? against) =>
        $"where it shows {mode}{(against is null ? ", it is in place" : $": {against.Message}")}";

    // Reported of Disabled: https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2256
    private static bool IsInCapitals(ResourceChange change) =>
        change.New.Text(Mode).TryGet(out var written)
        && change.New.Group.ClusterMode.TryGet(out var mode)
        && written != mode;

    private static Verdict InCapitals(ResourceChange change, string mode) =>
        change.Properties.Any(other => other.Name != Mode)
            ? Verdict.Refused(
                "L-19",
                Mode,
                "written with capitals, which CloudFormation takes for another mode, so that nothing beside it can change: "
                    + $"{Sentence}. Write {Disabled}, {Compatible} or {Enabled} in small letters"
            )
            : Verdict.InPlace(
                "L-19",
                Mode,
                $"{Wording.Change(change, Mode)}, which is the same mode; CloudFormation takes what is written with capitals for another "
                    + $"one, and refuses every later update of anything beside it: {Sentence}. Write {mode}"
            );
}
