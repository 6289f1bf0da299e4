namespace Deploy.Tests;

public sealed class RotatedPasswordsTests(RotatedPasswordsLifecycle example) : IClassFixture<RotatedPasswordsLifecycle>
{
    [Fact]
    public void A_token_and_a_user_have_a_function_each_within_the_VPC()
    {
        Assert.Equal(2, example.Functions.Count);
        Assert.All(
            example.Functions,
            function =>
            {
                Assert.Equal("python3.13", (string?)function["Runtime"]);
                Assert.NotEmpty(function["VpcConfig"]!["SubnetIds"]!.AsArray());
                Assert.Single(function["VpcConfig"]!["SecurityGroupIds"]!.AsArray());
            }
        );
    }

    [Fact]
    public void One_of_them_knows_of_a_user() =>
        Assert.Single(
            example.Functions,
            function => function["Environment"]!["Variables"]!.AsObject().ContainsKey("USER_ID")
        );

    [Fact]
    public void A_schedule_is_created_after_the_function_may_be_called_and_the_cache_admits_it()
    {
        var created = example.Created.ToList();
        var schedule = created.IndexOf("AWS::SecretsManager::RotationSchedule");

        Assert.InRange(created.IndexOf("AWS::Lambda::Permission"), 0, schedule);
        Assert.InRange(created.IndexOf("AWS::EC2::SecurityGroupIngress"), 0, schedule);
    }

    [Fact]
    public void A_second_deployment_changes_nothing() =>
        Assert.Contains("(no changes)", example.DeployedAgain.Text, StringComparison.Ordinal);

    [Fact]
    public void No_function_is_left() => Assert.Empty(example.Left);
}
