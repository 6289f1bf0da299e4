using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Judging;

/// <summary>The way to a cache that no update reaches: a second one beside the first, and then the first goes.</summary>
internal static class SecondCachePlan
{
    /// <summary>The steps; none where lint finds more in the second cache than in NEW, or an error that OLD has not.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="id">The logical id of the first cache.</param>
    /// <param name="second">What is different about the second one.</param>
    /// <param name="notRestored">Why no backup of the first one is restored as the second; null where one is.</param>
    /// <param name="given">The values that the run gives parameters of the templates.</param>
    public static IReadOnlyList<UpdateStep> Of(
        Template old,
        Template @new,
        string id,
        SecondCache second,
        string? notRestored,
        GivenParameters given
    )
    {
        var kept = new KeptFromOld(old, @new, old.Resources[id]);
        return
            IsClean(old, @new, id, second, notRestored is null, given)
            && kept.IsWritten
            && IsDeployed(old, @new, id, kept, given)
            && ReachesNew(@new, id, second, given)
            ? [.. Steps(old.Resources[id], @new.Resources[id], second, notRestored, kept)]
            : [];
    }

    private static IEnumerable<UpdateStep> Steps(
        TemplateResource old,
        TemplateResource @new,
        SecondCache second,
        string? notRestored,
        KeptFromOld kept
    )
    {
        var leave =
            $"Leave {old.LogicalId} as it is in OLD"
            + (kept.Words.Length == 0 ? "" : $", with {kept.Words}, which it refers to and NEW no longer has,");
        var id = old.LogicalId;
        var isKept = notRestored is not null || IsKept(old);
        if (!isKept)
        {
            yield return new UpdateStep(
                $"{leave} and make sure that its data survives its removal",
                [
                    .. PolicyChanges.Names.Select(policy => new TemplateChange(policy, "Snapshot")
                    {
                        Json = "\"Snapshot\"",
                    }),
                ]
            );
        }

        List<TemplateChange> changes = [.. BetweenTemplate.Of(@new)!.Told(second.Differences)];
        if (CreateOnlyProperties.NameOf(@new.Type) is { } name && PropertyOf(@new, name) is { } taken)
        {
            changes.Add(new TemplateChange(name, $"anything but {WordsOf(@new, name) ?? taken}"));
        }

        if (notRestored is null)
        {
            changes.Add(new TemplateChange("SnapshotName", $"a backup of {id}"));
        }

        yield return new UpdateStep(
            (isKept ? $"{leave} and add" : "Add")
                + $" a second cache under a new logical id, as NEW describes {id}, {second.What}"
                + (
                    notRestored is null
                        ? $", restored from a backup of {id} (aws elasticache create-snapshot takes one); keep SnapshotName for "
                            + "good, since a cache that loses it is replaced"
                        : ""
                ),
            changes
        );
        var (added, last) = Second(@new, second);
        if (added.Key != last.Key)
        {
            yield return new UpdateStep(
                "Write in the second cache what is still missing, in an update of its own",
                [.. added.ChangesTo(last)]
            );
        }

        yield return new UpdateStep(
            $"Once every client uses the new cache, remove {kept.WordsWith(id)} from the template"
                + (notRestored is null ? "" : $" (its contents are not carried over: {notRestored})"),
            []
        );
    }

    // What the second cache cannot have from the first. What it has beside NEW stays.
    private static (BetweenTemplate Added, BetweenTemplate Last) Second(TemplateResource @new, SecondCache second)
    {
        var all = BetweenTemplate.Of(@new)!;
        var added = all.With(second.Differences, all);
        return (
            added,
            second.StaysOtherwise
                ? added
                : all.With(second.Differences.Where(difference => PropertyOf(@new, difference.Property) is null), all)
        );
    }

    private static bool ReachesNew(Template @new, string id, SecondCache second, GivenParameters given)
    {
        var (added, last) = Second(@new.Resources[id], second);
        return new ChangeJudge(added.In(@new, id), last.In(@new, id), given).Of(id).Update.Effect
            <= UpdateEffect.InPlaceUnless;
    }

    private static bool IsClean(
        Template old,
        Template @new,
        string id,
        SecondCache second,
        bool isRestored,
        GivenParameters given
    )
    {
        var root = JsonObject.Create(@new.Root)!;
        if (
            root["Resources"]?[id]?["Properties"] is not JsonObject properties
            || BetweenTemplate.Of(@new.Resources[id]) is null
        )
        {
            return false;
        }

        foreach (var difference in second.Differences)
        {
            difference.Into(properties, properties[difference.Property]);
        }

        if (isRestored)
        {
            properties["SnapshotName"] = "backup";
        }

        var template = @new.Rewritten(root);
        return new FindingSet(@new, id, given).Includes(template)
            && !new NewErrors(old, template, given).Of(id, isCreated: true).Any(error => error.Where is null);
    }

    private static bool IsKept(TemplateResource old) =>
        PolicyChanges.Names.All(policy => JsonMember.Text(old.Body, policy) is "Snapshot" or "Retain");

    // NEW with the first cache and all that it refers to as they are: they stay, and have no new error.
    private static bool IsDeployed(Template old, Template @new, string id, KeptFromOld kept, GivenParameters given)
    {
        var root = JsonObject.Create(@new.Root)!;
        root["Resources"]![id] = JsonObject.Create(old.Root)!["Resources"]![id]!.DeepClone();
        kept.AddTo(root);
        var between = @new.Rewritten(root);
        var (changes, errors) = (new ChangeJudge(old, between, given), new NewErrors(old, between, given));
        return kept
            .Ids.Append(id)
            .All(one =>
                changes.Of(one).Update.Effect <= UpdateEffect.InPlaceUnless
                && !errors.Of(one).Any(error => error.Where is null)
            );
    }

    // A text as it is, and what a function makes of it as sentences have it.
    private static string? WordsOf(TemplateResource resource, string name) =>
        resource.Written.Entry("Properties") is ObjectExpression properties
        && properties.Entry(name) is { Json.ValueKind: not JsonValueKind.String } written
            ? WrittenWords.Of(written)
            : null;

    private static string? PropertyOf(TemplateResource resource, string name) =>
        !resource.Part("Properties").TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();
}
