using System.Text.RegularExpressions;
using ElastiCache.Cli.Verbs.Diff;
using DiffWords = ElastiCache.Cli.Verbs.Diff.SettingWords;

namespace Infra.Tests.Transitions;

/// <summary>Asks the app and <c>elasticache diff</c> what becomes of a transition.</summary>
internal static partial class TransitionJudge
{
    /// <summary>The outcome, and how to deploy it.</summary>
    /// <param name="transition">The change of the file.</param>
    /// <param name="old">What the app makes of the file before.</param>
    /// <param name="new">What it makes of the file after.</param>
    public static Outcome Judge(Transition transition, SynthesizedSettings old, SynthesizedSettings @new)
    {
        if (old.Refusal is not null || @new.Refusal is not null)
        {
            var refused = @new.Refusal is null ? old : @new;
            var ids = refused.RefusedBy is { Count: > 0 } rules ? $" ({string.Join(", ", rules)})" : "";
            return new Outcome(
                OutcomeKind.RefusedAtSynth,
                $"{(@new.Refusal is null ? "before, " : "")}refused at synth{ids}",
                []
            );
        }

        var all = new AccountRequest(false, @new.Stacks);
        if (old.Stacks.Select(Key).Order().SequenceEqual(@new.Stacks.Select(Key).Order()))
        {
            return new Outcome(OutcomeKind.Nothing, "nothing changes", [all]);
        }

        var gone = old
            .Stacks.Where(stack => @new.Stacks.All(other => other.Name != stack.Name))
            .Select(stack => stack.Name);
        var left = gone.Any() ? $"; left over: {string.Join(", ", gone)}" : "";
        if (old.Stacks[0].Place != @new.Stacks[0].Place)
        {
            return new Outcome(OutcomeKind.Elsewhere, "new stacks elsewhere, and those that were there stay", [all]);
        }

        if (StackConflicts.Between(old.Templates, @new.Templates) is { Count: > 0 } conflicts)
        {
            return RotationWay.Applies(
                [.. conflicts.SelectMany(conflict => conflict.Steps)],
                [.. old.Templates.Values],
                [.. @new.Templates.Values]
            )
                ? WithoutRotation(transition, @new, conflicts, left)
                : InOrder(old, @new, conflicts, left);
        }

        var updates = @new.Stacks.SelectMany(stack => Updates(old, stack)).ToArray();
        var kind = updates.Select(KindOf).Append(OutcomeKind.Around).Max();
        return kind switch
        {
            OutcomeKind.Steps => new Outcome(
                kind,
                $"steps: {Say(updates)}{left}",
                [.. Steps(transition, updates), all]
            ),
            OutcomeKind.Refused => new Outcome(kind, $"refused by diff: {Say(updates)}", []),
            OutcomeKind.PerhapsRefused => new Outcome(kind, $"may be refused: {Say(updates)}", []),
            OutcomeKind.Around => new Outcome(kind, $"in place, around the caches{left}", [all]),
            OutcomeKind.InPlace => new Outcome(kind, $"in place{left}", [all]),
            OutcomeKind.InPlaceUnless => new Outcome(
                kind,
                $"in place unless the account stands in the way: {Say(updates)}{left}",
                [all]
            ),
            OutcomeKind.Unclear => new Outcome(kind, $"may be replaced: {Say(updates)}{left}", [all]),
            _ => new Outcome(kind, $"{Say(updates)}{left}", [all]),
        };
    }

    private static string Key(SynthesizedStack stack) => $"{stack.Place} {stack.Name} {stack.Text}";

    private static IEnumerable<ResourceUpdate> Updates(SynthesizedSettings old, SynthesizedStack @new) =>
        old.Templates.TryGetValue(@new.Name, out var before) ? UpdateJudge.Judge(before, @new.Template).Changed : [];

    private static OutcomeKind KindOf(ResourceUpdate update) =>
        update.Effect switch
        {
            UpdateEffect.Unchanged => OutcomeKind.Around,
            UpdateEffect.Created or UpdateEffect.InPlace => OutcomeKind.InPlace,
            UpdateEffect.InPlaceUnless => OutcomeKind.InPlaceUnless,
            UpdateEffect.Unclear when update.Perhaps is [UpdateEffect.Refused] => OutcomeKind.PerhapsRefused,
            UpdateEffect.Unclear => OutcomeKind.Unclear,
            UpdateEffect.Replaced or UpdateEffect.Removed => OutcomeKind.Replaced,
            UpdateEffect.NeedsSteps => OutcomeKind.Steps,
            _ => OutcomeKind.Refused,
        };

    // The worst that happens, by cache.
    private static string Say(IReadOnlyList<ResourceUpdate> updates)
    {
        var worst = updates.Max(KindOf);
        return string.Join(
            ", ",
            updates
                .Where(update =>
                    KindOf(update) == worst && (worst != OutcomeKind.Replaced || update.Data != DataFate.None)
                )
                .DefaultIfEmpty(updates.First(update => KindOf(update) == worst))
                .Select(update =>
                    $"{(worst == OutcomeKind.Replaced ? $"{EffectWords.Key(update.Effect)} " : "")}{NameOf(update)}{Rules(update)}"
                )
                .Distinct()
        );
    }

    private static string NameOf(ResourceUpdate update) =>
        update.ConstructPath?.Split('/') is [_, var cache, ..] path
            ? path is [_, _, "Resource"]
                ? cache
                : string.Join('/', path[1..].Where(part => part != "Resource"))
            : update.LogicalId;

    private static string Rules(ResourceUpdate update) =>
        update.Reasons.Select(reason => reason.RuleId).OfType<string>().Where(id => id != "M-01").Distinct().ToArray()
            is { Length: > 0 } ids
            ? $" ({string.Join(", ", ids)})"
            : "";

    private static Outcome WithoutRotation(
        Transition transition,
        SynthesizedSettings @new,
        IReadOnlyList<StackConflict> conflicts,
        string left
    )
    {
        var holders = conflicts.SelectMany(conflict => conflict.Holders).Distinct().ToArray();
        var file = JsonNode.Parse(transition.New)!.AsObject();
        foreach (var cache in file["caches"]!.AsObject().Select(cache => cache.Key).ToArray())
        {
            file = Matrix.With(file, $"caches/{cache}/rotation", null);
        }

        var between = SynthesizedSettings.Of(transition.Environment, file.ToJsonString());
        return new Outcome(
            OutcomeKind.Steps,
            $"steps: {string.Join(", then ", RotationWay.Words(holders))}{left}",
            [
                new(false, [.. between.Stacks.Where(stack => holders.Contains(stack.Name))]),
                new(false, between.Stacks),
                new(false, @new.Stacks),
            ]
        );
    }

    private static Outcome InOrder(
        SynthesizedSettings old,
        SynthesizedSettings @new,
        IReadOnlyList<StackConflict> conflicts,
        string left
    )
    {
        var first = conflicts.SelectMany(conflict => conflict.Steps).Where(step => step.Stacks.Count > 0).ToArray();
        var destroyed = Named(first, StackVerb.Destroy);
        var deployed = Named(first, StackVerb.Deploy).Except(destroyed).ToArray();
        var said = new List<string>();
        var requests = new List<AccountRequest>();
        if (destroyed.Length > 0)
        {
            var caches = old
                .Stacks.Where(stack => destroyed.Contains(stack.Name))
                .Any(stack => stack.Template.Resources.Values.Any(resource => UpdateTypes.HoldsData(resource.Type)));
            var isPerhaps = conflicts.All(conflict => conflict.Look is not null);
            if (old.Stacks.Any(stack => destroyed.Contains(stack.Name) && stack.IsProtected))
            {
                said.Add("terminationProtection: false as before");
            }

            said.Add(
                $"{(isPerhaps ? "a look at what may stay, and only else " : "")}cdk destroy {string.Join(' ', destroyed)}{(caches ? ", which removes its caches" : "")}"
            );
            requests.Add(new(true, [.. old.Stacks.Where(stack => destroyed.Contains(stack.Name)).Reverse()]));
        }

        if (
            first.Where(step => step.Verb == StackVerb.DeployBeside).DistinctBy(step => step.ToString()).ToArray() is
            { Length: > 0 } beside
        )
        {
            said.AddRange(beside.Select(step => step.ToString()));
            requests.Add(
                new(
                    false,
                    [
                        .. @new
                            .Stacks.Where(stack => beside.Any(step => step.Stacks[0] == stack.Name))
                            .Select(stack => stack.Beside(old.Stacks.First(other => other.Name == stack.Name))),
                    ]
                )
            );
        }

        if (deployed.Length > 0)
        {
            said.Add($"cdk deploy --exclusively {string.Join(' ', deployed)}");
            requests.Add(new(false, [.. @new.Stacks.Where(stack => deployed.Contains(stack.Name))]));
        }

        if (first.Where(step => step.Verb == StackVerb.DeployWithout).ToArray() is { Length: > 0 } without)
        {
            said.Add(string.Join(", ", without.Select(step => step.ToString()).Distinct()));
            requests.Add(
                new(
                    false,
                    [
                        .. @new.Stacks.Select(stack =>
                            stack.Without(
                                without.Where(step => step.Stacks[0] == stack.Name).SelectMany(step => step.Without)
                            )
                        ),
                    ]
                )
            );
        }

        said.Add("cdk deploy --all");
        requests.Add(new(false, @new.Stacks));
        return new Outcome(OutcomeKind.Steps, $"steps: {string.Join(", then ", said)}{left}", requests);
    }

    private static string[] Named(IEnumerable<StackStep> steps, StackVerb verb) =>
        [
            .. steps
                .Where(step => step.Verb == verb)
                .SelectMany(step => step.Stacks)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    // What diff says in words of settings is written into the file, step by step, over what stands there before.
    private static IEnumerable<AccountRequest> Steps(Transition transition, IReadOnlyList<ResourceUpdate> updates)
    {
        var stepped = updates
            .Where(update => update.Steps.Count > 0 && update.Effect == UpdateEffect.NeedsSteps)
            .ToArray();
        var old = JsonNode.Parse(transition.Old)!.AsObject();
        var file = JsonNode.Parse(transition.New)!.AsObject();
        var words = stepped
            .Select(update =>
                DiffWords
                    .Of(NameOf(update).Split('/')[0], update.Steps)
                    .Select(step => step.Select(Word).ToArray())
                    .ToArray()
            )
            .ToArray();
        foreach (
            var path in words.SelectMany(steps => steps.SelectMany(step => step.Select(word => word.Path))).Distinct()
        )
        {
            file = Matrix.With(file, path, Matrix.Find(old, path)?.ToJsonString());
        }

        for (var step = 0; step < words.Max(steps => steps.Length); step++)
        {
            foreach (var (path, json) in words.Where(steps => steps.Length > step).SelectMany(steps => steps[step]))
            {
                file = Matrix.With(
                    file,
                    path,
                    json == "\"as in NEW\"" ? Matrix.Find(JsonNode.Parse(transition.New)!, path)?.ToJsonString() : json
                );
            }

            var made = SynthesizedSettings.Of(transition.Environment, file.ToJsonString());
            Assert.True(made.Refusal is null, $"{transition}: step {step + 1} is refused: {made.Refusal}");
            yield return new AccountRequest(false, made.Stacks);
        }
    }

    private static (string Path, string? Json) Word(string said)
    {
        var word = Setting().Match(said);
        Assert.True(word.Success, $"diff has no word of settings for {said}");
        var value = word.Groups["value"].Value;
        return (
            word.Groups["path"].Value.Replace('.', '/'),
            value == "leave it out" ? null
            : bool.TryParse(value, out _) || int.TryParse(value, null, out _) ? value
            : JsonValue.Create(value)!.ToJsonString()
        );
    }

    [GeneratedRegex(@"\A(?<path>caches\.[A-Za-z0-9-]+\.[A-Za-z.]+): (?<value>.*?) \(")]
    private static partial Regex Setting();
}
