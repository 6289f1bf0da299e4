using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Plans are carried out: each step is applied to the template of the step before, and judged.</summary>
public sealed class PlanTests(ITestOutputHelper output)
{
    // Of six kinds: more than 2,000 together.
    private const int Pairs = 350;

    public static TheoryData<string> Kinds { get; } = [.. RandomCaches.Kinds.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_step_is_sound_and_the_last_reaches_NEW(string kind) =>
        Always.Holds(
            RandomCaches.Pairs(kind),
            pair => pair is not var (old, @new) || Mistakes(old, @new).Count == 0,
            times: Pairs
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Random_pairs_are_clean_differ_and_have_plans(string kind)
    {
        var pairs = Always.Sample(RandomCaches.Pairs(kind), 60).OfType<(Template Old, Template New)>().ToList();
        var updates = pairs.SelectMany(pair => UpdateJudge.Judge(pair.Old, pair.New).Changed).ToList();

        output.WriteLine(
            $"{pairs.Count} pairs: {string.Join(", ", updates.CountBy(update => update.Effect))}; "
                + string.Join(", ", updates.CountBy(update => update.Way))
        );
        Assert.True(pairs.Count > 50, $"{pairs.Count} pairs");
        Assert.True(updates.Select(update => update.Effect).Distinct().Count() > 2, "few effects");
        if (kind is not ("Memcached" or "users"))
        {
            Assert.Contains(updates, update => update.Way == UpdateWay.InPlace);
        }
    }

    private static List<string> Mistakes(Template old, Template @new) =>
        [
            .. UpdateJudge
                .Judge(old, @new)
                .Resources.Where(update => update.Way == UpdateWay.InPlace)
                .Select(update => Mistake(old, @new, update))
                .OfType<string>(),
        ];

    private static string? Mistake(Template old, Template @new, ResourceUpdate update)
    {
        var allowed = Findings(@new);
        var before = old;
        var resource = JsonNode.Parse(old.Resources[update.LogicalId].Body.GetRawText())!.AsObject();
        foreach (var step in update.Steps)
        {
            if (!TryApply(step, resource))
            {
                return $"{step}: not written out";
            }

            var next = With(@new, update.LogicalId, resource);
            if (Findings(next).Except(allowed).ToList() is { Count: > 0 } found)
            {
                return $"{step}: lint finds {string.Join(", ", found)}";
            }

            var effect = UpdateJudge
                .Judge(before, next)
                .Resources.Single(one => one.LogicalId == update.LogicalId)
                .Effect;
            if (effect is not (UpdateEffect.InPlace or UpdateEffect.InPlaceUnless))
            {
                return $"{step}: {effect}";
            }

            before = next;
        }

        var rest = UpdateJudge.Judge(before, @new).Resources.Single(one => one.LogicalId == update.LogicalId);
        return rest.Effect == UpdateEffect.Unchanged ? null : $"NEW is not reached: {string.Join('\n', rest.Reasons)}";
    }

    private static bool TryApply(UpdateStep step, JsonObject resource)
    {
        foreach (var change in step.Changes)
        {
            var target = change.Property is "UpdatePolicy" or "DeletionPolicy" or "UpdateReplacePolicy"
                ? resource
                : resource["Properties"]!.AsObject();
            if (change.Value is null)
            {
                target.Remove(change.Property);
            }
            else if (change.Json is { } json)
            {
                target[change.Property] = JsonNode.Parse(json);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static Template With(Template template, string id, JsonObject resource)
    {
        var root = JsonNode.Parse(template.Root.GetRawText())!;
        root["Resources"]![id] = resource.DeepClone();
        return Template.Read(JsonDocument.Parse(root.ToJsonString()).RootElement);
    }

    private static HashSet<string> Findings(Template template) =>
        [
            .. TemplateJudge
                .Judge(template)
                .Select(finding => $"{finding.Resource.LogicalId} {finding.Violation.RuleId}"),
        ];
}
