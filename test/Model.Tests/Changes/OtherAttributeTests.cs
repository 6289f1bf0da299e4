namespace ElastiCache.Model.Tests.Changes;

/// <summary>The same attribute of two resources: an id or an ARN is another one for sure, and anything else may be the same.</summary>
public sealed class OtherAttributeTests
{
    [Theory]
    [InlineData(Templates.Group, "Port", "PrimaryEndPoint.Port", UpdateEffect.Unclear)]
    [InlineData("AWS::KMS::Key", "KmsKeyId", "Arn", UpdateEffect.Replaced)]
    [InlineData("AWS::KMS::Key", "KmsKeyId", "KeyId", UpdateEffect.Replaced)]
    [InlineData("AWS::KMS::Key", "KmsKeyId", "", UpdateEffect.Replaced)]
    // The VPC of one group may be that of the other.
    [InlineData("AWS::EC2::SecurityGroup", "KmsKeyId", "VpcId", UpdateEffect.Unclear)]
    [InlineData("AWS::EC2::SecurityGroup", "KmsKeyId", "GroupId", UpdateEffect.Replaced)]
    public void Of_two_resources_it_differs_for_sure_where_it_names_them(
        string type,
        string property,
        string attribute,
        object effect
    )
    {
        Template With(string id) =>
            Conditioned.Of(
                ("A", Templates.Body(type, "")),
                ("B", Templates.Body(type, "")),
                (
                    "Cache",
                    Templates.Body(
                        Templates.Group,
                        $"'Engine':'valkey','CacheSubnetGroupName':'caches','{property}':"
                            + (attribute.Length == 0 ? $"{{'Ref':'{id}'}}" : $"{{'Fn::GetAtt':['{id}','{attribute}']}}")
                    )
                )
            );

        Assert.Equal(effect, Templates.Only(With("A"), With("B")).Effect);
    }
}
