using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

// Updates that wait for others.
internal sealed partial class UpdateJudge
{
    // What the steps of others keep goes with one of these.
    private ResourceUpdate Stays(ResourceUpdate update) =>
        update.Effect != UpdateEffect.Removed
            ? update
            : update with
            {
                Reasons =
                [
                    .. _changes
                        .Ids.Where(user => user != update.LogicalId && _new.Resources.ContainsKey(user))
                        .Select(Of)
                        .Select(user =>
                            (user.LogicalId, Steps: user.Steps.ToList().FindLastIndex(step => Keeps(step, update)) + 1)
                        )
                        .Where(user => user.Steps > 0)
                        .Select(user => new UpdateReason(
                            "in use",
                            $"{user.LogicalId} refers to it until its update {user.Steps + 1}: leave it in the template until then"
                        )),
                    .. update.Reasons,
                ],
            };

    private static bool Keeps(UpdateStep step, ResourceUpdate update) =>
        step.Kept.Contains($"Resources.{update.LogicalId}");

    // The way of what uses it was tried with it removed: it is let go in the first update that leaves it out.
    private static ResourceUpdate Released(JudgedChange change, IReadOnlyList<string> users) =>
        change.Update with
        {
            Effect = UpdateEffect.Removed,
            Reasons =
            [
                .. change.Update.Reasons.Select(reason =>
                    reason with
                    {
                        Message = users is [var user]
                            ? $"{user} uses it and leaves its name out; the updates of {user} let it use another one first"
                            : $"{ListedWords.And(users)} use it and leave its name out; their updates let them use another one first",
                    }
                ),
            ],
        };

    // NEW without what waits for a resource to go first.
    private Template WithoutThoseThatWait(string id)
    {
        HashSet<string> waiting = new(StringComparer.Ordinal);
        Queue<string> before = new([id]);
        while (before.TryDequeue(out var first))
        {
            foreach (
                var other in _changes.Ids.Where(other =>
                    _changes.Of(other).Verdicts.Any(verdict => verdict.After.Contains(first)) && waiting.Add(other)
                )
            )
            {
                before.Enqueue(other);
            }
        }

        if (waiting.Count == 0)
        {
            return _new;
        }

        var root = JsonObject.Create(_new.Root)!;
        var resources = root["Resources"]!.AsObject();
        foreach (var one in waiting.Where(one => resources[one]?["Properties"] is JsonObject))
        {
            foreach (
                var edit in _changes
                    .Of(one)
                    .Verdicts.Where(verdict => verdict.After.Count > 0)
                    .SelectMany(verdict => verdict.Detours.SelectMany(detour => detour))
            )
            {
                edit.Into(resources[one]!["Properties"]!.AsObject(), inNew: null);
            }
        }

        return _new.Rewritten(root);
    }

    // A resource waits while those before it go through all of their updates; the last of these is the first of its own. As
    // long as it does, it needs all that it refers to; null where that cannot be left in the template.
    private IReadOnlyList<UpdateStep>? Waits(JudgedChange change)
    {
        var last = change
            .Verdicts.SelectMany(verdict => verdict.After)
            .Distinct(StringComparer.Ordinal)
            .Where(first => _new.Resources.ContainsKey(first) && _old.Resources.ContainsKey(first))
            .Select(Of)
            .Where(first => first.Way == UpdateWay.InPlace)
            .MaxBy(first => first.Steps.Count);
        if (last is null || last.Steps.Count < 2)
        {
            return [];
        }

        var kept = new KeptFromOld(_old, _new, _old.Resources[change.Update.LogicalId]);
        return kept.IsWritten ? [.. last.Steps.SkipLast(1).Select(step => Waiting(step, last, change, kept))] : null;
    }

    private UpdateStep Waiting(UpdateStep step, ResourceUpdate first, JudgedChange change, KeptFromOld kept)
    {
        var summary =
            step.Changes.Count > 0 ? UpdatePlanner.Leave(change.Verdicts)
            // What that one still refers to is told at that one.
            : step.Kept.Count > 0 ? UpdatePlanner.Leave(_changes.Of(first.LogicalId).Verdicts)
            : step.Summary;
        return new UpdateStep(UpdatePlanner.Keeping(summary, kept), []) { Kept = kept.Places };
    }

    // Of those that it waits for, one that no update changes: nothing is planned after what is refused.
    private string? FirstThatFails(JudgedChange change) =>
        change
            .Verdicts.Where(verdict => verdict.Effect == UpdateEffect.NeedsSteps)
            .SelectMany(verdict => verdict.After)
            .Where(_new.Resources.ContainsKey)
            .Select(first =>
                Of(first) is { Effect: UpdateEffect.Refused, Way: not UpdateWay.InPlace } ? first : UserThatFails(first)
            )
            .FirstOrDefault(failing => failing is not null);

    // What names a resource as NEW has it and is refused for that: the resource does not go ahead either.
    private string? UserThatFails(string id) =>
        _changes.Ids.FirstOrDefault(user =>
            user != id
            && _new.Resources.TryGetValue(user, out var resource)
            && resource.Written.Entry("Properties") is ObjectExpression { HasFunction: false } properties
            && ErrorsOf(_changes.Of(user))
                .Any(error =>
                    error.Where is null
                    && !error.IsByDefault
                    && properties.Entry(error.Property.Split('.', '[')[0]) is { } written
                    && References.In(written).Any(reference => reference.LogicalId == id)
                )
        );

    private static ResourceUpdate After(ResourceUpdate update, string first) =>
        update with
        {
            Effect = UpdateEffect.Refused,
            LocksOut = false,
            Perhaps = [],
            Reasons = [.. update.Reasons, After(first)],
        };

    private static UpdateReason After(string first) =>
        new("order", $"it has to wait for {first}, which is refused: put that right, and compare again");

    // A resource that this one uses and that cannot be as in NEW, so that no way leads there.
    private string? UsedThatFails(string id) =>
        Neighbourhood
            .UsedBy(_new, id)
            .FirstOrDefault(used =>
                _changes.Of(used) is var change
                && (
                    change.Update.Effect == UpdateEffect.Refused
                    || ErrorsOf(change).Any(error => error.Where is null && !error.IsByDefault)
                )
            );
}
