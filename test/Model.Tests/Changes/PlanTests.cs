// Long: Plans are carried out over random pairs and over pairs of their own, which share how.
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Plans are carried out: each step is applied to the template of the step before, and judged.</summary>
public sealed class PlanTests(ITestOutputHelper output)
{
    // Of six kinds: more than 2,000 together.
    private const int Pairs = 350;
    private const int Conditional = 40;
    private const int Two = 40;

    public static TheoryData<string> Kinds { get; } = [.. RandomCaches.Kinds.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_step_is_sound_and_needed_and_the_last_reaches_NEW(string kind) =>
        Always.Holds(
            RandomCaches.Pairs(kind),
            pair => pair is not var (old, @new) || IsSound(old, @new, Spare),
            times: Pairs
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Changes_that_a_condition_decides_about_have_sound_steps(string kind) =>
        Always.Holds(
            Gen.Zip(RandomCaches.Pairs(kind), Gen.Choose(0, 11)),
            drawn =>
                drawn.Item1 is not { } pair
                || PairForms.Conditional(pair, drawn.Item2) is not var (old, @new)
                || IsSound(old, @new),
            times: Conditional
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_changes_in_one_environment_has_sound_steps_that_leave_the_other_alone(string kind) =>
        Always.Holds(
            RandomCaches.Pairs(kind),
            drawn =>
                drawn is not { } pair
                || PairForms.OfOneEnvironment(pair) is not var (old, @new)
                || IsSound(old, @new, Needless),
            times: Conditional
        );

    [Theory]
    [InlineData("a group", "a group")]
    [InlineData("a group", "a group on its way between the modes")]
    [InlineData("a group with cluster mode", "a serverless cache")]
    public void Caches_that_need_steps_go_through_them_together(string kind, string other) =>
        Always.Holds(
            Gen.Zip(RandomCaches.Pairs(kind), RandomCaches.Pairs(other)),
            drawn =>
                drawn is not ({ } first, { } second)
                || (PairForms.Beside(first, second) is var (old, @new) && IsSound(old, @new)),
            times: Two
        );

    [Fact]
    public void Two_caches_have_steps_of_the_same_number_in_one_update()
    {
        static string Cache(string id, string tls) =>
            Templates.Body(
                Templates.Group,
                $"""
                "ReplicationGroupId":"{id}","ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":"8.2",
                "CacheNodeType":"cache.r7g.large","CacheSubnetGroupName":"caches","NumCacheClusters":2,
                "AutomaticFailoverEnabled":true,"AtRestEncryptionEnabled":true,{tls}
                """
            );
        const string Off = "\"TransitEncryptionEnabled\":false";
        const string Required = "\"TransitEncryptionEnabled\":true,\"TransitEncryptionMode\":\"required\"";
        var old = Templates.Of(("Orders", Cache("orders", Off)), ("Carts", Cache("carts", Required)));
        var @new = Templates.Of(("Orders", Cache("orders", Required)), ("Carts", Cache("carts", Off)));

        Assert.All(UpdateJudge.Judge(old, @new).Resources, update => Assert.Equal(2, update.Steps.Count));
        Assert.Null(Mistake(old, @new));
    }

    [Theory]
    [InlineData(
        ""","CacheParameterGroupName":"default.redis7" """,
        ""","CacheParameterGroupName":"default.valkey8" """
    )]
    [InlineData(""","SnapshotRetentionLimit":7 """, ""","SnapshotRetentionLimit":0 """)]
    [InlineData(
        ""","TransitEncryptionMode":"required","NumCacheClusters":1,"AutomaticFailoverEnabled":false """,
        ""","TransitEncryptionMode":"required","NumCacheClusters":2,"AutomaticFailoverEnabled":true """
    )]
    public void A_cache_its_user_group_and_its_users_go_to_valkey_one_after_the_other(string before, string after)
    {
        static Template All(string engine, string version, string cache) =>
            Templates.Of(
                (
                    "User",
                    Templates.Body(
                        Templates.User,
                        $$"""
                        "Engine":"{{engine}}","UserId":"shop-default","UserName":"default","AccessString":"on ~* +@read",
                        "AuthenticationMode":{"Type":"password","Passwords":["a-password-of-the-test"]}
                        """
                    )
                ),
                (
                    "Users",
                    Templates.Body(
                        "AWS::ElastiCache::UserGroup",
                        $$"""
                        "Engine":"{{engine}}","UserGroupId":"shop","UserIds":[{"Ref":"User"}]
                        """
                    )
                ),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $$"""
                        "ReplicationGroupDescription":"d","Engine":"{{engine}}","EngineVersion":"{{version}}",
                        "CacheNodeType":"cache.r7g.large","CacheSubnetGroupName":"caches","AtRestEncryptionEnabled":true,
                        "TransitEncryptionEnabled":true,"UserGroupIds":[{"Ref":"Users"}]{{cache}}
                        """
                    )
                )
            );

        const string TwoNodes = ""","NumCacheClusters":2,"AutomaticFailoverEnabled":true """;
        var (old, @new) = (
            All(
                "redis",
                "7.1",
                before.Contains("NumCacheClusters", StringComparison.Ordinal) ? before : before + TwoNodes
            ),
            All(
                "valkey",
                "8.0",
                after.Contains("NumCacheClusters", StringComparison.Ordinal) ? after : after + TwoNodes
            )
        );
        var plan = UpdateJudge.Judge(old, @new).Resources.ToDictionary(update => update.LogicalId);

        Assert.Equal((UpdateWay.InPlace, UpdateWay.InPlace), (plan["Users"].Way, plan["User"].Way));
        Assert.Null(Mistake(old, @new));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"CacheParameterGroupName\":{\"Ref\":\"Own\"}")]
    public void A_user_that_leaves_its_group_stays_in_the_template_as_long_as_the_group_needs_it(string inOld)
    {
        // With a group of its own that goes, too, the cache needs two updates, and the user group waits for both.
        Template Of(string engine, string version, bool isOld) =>
            Templates.Of([
                .. isOld && inOld.Length > 0
                    ?
                    [
                        (
                            "Own",
                            Templates.Body(
                                Templates.ParameterGroup,
                                "\"CacheParameterGroupFamily\":\"redis7\",\"Description\":\"d\",\"Properties\":{\"timeout\":\"300\"}"
                            )
                        ),
                    ]
                    : Array.Empty<(string, string)>(),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $$"""
                        "ReplicationGroupDescription":"d","Engine":"{{engine}}","EngineVersion":"{{version}}","NumCacheClusters":2,
                        "CacheNodeType":"cache.r7g.large","CacheSubnetGroupName":"caches","AtRestEncryptionEnabled":true,
                        "AutomaticFailoverEnabled":true,"TransitEncryptionEnabled":true,"UserGroupIds":[{"Ref":"Users"}]{{(
                            isOld ? inOld : ""
                        )}}
                        """
                    )
                ),
                (
                    "Users",
                    Templates.Body(
                        "AWS::ElastiCache::UserGroup",
                        $$"""
                        "Engine":"{{engine}}","UserGroupId":"shop","UserIds":[{{(
                            isOld ? "{\"Ref\":\"Default\"}," : ""
                        )}}{"Ref":"App"}]
                        """
                    )
                ),
                ("App", User("app", engine)),
                .. isOld ? [("Default", User("default", engine))] : Array.Empty<(string, string)>(),
            ]);

        static string User(string name, string engine) =>
            Templates.Body(
                Templates.User,
                $$"""
                "Engine":"{{engine}}","UserId":"shop-{{name}}","UserName":"{{name}}","AccessString":"on ~* +@read",
                "AuthenticationMode":{"Type":"password","Passwords":["a-password-of-the-test"]}
                """
            );

        var (old, @new) = (Of("redis", "7.1", isOld: true), Of("valkey", "8.0", isOld: false));

        Assert.All(
            UpdateJudge.Judge(old, @new).Changed,
            update => Assert.True(update.Way == UpdateWay.InPlace || !update.IsHarmful, update.LogicalId)
        );
        Assert.Null(Mistake(old, @new));
    }

    [Fact]
    public void What_needs_steps_with_one_value_of_a_parameter_has_steps_for_all()
    {
        static Template Cache(string days)
        {
            var root = JsonNode.Parse(
                """
                {"Parameters": {"Stage": {"Type": "String", "AllowedValues": ["prod", "dev"]}},
                 "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}},
                 "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                    "ReplicationGroupId": "orders", "ReplicationGroupDescription": "d", "Engine": "valkey",
                    "EngineVersion": "8.2", "CacheNodeType": "cache.r7g.large", "CacheSubnetGroupName": "caches",
                    "NumCacheClusters": 2, "AutomaticFailoverEnabled": true, "AtRestEncryptionEnabled": true,
                    "TransitEncryptionEnabled": true}}}}
                """
            )!;
            root["Resources"]!["Cache"]!["Properties"]!["SnapshotRetentionLimit"] = JsonNode.Parse(days);
            return Template.Read(JsonSerializer.SerializeToElement(root));
        }

        var (old, @new) = (Cache("0"), Cache("{\"Fn::If\":[\"IsProd\",7,0]}"));

        var update = Assert.Single(UpdateJudge.Judge(old, @new).Resources);

        Assert.Equal((UpdateEffect.NeedsSteps, UpdateWay.InPlace), (update.Effect, update.Way));
        Assert.Null(Mistake(old, @new));
    }

    [Fact]
    public void What_no_step_needs_is_no_step_of_its_own()
    {
        static Template Cache(string shards) =>
            Templates.Of(
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"""
                        "ReplicationGroupDescription":"d","Engine":"valkey","EngineVersion":"8.0","CacheNodeType":"cache.r7g.large",
                        "CacheSubnetGroupName":"caches","AutomaticFailoverEnabled":true,"MultiAZEnabled":true,
                        "AtRestEncryptionEnabled":true,"TransitEncryptionEnabled":true,"ReplicasPerNodeGroup":1,{shards}
                        """
                    )
                )
            );
        var (old, @new) = (
            Cache("\"NumNodeGroups\":1"),
            Cache("\"NumNodeGroups\":2,\"CacheParameterGroupName\":\"default.valkey8.cluster.on\"")
        );

        Assert.Equal(
            """
            Let clients speak both protocols; all keys must be in database 0, and nothing else may change: ClusterMode: compatible, CacheParameterGroupName: default.valkey8.cluster.on
            Once every client uses a cluster client, finish, which is final; nothing else may change: ClusterMode: enabled
            Reshard online: NumNodeGroups: 2, UpdatePolicy: {"UseOnlineResharding":true}
            Leave out what only the steps before needed: remove ClusterMode, remove UpdatePolicy
            """,
            Templates.Steps(Templates.Only(old, @new))
        );
        Assert.Null(Mistake(old, @new) ?? Spare(old, @new));
    }

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
        if (kind != "users")
        {
            Assert.Contains(updates, update => update.Way == UpdateWay.InPlace);
        }
    }

    [Theory]
    [InlineData("a group on its way between the modes")]
    [InlineData("a serverless cache")]
    public void Random_changes_of_one_environment_have_plans(string kind) =>
        Assert.Contains(
            Always.Sample(RandomCaches.Pairs(kind), 60).OfType<(Template Old, Template New)>(),
            pair => PairForms.OfOneEnvironment(pair) is var (old, @new) && Planned(old, @new).Count > 0
        );

    // What fails says what is wrong, and between which templates.
    private static bool IsSound(Template old, Template @new, Func<Template, Template, string?>? further = null) =>
        (Mistake(old, @new) ?? further?.Invoke(old, @new)) is not { } mistake
            ? true
            : throw new InvalidOperationException(
                $"{mistake}\nOLD {old.Root.GetRawText()}\nNEW {@new.Root.GetRawText()}"
            );

    // Caches that need several updates each go through them together: the first of each in one, and so on.
    /// <summary>What is wrong with the steps between two templates; null where nothing is.</summary>
    internal static string? Mistake(Template old, Template @new) => Mistake(old, @new, Planned(old, @new));

    private static List<ResourceUpdate> Planned(Template old, Template @new) =>
        [.. UpdateJudge.Judge(old, @new).Resources.Where(update => update.Way == UpdateWay.InPlace)];

    // A step without which the others are as sound: what it changes comes with the next one, or with the last.
    private static string? Spare(Template old, Template @new) =>
        // What others wait for, and what they keep, is another matter.
        Planned(old, @new) is not [var update]
        || update.Steps.Any(step => step.Kept.Count > 0)
            ? null
            : Enumerable
                .Range(0, update.Steps.Count - 1)
                .Where(index => !Leaves(update, index))
                .Where(index =>
                    Shorter(update.Steps, index)
                        .Any(steps =>
                            Mixed(steps) <= Mixed(update.Steps)
                            && Mistake(old, @new, [update with { Steps = steps }]) is null
                        )
                )
                .Select(index => $"step {index + 1} of {string.Join('\n', update.Steps)} can be left out")
                .FirstOrDefault();

    // A step that writes what is only left out after it: that stays, and without the step it would be another one.
    private static bool Leaves(ResourceUpdate update, int index) =>
        update
            .Steps[index]
            .Changes.Any(change =>
                change.Value is not null
                && LeftOutMeanings.Of(update.Type, change.Property) is { Stays: true }
                && update
                    .Steps.Skip(index + 1)
                    .SelectMany(step => step.Changes)
                    .Where(later => later.Property == change.Property)
                    .ToList()
                    is { Count: > 0 } later
                && later.TrueForAll(one => one.Value is null)
            );

    // A step that changes a cache where the two templates have the same. What stands beside the properties changes nothing by itself.
    private static string? Needless(Template old, Template @new)
    {
        if (Planned(old, @new) is not [var update])
        {
            return null;
        }

        var elsewhere = new Dictionary<string, string> { ["Stage"] = "dev" };
        var before = old;
        var resource = JsonNode.Parse(old.Resources[update.LogicalId].Body.GetRawText())!.AsObject();
        foreach (var step in update.Steps)
        {
            TryApply(step, resource, @new.Resources[update.LogicalId]);
            var next = With(@new, new() { [update.LogicalId] = resource }, old, step.Kept);
            var reasons = UpdateJudge
                .Judge(before, next, elsewhere)
                .Resources.Single(one => one.LogicalId == update.LogicalId)
                .Reasons.Where(reason => reason.Property != "UpdatePolicy")
                .ToList();
            if (reasons.Count > 0)
            {
                return $"{step} changes what is the same: {string.Join(", ", reasons)}";
            }

            before = next;
        }

        return null;
    }

    private static int Mixed(IEnumerable<UpdateStep> steps) => steps.Sum(step => OwnUpdates.Mixed(step.Changes));

    private static IEnumerable<UpdateStep[]> Shorter(IReadOnlyList<UpdateStep> steps, int index)
    {
        UpdateStep[] rest = [.. steps.Where((_, other) => other != index)];
        foreach (var taker in new[] { index, rest.Length - 1 }.Distinct())
        {
            // Of two changes of one property the later one counts.
            var later = rest[index..(taker + 1)].SelectMany(step => step.Changes).Select(change => change.Property);
            UpdateStep[] shorter = [.. rest];
            shorter[taker] = rest[taker] with
            {
                Changes = [.. steps[index].Changes.ExceptBy(later, change => change.Property), .. rest[taker].Changes],
            };
            yield return shorter;
        }
    }

    private static string? Mistake(Template old, Template @new, List<ResourceUpdate> updates)
    {
        var allowed = Findings(@new);
        var before = old;
        var resources = updates.ToDictionary(
            update => update.LogicalId,
            update => JsonNode.Parse(old.Resources[update.LogicalId].Body.GetRawText())!.AsObject()
        );
        for (var number = 0; number < updates.Max(update => (int?)update.Steps.Count); number++)
        {
            foreach (var update in updates.Where(update => number < update.Steps.Count))
            {
                if (!TryApply(update.Steps[number], resources[update.LogicalId], @new.Resources[update.LogicalId]))
                {
                    return $"{update.Steps[number]}: not written out";
                }
            }

            string[] kept =
            [
                .. updates
                    .Where(update => number < update.Steps.Count)
                    .SelectMany(update => update.Steps[number].Kept)
                    .Distinct(),
            ];
            var next = With(@new, resources, old, kept);
            if (
                Findings(next)
                    .Except(allowed)
                    .Where(finding => !kept.Contains($"Resources.{finding.Split(' ')[0]}"))
                    .ToList() is
                { Count: > 0 } found
            )
            {
                return $"step {number + 1}: lint finds {string.Join(", ", found)}";
            }

            var plan = UpdateJudge.Judge(before, next);
            foreach (var update in updates)
            {
                var effect = plan.Resources.Single(one => one.LogicalId == update.LogicalId).Effect;
                // In a step without changes only the others go ahead, and one may write the same in other words.
                if (
                    number < update.Steps.Count && update.Steps[number].Changes.Count > 0
                        ? effect is not (UpdateEffect.Unchanged or UpdateEffect.InPlace or UpdateEffect.InPlaceUnless)
                        : effect != UpdateEffect.Unchanged
                )
                {
                    return $"step {number + 1} of {update.LogicalId}: {effect}";
                }
            }

            before = next;
        }

        return UpdateJudge
            .Judge(before, @new)
            .Resources.Where(rest => resources.ContainsKey(rest.LogicalId) && rest.Effect != UpdateEffect.Unchanged)
            .Select(rest => $"NEW is not reached: {string.Join('\n', rest.Reasons)}")
            .FirstOrDefault();
    }

    private static bool TryApply(UpdateStep step, JsonObject resource, TemplateResource inNew)
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
            // What is secret is not written out.
            else if (change.Value == "as in NEW")
            {
                target[change.Property] = JsonNode.Parse(
                    inNew.Body.GetProperty("Properties").GetProperty(change.Property).GetRawText()
                );
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static Template With(
        Template template,
        Dictionary<string, JsonObject> resources,
        Template old,
        IEnumerable<string> kept
    )
    {
        var root = JsonNode.Parse(template.Root.GetRawText())!;
        foreach (var place in kept.Select(place => place.Split('.')))
        {
            root[place[0]] ??= new JsonObject();
            root[place[0]]![place[1]] = JsonNode.Parse(
                old.Root.GetProperty(place[0]).GetProperty(place[1]).GetRawText()
            );
        }

        foreach (var (id, resource) in resources)
        {
            root["Resources"]![id] = resource.DeepClone();
        }

        return Template.Read(JsonDocument.Parse(root.ToJsonString()).RootElement);
    }

    private static HashSet<string> Findings(Template template) =>
        [
            .. TemplateJudge
                .Judge(template)
                .Select(finding => $"{finding.Resource.LogicalId} {finding.Violation.RuleId}"),
        ];
}
