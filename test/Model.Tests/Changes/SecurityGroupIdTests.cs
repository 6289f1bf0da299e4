namespace ElastiCache.Model.Tests.Changes;

/// <summary><c>Ref</c> of a security group of a VPC is its id, as its attribute is.</summary>
public sealed class SecurityGroupIdTests
{
    private const string Ref = "{\"Ref\":\"Access\"}";
    private const string Id = "{\"Fn::GetAtt\":[\"Access\",\"GroupId\"]}";

    [Theory]
    [InlineData(Ref, Id)]
    [InlineData(Id, Ref)]
    public void The_id_in_other_words_is_no_change(string old, string @new) =>
        Assert.Equal(UpdateEffect.Unchanged, Judge("\"VpcId\":\"vpc-1\"", old, @new).Effect);

    [Fact]
    public void Without_a_vpc_it_may_be_a_name() =>
        Assert.NotEqual(UpdateEffect.Unchanged, Judge("\"GroupName\":\"a\"", Ref, Id).Effect);

    [Fact]
    public void Another_attribute_is_another_value() =>
        Assert.NotEqual(
            UpdateEffect.Unchanged,
            Judge("\"VpcId\":\"vpc-1\"", Ref, "{\"Fn::GetAtt\":[\"Access\",\"VpcId\"]}").Effect
        );

    private static ResourceUpdate Judge(string access, string old, string @new)
    {
        Template With(string id) =>
            Templates.Of(
                ("Access", Templates.Body("AWS::EC2::SecurityGroup", $"\"GroupDescription\":\"d\",{access}")),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"\"ReplicationGroupDescription\":\"d\",\"CacheSubnetGroupName\":\"c\",\"SecurityGroupIds\":[{id}]"
                    )
                )
            );

        return Templates.Only(With(old), With(@new));
    }
}
