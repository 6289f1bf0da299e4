using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

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

    private readonly Dictionary<string, IReadOnlyList<Verdict>> _told = new(StringComparer.Ordinal);

    private StayingProperties(Template @new) => Filled = @new;

    /// <summary>NEW with them.</summary>
    public Template Filled { get; private set; }

    /// <summary>What stays; null where nothing does.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="changes">What the update would do if nothing did.</param>
    /// <param name="isGivenOtherwise">Whether the parameters of the two have other values.</param>
    public static StayingProperties? Of(Template old, Template @new, ChangeJudge changes, bool isGivenOtherwise)
    {
        var found = new StayingProperties(@new);
        var isDefinedTheSame = !isGivenOtherwise && Definitions.All(section => IsSame(old, @new, section));
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
                && changes.LeftOut(id) is { Count: > 0 } told
            )
            {
                found.Fill(old.Resources[id], @new.Resources[id], told, isDefinedTheSame);
            }
        }

        return found._told.Count == 0 ? null : found;
    }

    /// <summary>What happens to a resource, with what stays told, and left out at last.</summary>
    public ResourceUpdate With(ResourceUpdate filled) =>
        !_told.TryGetValue(filled.LogicalId, out var told)
            ? filled
            : filled with
            {
                Effect = filled.Effect == UpdateEffect.Unchanged ? UpdateEffect.InPlace : filled.Effect,
                Reasons =
                [
                    .. filled.Reasons,
                    .. told.Select(verdict => new UpdateReason(verdict.RuleId, verdict.Property, verdict.Message)),
                ],
                Steps =
                    filled.Way == UpdateWay.InPlace
                        ? Left([.. filled.Steps], [.. told.Select(one => one.Property)])
                        : filled.Steps,
            };

    // What a step writes is left out after it.
    private static List<UpdateStep> Left(List<UpdateStep> steps, IReadOnlyList<string> properties)
    {
        var written = properties
            .Where(name => steps.Exists(step => step.Changes.Any(change => change.Property == name)))
            .ToList();
        if (steps.Count > 0 && properties.Except(written).ToList() is { Count: > 0 } others)
        {
            steps[^1] = steps[^1] with { Changes = [.. steps[^1].Changes, .. others.Select(LeftOut)] };
        }

        if (written.Count > 0)
        {
            steps.Add(
                new UpdateStep(
                    $"Leave {ListedIds.Of([.. written])} out, which stays as it is",
                    [.. written.Select(LeftOut)]
                )
            );
        }

        return steps;
    }

    private static TemplateChange LeftOut(string property) => new(property, null);

    private void Fill(
        TemplateResource before,
        TemplateResource after,
        IReadOnlyList<Verdict> told,
        bool isDefinedTheSame
    )
    {
        if (BetweenTemplate.Of(before) is not { } old || BetweenTemplate.Of(after) is not { } @new)
        {
            return;
        }

        var staying = told.Where(verdict => @new.Json(verdict.Property) is null)
            .Where(verdict => IsMeantTheSame(before, verdict.Property, isDefinedTheSame))
            .ToList();
        var names = staying.Select(verdict => verdict.Property).ToHashSet(StringComparer.Ordinal);
        staying.RemoveAll(verdict =>
            Deciding.TryGetValue(verdict.Property, out var others)
            && old.DifferentFrom(@new).Any(name => others.Contains(name) && !names.Contains(name))
        );
        if (staying.Count > 0)
        {
            _told[after.LogicalId] = staying;
            Filled = @new.With(
                    staying.Select(verdict => new Edit(verdict.Property, old.Json(verdict.Property)!.ToJsonString())),
                    old
                )
                .In(Filled, after.LogicalId);
        }
    }

    // Whether what OLD writes means in NEW what it means there.
    private bool IsMeantTheSame(TemplateResource before, string property, bool isDefinedTheSame) =>
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
                        IsDefined(Filled, reference.LogicalId)
                        || reference.LogicalId.StartsWith("AWS::", StringComparison.Ordinal)
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
            ({ } before, { } after) => JsonElement.DeepEquals(before, after),
            _ => false,
        };

    private static JsonElement? Section(Template template, string name) =>
        template.Root.TryGetProperty(name, out var section) && section.ValueKind == JsonValueKind.Object
            ? section
            : null;
}
