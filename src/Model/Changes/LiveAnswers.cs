using System.Globalization;

namespace ElastiCache.Model.Changes;

/// <summary>Turns what an update depends on into yes or no, once the account was asked.</summary>
internal static class LiveAnswers
{
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/best-practices-online-resharding.html
    private const double MostBusyPercent = 80;

    private static readonly string[] Transit = ["TransitEncryptionEnabled", "TransitEncryptionMode"];

    /// <summary>The plan with the answers. What the account does not tell stays as it was.</summary>
    public static UpdatePlan Apply(UpdatePlan plan, IReadOnlyDictionary<string, LiveState> states) =>
        plan with
        {
            Resources =
            [
                .. plan.Resources.Select(update =>
                    states.TryGetValue(update.LogicalId, out var state) ? Apply(update, state) : update
                ),
            ],
        };

    private static ResourceUpdate Apply(ResourceUpdate update, LiveState state)
    {
        var refused = false;
        var reasons = new List<UpdateReason>();
        foreach (var reason in update.Reasons)
        {
            if (reason.Check?.Question is not { } question || Answer(question, state) is not { } answer)
            {
                reasons.Add(reason);
                continue;
            }

            refused |= !answer.Holds;
            reasons.Add(
                reason with
                {
                    Check = null,
                    Message = $"{reason.Message}. {(answer.Holds ? "Yes" : "No")}: {answer.Sentence}",
                }
            );
        }

        foreach (var (property, obstacle) in Attached(update, state))
        {
            refused = true;
            reasons.Add(new UpdateReason(property, obstacle));
        }

        var effect =
            refused ? UpdateEffect.Refused
            : update.Effect == UpdateEffect.InPlaceUnless && reasons.TrueForAll(reason => reason.Check is null)
                ? UpdateEffect.InPlace
            : update.Effect;
        return update with { Effect = effect, Reasons = reasons };
    }

    private static (bool Holds, string Sentence)? Answer(LiveQuestion question, LiveState state) =>
        question.Kind switch
        {
            LiveQuestionKind.NodesHold when question.Limit is { } limit && state.FullestNodeGiB is { } held => (
                held < limit,
                $"the fullest node held {Text(held)} GiB in the last two weeks, and {Text(limit)} GiB fit"
            ),
            LiveQuestionKind.SubnetsAreFree when state.LeavingSubnets is { } leaving => state.OccupiedSubnets.Count == 0
                ? (true, leaving.Count == 0 ? "no subnet leaves" : $"no node stands in {Names(leaving)}")
                : (false, $"nodes stand in {Names(state.OccupiedSubnets)}"),
            LiveQuestionKind.ShardsMove => Shards(question.Limit, state),
            LiveQuestionKind.CacheHolds when question.Limit is { } limit && state.HeldGB is { } held => (
                held < limit,
                $"the cache held {Text(held)} GB at most in the last two weeks, and {Text(limit)} GB are the limit"
            ),
            _ => null,
        };

    private static (bool Holds, string Sentence)? Shards(double? memory, LiveState state)
    {
        if (state.Status is not (null or "available"))
        {
            return (false, $"the group is {state.Status}");
        }

        if (state.BusiestPercent is not { } busy || state.Status is null)
        {
            return null;
        }

        if (busy >= MostBusyPercent)
        {
            return (false, $"its busiest node was at {Text(busy)} % within the last day");
        }

        // Limit is what all shards that are to be hold together.
        return memory is not { } limit ? (true, $"it is available, and its busiest node was at {Text(busy)} %")
            : state is { FullestNodeGiB: { } held, Shards: { } shards }
                ? (
                    held * shards < limit,
                    $"{shards} shards with {Text(held)} GiB at most, and {Text(limit)} GiB fit in those that are left"
                )
            : null;
    }

    private static IEnumerable<(string Property, string Obstacle)> Attached(ResourceUpdate update, LiveState state)
    {
        if (update.Effect is UpdateEffect.Removed or UpdateEffect.Replaced && state.UsedBy.Count > 0)
        {
            yield return (
                "",
                $"{Names(state.UsedBy)} in the account use{(state.UsedBy.Count == 1 ? "s" : "")} it, and the service does not delete what is in use"
            );
        }

        if (
            state.UserGroups.Count > 0
            && update.Effect is UpdateEffect.InPlace or UpdateEffect.InPlaceUnless
            && update.Reasons.FirstOrDefault(reason => Transit.Contains(reason.Property)) is { } transit
        )
        {
            yield return (
                transit.Property,
                $"the user group {Names(state.UserGroups)} is attached in the account: take it off before TLS changes"
            );
        }
    }

    private static string Names(IReadOnlyList<string> names) => string.Join(", ", names);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
