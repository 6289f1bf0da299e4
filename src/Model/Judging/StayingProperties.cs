using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Changes.Rules;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Judging;

/// <summary>
/// NEW as the update makes it: with what it leaves out and what stays as OLD has it. What stays may stand against the rest of
/// NEW, such as the engine version against another parameter group, and is no change by itself.
/// </summary>
internal sealed class StayingProperties
{
    // Rules of their own say what becomes of these, where NEW changes one of those.
    private static readonly Dictionary<string, string[]> Deciding = new(StringComparer.Ordinal)
    {
        ["CacheParameterGroupName"] = ["Engine", "EngineVersion", "ClusterMode"],
        ["ClusterMode"] = ["CacheParameterGroupName"],
        ["Engine"] = ["EngineVersion"],
    };

    private static readonly string[] Judged = ["TransitEncryptionEnabled", "TransitEncryptionMode"];

    private static readonly string[] Types =
    [
        ResourceTypes.ReplicationGroup,
        ResourceTypes.CacheCluster,
        ResourceTypes.ServerlessCache,
    ];

    private static readonly string[] Definitions = ["Parameters", "Conditions", "Mappings"];

    private readonly Dictionary<string, (List<UpdateReason> Reasons, List<TemplateChange> LeftOut)> _told = new(
        StringComparer.Ordinal
    );

    private readonly Template _old;
    private readonly Template _new;
    private readonly GivenParameters _given;

    private StayingProperties(Template old, Template @new, GivenParameters given) =>
        (_old, _new, _given, Filled) = (old, @new, given, @new);

    /// <summary>NEW with them.</summary>
    public Template Filled { get; private set; }

    /// <summary>What stays; null where nothing does.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="changes">What the update would do if nothing did.</param>
    /// <param name="given">The values that the run gives parameters of the templates.</param>
    public static StayingProperties? Of(Template old, Template @new, ChangeJudge changes, GivenParameters given)
    {
        var found = new StayingProperties(old, @new, given);
        var isDefinedTheSame = given.Old == given.New && Definitions.All(section => IsSame(old, @new, section));
        foreach (var id in changes.Ids.ToList())
        {
            var update = changes.Of(id).Update;
            if (
                Types.Contains(update.Type)
                // What is created anew has nothing to keep.
                && update.Effect
                    is not (
                        UpdateEffect.Unchanged
                        or UpdateEffect.Created
                        or UpdateEffect.Removed
                        or UpdateEffect.Replaced
                    )
                && !update.Perhaps.Contains(UpdateEffect.Replaced)
                && changes.SidesOf(id) is var (before, after)
                && Told(changes, id) is { Count: > 0 } told
            )
            {
                // What a loop makes under a given parameter is not written in the templates, and not filled.
                found.Fill(before.Resource, after.Resource, told, isDefinedTheSame, changes);
            }
        }

        return found._told.Count == 0 ? null : found;
    }

    /// <summary>What happens to a resource, with what stays told, and left out by its steps.</summary>
    public ResourceUpdate With(ResourceUpdate filled) =>
        !_told.TryGetValue(filled.LogicalId, out var told)
            ? filled
            : filled with
            {
                Effect = filled.Effect == UpdateEffect.Unchanged ? UpdateEffect.InPlace : filled.Effect,
                Reasons = [.. filled.Reasons, .. told.Reasons],
                Steps =
                    filled.Way == UpdateWay.InPlace
                        ? new LeavingSteps(_old, _new, filled.LogicalId, told.LeftOut, _given).In([.. filled.Steps])
                        : filled.Steps,
            };

    // In any case, and under conditions.
    private static List<UpdateReason> Told(ChangeJudge changes, string id)
    {
        var always = changes
            .LeftOut(id)
            .Select(verdict => new UpdateReason(verdict.RuleId, verdict.Property, verdict.Message))
            .ToList();
        var change = changes.Of(id);
        var sometimes = change
            .Verdicts.Where(verdict => verdict is { RuleId: LeftOutRules.Id, Effect: UpdateEffect.InPlace })
            .Select(verdict => verdict.Property)
            .Except(always.Select(reason => reason.Property))
            .ToList();
        return
        [
            .. always,
            .. change.Update.Reasons.Where(reason =>
                reason.RuleId == LeftOutRules.Id && sometimes.Contains(reason.Property)
            ),
        ];
    }

    private void Fill(
        TemplateResource before,
        TemplateResource after,
        List<UpdateReason> told,
        bool isDefinedTheSame,
        ChangeJudge changes
    )
    {
        if (BetweenTemplate.Of(before) is not { } old || BetweenTemplate.Of(after) is not { } @new)
        {
            return;
        }

        var staying = told.Where(reason => IsMeantTheSame(before, reason.Property, isDefinedTheSame, changes)).ToList();
        var names = staying.Select(reason => reason.Property).ToHashSet(StringComparer.Ordinal);
        staying.RemoveAll(reason =>
            Deciding.TryGetValue(reason.Property, out var others)
            && old.DifferentFrom(@new).Any(name => others.Contains(name) && !names.Contains(name))
        );
        var filled = @new.With(
            staying
                .Where(reason => old.Json(reason.Property) is not null)
                .Select(reason => new Edit(
                    reason.Property,
                    WrittenIf.Filled(@new.Json(reason.Property), old.Json(reason.Property)!)!.ToJsonString()
                )),
            old
        );
        if (filled.Key != @new.Key)
        {
            _told[after.LogicalId] = (staying, [.. filled.ChangesTo(@new)]);
            Filled = filled.In(Filled, after.LogicalId);
        }
    }

    // Whether what OLD writes means in NEW what it means there.
    private bool IsMeantTheSame(TemplateResource before, string property, bool isDefinedTheSame, ChangeJudge changes) =>
        !Judged.Contains(property)
        && before.Written.Entry("Properties") is ObjectExpression properties
        && properties.Entry(property) is { } written
        && (
            written is LiteralExpression
            || (
                isDefinedTheSame
                && References
                    .In(written)
                    .All(reference =>
                        (
                            IsDefined(Filled, reference.LogicalId)
                            // What takes the place of another is not what stays.
                            && changes.EffectOn(new Reference(reference.LogicalId)) != UpdateEffect.Replaced
                        ) || reference.LogicalId.StartsWith("AWS::", StringComparison.Ordinal)
                    )
            )
        );

    private static bool IsDefined(Template template, string name) =>
        template.Resources.ContainsKey(name)
        || (Section(template, "Parameters") is { } parameters && parameters.TryGetProperty(name, out _));

    private static bool IsSame(Template old, Template @new, string section) =>
        (Section(old, section), Section(@new, section)) switch
        {
            (null, null) => true,
            ({ } before, { } after) => JsonNode.DeepEquals(JsonNodes.Of(before), JsonNodes.Of(after)),
            _ => false,
        };

    private static JsonElement? Section(Template template, string name) =>
        JsonMember.Try(template.Root, name, JsonValueKind.Object, out var section) ? section : null;
}
