using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Groups that NEW no longer has while caches go on to use them, in whole sentences.</summary>
public sealed class InUseTests
{
    [Theory]
    [InlineData("\"databases\":\"16\"", "", UpdateEffect.InPlace)]
    [InlineData("", "\"databases\":\"16\"", UpdateEffect.InPlace)]
    [InlineData("\"databases\":\"32\"", "", UpdateEffect.Refused)]
    [InlineData("", "\"databases\":\"32\"", UpdateEffect.Refused)]
    public void A_default_that_is_written_or_left_out_is_the_same_value(string old, string @new, object effect) =>
        Assert.Equal(effect, Templates.Only(Databases(old), Databases(@new)).Effect);

    private static Template Databases(string parameters) =>
        Templates.Of(
            (
                "Cache",
                Templates.Body(
                    Templates.ParameterGroup,
                    $"\"CacheParameterGroupFamily\":\"valkey8\",\"Description\":\"d\",\"Properties\":{{\"timeout\":\"60\"{(parameters.Length > 0 ? "," : "")}{parameters}}}"
                )
            ),
            (
                "User",
                Templates.Body(
                    Templates.Group,
                    "\"Engine\":\"valkey\",\"EngineVersion\":\"8.0\",\"CacheSubnetGroupName\":\"caches\",\"CacheParameterGroupName\":{\"Ref\":\"Cache\"}"
                )
            )
        );

    private const string Name = """ "CacheSubnetGroupName":"Caches" """;
    private const string Other = """ "CacheSubnetGroupName":"default" """;

    [Theory]
    [InlineData(
        Name,
        Other,
        "Refused in use: CacheSubnetGroupName of A has its name, caches: the service does not delete what is in use. Let A use another one in an update before"
    )]
    [InlineData(
        Name,
        Name,
        "Refused in use: CacheSubnetGroupName of A and B has its name, caches: the service does not delete what is in use. Let A and B use another one in an update before"
    )]
    [InlineData(Other, Other, "Removed data: it holds none")]
    public void A_group_that_goes_names_who_has_its_name(string a, string b, string said) =>
        Assert.Equal(said, Told(Subnets(""), """ "CacheSubnetGroupName":{"Ref":"It"} """, a, b));

    [Theory]
    [InlineData(
        "",
        """ "CacheParameterGroupName":"default.valkey8" """,
        "Refused in use: CacheParameterGroupName of A is left out, and what an update leaves out stays: the service does not delete what is in use. Let A use another one in an update before (X-18)"
    )]
    [InlineData(
        "",
        "",
        "Refused in use: CacheParameterGroupName of A and B is left out, and what an update leaves out stays: the service does not delete what is in use. Let A and B use another one in an update before (X-18)"
    )]
    public void A_group_that_goes_names_who_leaves_it_out(string a, string b, string said) =>
        Assert.Equal(
            said,
            Told(
                Templates.Body(Templates.ParameterGroup, """ "CacheParameterGroupFamily":"valkey8" """),
                """ "CacheParameterGroupName":{"Ref":"It"} """,
                a,
                b
            )
        );

    [Theory]
    [InlineData("\"DeletionPolicy\":\"Delete\"", true)]
    [InlineData("\"DeletionPolicy\":\"Retain\"", false)]
    public void A_group_that_is_retained_may_go_on_to_be_used(string policy, bool isRefused) =>
        Assert.Equal(
            isRefused,
            Told(Subnets(policy), """ "CacheSubnetGroupName":{"Ref":"It"} """, Name, Other)
                .StartsWith("Refused", StringComparison.Ordinal)
        );

    [Fact]
    public void Whether_an_update_takes_user_groups_off_is_not_documented()
    {
        static Template With(string users, bool hasGroup) =>
            Templates.Of([
                ("A", Templates.Body(Templates.Group, users)),
                .. hasGroup
                    ? [("It", Templates.Body("AWS::ElastiCache::UserGroup", """ "UserGroupId":"people" """))]
                    : Array.Empty<(string, string)>(),
            ]);

        var update = UpdateJudge
            .Judge(With(""" "UserGroupIds":[{"Ref":"It"}] """, true), With("", false))
            .Resources.Single(resource => resource.LogicalId == "It");

        Assert.Equal(UpdateEffect.Removed, update.Effect);
        Assert.Contains(
            "in use: UserGroupIds of A no longer names it, and whether an update takes it off is not documented: the service does not "
                + "delete what is in use. aws elasticache modify-replication-group --user-group-ids-to-remove takes a group off (X-18)",
            update.Reasons.Select(reason => reason.ToString())
        );
    }

    [Fact]
    public void A_name_that_is_made_of_parameters_is_told_as_it_is_written()
    {
        static Template With(int port) =>
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Parameters": {"P": {"Type": "String", "Default": "orders"} },
                         "Resources": {"Cache": {"Type": "{{Templates.Group}}", "Properties": {
                            "ReplicationGroupId": {"Fn::Sub": "${P}-cache"}, "Port": {{port}} } } } }
                        """
                    )
                    .RootElement
            );

        Assert.Contains(
            "ReplicationGroupId: the replacement would have the same fixed name (${P}-cache) as what it replaces: 'already exists'. "
                + "Write another name in the same update, or leave what is create-only as it is (M-09)",
            Templates.Only(With(1), With(2)).Reasons.Select(reason => reason.ToString())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(Templates.Group)]
    public void A_resource_is_not_the_template_whatever_its_type(string type) =>
        Assert.False(
            new ResourceUpdate("It", type, UpdateEffect.InPlace)
            {
                Data = DataFate.None,
                Reasons = [],
                Steps = [],
            }.IsOfTemplate
        );

    [Theory]
    [InlineData(UpdateEffect.Unchanged, DataFate.Lost, false)]
    [InlineData(UpdateEffect.Created, DataFate.Lost, false)]
    [InlineData(UpdateEffect.InPlace, DataFate.Kept, false)]
    [InlineData(UpdateEffect.InPlace, DataFate.Lost, true)]
    [InlineData(UpdateEffect.InPlaceUnless, DataFate.Kept, false)]
    [InlineData(UpdateEffect.InPlaceUnless, DataFate.Lost, true)]
    [InlineData(UpdateEffect.Unclear, DataFate.None, false)]
    [InlineData(UpdateEffect.Unclear, DataFate.Retained, true)]
    [InlineData(UpdateEffect.Replaced, DataFate.None, false)]
    [InlineData(UpdateEffect.Replaced, DataFate.Retained, true)]
    [InlineData(UpdateEffect.Removed, DataFate.None, false)]
    [InlineData(UpdateEffect.Removed, DataFate.Retained, false)]
    [InlineData(UpdateEffect.Removed, DataFate.Snapshot, true)]
    [InlineData(UpdateEffect.Removed, DataFate.Lost, true)]
    [InlineData(UpdateEffect.NeedsSteps, DataFate.None, true)]
    [InlineData(UpdateEffect.Refused, DataFate.None, true)]
    public void What_takes_thought_is_harmful(object effect, object data, bool isHarmful) =>
        Assert.Equal(
            isHarmful,
            new ResourceUpdate("It", Templates.Group, (UpdateEffect)effect)
            {
                Data = (DataFate)data,
                Reasons = [],
                Steps = [],
            }.IsHarmful
        );

    private static string Subnets(string policy) =>
        Templates.Body(Templates.SubnetGroup, """ "CacheSubnetGroupName":"caches","SubnetIds":["subnet-1"] """, policy);

    private static string Told(string group, string before, string a, string b)
    {
        var update = UpdateJudge
            .Judge(
                Templates.Of(
                    ("It", group),
                    ("A", Templates.Body(Templates.Group, before)),
                    ("B", Templates.Body(Templates.Group, before))
                ),
                Templates.Of(("A", Templates.Body(Templates.Group, a)), ("B", Templates.Body(Templates.Group, b)))
            )
            .Resources.Single(resource => resource.LogicalId == "It");
        return $"{update.Effect} {update.Reasons[0]}";
    }
}
