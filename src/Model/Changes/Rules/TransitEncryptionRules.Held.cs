namespace ElastiCache.Model.Changes.Rules;

// TLS under user groups and tokens.
internal static partial class TransitEncryptionRules
{
    // What the group's access control forbids, or puts into an order of its own.
    private static Verdict? Held(ResourceChange change)
    {
        if (IsOn(change.Old) is not { } before || After(change) is not { } after || Same(change, before, after))
        {
            return null;
        }

        var (old, @new) = (change.Old, change.New);
        var property = before == after ? Mode : Enabled;
        const string sentence =
            "'Modification of transit encryption is not supported for access control enabled clusters'";
        return old.Has(Token)
                ? Verdict.Refused(
                    "X-15",
                    property,
                    $"{Wording.Change(change, property)} while the group has an AUTH token: {sentence}. "
                        + HeldProperties.WayOut(change.Type, property, "AUTH"),
                    covers: [Enabled, Mode]
                )
            : old.HasAny(Users)
                ? new Verdict(
                    @new.HasAny(Users) ? UpdateEffect.Refused : UpdateEffect.NeedsSteps,
                    "X-15",
                    property,
                    $"{Wording.Change(change, property)} while user groups are attached: {sentence}. "
                        + HeldProperties.WayOut(change.Type, property, "user")
                )
                {
                    Covers = [Enabled, Mode, Users],
                    Detours = @new.HasAny(Users)
                        ? []
                        :
                        [
                            [Edit.AsNew(Users)],
                        ],
                }
            // A mode that is left out stays: what is said of that covers the users.
            : @new.HasAny(Users) && before && after && @new.Has(Mode)
                ? Verdict.NeedsSteps(
                    "X-15",
                    Users,
                    $"{Wording.Change(change, Users)} together with the mode of TLS: {sentence}. First TLS, then the user groups",
                    covers: [Enabled, Mode],
                    detour: [Edit.AsNew(Enabled), Edit.AsNew(Mode)]
                )
            : null;
    }

    // Not written, TLS is required.
    private static bool Same(ResourceChange change, bool before, bool after) =>
        before == after && (!before || (IsPreferred(change.Old) == IsPreferred(change.New)));
}
