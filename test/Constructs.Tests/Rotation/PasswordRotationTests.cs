namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>What becomes of a rotation of a user's password, here in a VPC without a way out.</summary>
public sealed class PasswordRotationTests
{
    private readonly CacheTemplate _template = Exhibit.Of<UserRotations>().Template;

    private const string Orders = "Catalog/OrdersPasswordRotation";
    private const string Stock = "Catalog/StockPasswordRotation";

    [Fact]
    public void Its_function_is_told_of_the_user_and_of_a_cache_to_try_the_password_at() =>
        _template.Equal(
            """
            {
              "Variables": {
                "GROUP_ID": { "Ref": "«Catalog»" },
                "SECRET_FIELD": "password",
                "USER_ID": { "Ref": "«Orders»" },
                "USER_NAME": "stack-orders-14bb686f"
              }
            }
            """,
            _template.Properties($"{Orders}/Function")["Environment"]
        );

    [Fact]
    public void It_rotates_the_secret_of_the_user() =>
        _template.Contains(Orders, """{ "SecretId": { "Ref": "«Orders/Secret»" } }""");

    [Fact]
    public void Its_role_may_change_the_user_and_look_at_the_cache()
    {
        var statements = _template.Properties($"{Orders}/Policy")["PolicyDocument"]!["Statement"]!;

        Assert.Equal("elasticache:DescribeReplicationGroups", (string?)statements[2]!["Action"]);
        _template.Equal(
            """
            {
              "Effect": "Allow",
              "Action": ["elasticache:DescribeUsers", "elasticache:ModifyUser"],
              "Resource": { "Fn::GetAtt": ["«Orders»", "Arn"] }
            }
            """,
            statements[3]
        );
    }

    [Fact]
    public void Two_rotations_share_the_endpoints_of_their_isolated_VPC()
    {
        var services = _template
            .All("AWS::EC2::VPCEndpoint")
            .Select(endpoint => endpoint["Properties"]!["ServiceName"]!.ToJsonString());

        Assert.Collection(
            services.Order(StringComparer.Ordinal),
            service => Assert.Contains(".elasticache", service, StringComparison.Ordinal),
            service => Assert.Contains(".secretsmanager", service, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Their_functions_may_leave_for_the_cache_and_the_endpoints_only()
    {
        _template.Contains($"{Stock}/SecurityGroup", """{ "SecurityGroupEgress": null }""");
        var ports = _template
            .All("AWS::EC2::SecurityGroupEgress")
            .Where(rule => CacheTemplate.PathOf(rule).Contains(Stock, StringComparison.Ordinal))
            .Select(rule => (int)rule["Properties"]!["FromPort"]!);

        Assert.Equal([443, 443, 6379], ports.Order());
    }
}
