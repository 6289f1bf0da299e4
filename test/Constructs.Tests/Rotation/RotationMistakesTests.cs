// Long: A table of mistakes, each with the message that it gets.
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>Rotations that could not work are refused, with a sentence each.</summary>
public sealed class RotationMistakesTests
{
    private readonly Stack _stack = Stacks.New();

    [Fact]
    public void A_cache_without_a_token_has_nothing_to_rotate() =>
        Refused(
            () => Cache(props => props with { Authentication = Authentication.None }).AddAuthTokenRotation(),
            "there is no secret with an AUTH token to rotate"
        );

    [Fact]
    public void A_token_that_is_in_no_secret_cannot_be_rotated() =>
        Refused(
            () =>
                Cache(props => props with { Authentication = Authentication.Token(SecretValue.SsmSecure("token")) })
                    .AddAuthTokenRotation(),
            "there is no secret with an AUTH token to rotate"
        );

    [Fact]
    public void A_token_is_rotated_once()
    {
        var cache = Cache();
        cache.AddAuthTokenRotation();

        Refused(() => cache.AddAuthTokenRotation(), "is rotated already: add its rotation once");
    }

    [Fact]
    public void A_rotation_has_one_alarm()
    {
        var rotation = Cache().AddAuthTokenRotation();
        rotation.AddFailureAlarm();

        Refused(() => rotation.AddFailureAlarm(), "this rotation has its alarm already: add it once");
    }

    [Fact]
    public void A_user_is_rotated_once()
    {
        var user = User();
        var cache = CacheOf(user);
        user.AddPasswordRotation(cache);

        Refused(() => user.AddPasswordRotation(cache), "is rotated already: add its rotation once");
    }

    [Fact]
    public void Users_of_the_same_name_in_different_places_are_both_rotated()
    {
        var (one, other) = (User(), User(new Amazon.CDK.NestedStack(_stack, "Elsewhere")));
        var cache = CacheOf(one, other);

        one.AddPasswordRotation(cache);
        other.AddPasswordRotation(cache);
    }

    [Fact]
    public void A_user_with_IAM_has_nothing_to_rotate()
    {
        var user = User(authentication: UserAuthentication.Iam);

        Refused(() => user.AddPasswordRotation(CacheOf(user)), "one with IAM has no password");
    }

    [Fact]
    public void A_user_with_two_secrets_has_no_room_for_another_password()
    {
        var user = User(authentication: UserAuthentication.Passwords(Named("one"), Named("two")));

        Refused(() => user.AddPasswordRotation(CacheOf(user)), "a user has two passwords at most");
    }

    [Fact]
    public void A_user_is_not_tried_at_a_cache_without_users() =>
        Refused(() => User().AddPasswordRotation(Cache()), "has no users, so the password cannot be tried there");

    [Fact]
    public void An_imported_cache_does_not_say_where_the_function_stands()
    {
        var cache = ReplicationGroup.FromReplicationGroupAttributes(
            _stack,
            "Cache",
            new ReplicationGroupAttributes { ReplicationGroupId = "cache", AuthToken = Named("token") }
        );

        Refused(() => cache.AddAuthTokenRotation(), "RotationOptions.Vpc: the function stands in the VPC of the cache");
    }

    [Fact]
    public void A_cache_that_speaks_IPv6_only_is_not_rotated() =>
        Refused(
            () => Cache(props => props with { NetworkType = CacheNetworkType.Ipv6 }).AddAuthTokenRotation(),
            "NetworkType: a cache that speaks IPv6 only cannot be rotated: the function speaks IPv4"
        );

    [Fact]
    public void A_cache_that_speaks_both_is() =>
        Cache(props => props with { NetworkType = CacheNetworkType.DualStack }).AddAuthTokenRotation();

    [Fact]
    public void A_window_ends_with_its_day() =>
        Refused(
            () =>
                Cache()
                    .AddAuthTokenRotation(
                        new RotationOptions { Schedule = "cron(0 22 ? * SUN *)", Window = Duration.Hours(3) }
                    ),
            "RotationOptions.Window: must end with the day in UTC: from 22:00 on it has at most 2 hours, got 3"
        );

    [Theory]
    [InlineData("cron(0 22,23 ? * SUN *)", 12)]
    [InlineData("cron(0 */8 * * ? *)", 12)]
    [InlineData("cron(0 0,4 ? * SUN *)", 5)]
    public void A_window_ends_before_the_next_one(string schedule, int hours) =>
        Refused(
            () =>
                Cache()
                    .AddAuthTokenRotation(new RotationOptions { Schedule = schedule, Window = Duration.Hours(hours) }),
            "RotationOptions."
        );

    [Fact]
    public void A_window_after_the_maintenance_window_ends_with_its_day_too() =>
        Refused(
            () =>
                Cache(props => props with { PreferredMaintenanceWindow = "sun:20:00-sun:22:00" })
                    .AddAuthTokenRotation(new RotationOptions { Window = Duration.Hours(24) }),
            "RotationOptions.Window: must end with the day in UTC: from 22:00 on it has at most 2 hours, got 24"
        );

    [Fact]
    public void A_window_is_not_longer_than_the_interval() =>
        Refused(
            () =>
                Cache()
                    .AddAuthTokenRotation(
                        new RotationOptions { AutomaticallyAfter = Duration.Hours(4), Window = Duration.Hours(5) }
                    ),
            "RotationOptions.Window: must end before the next one begins: they begin 4 hours after each other, got 5"
        );

    [Theory]
    [InlineData("cron(0 25 ? * FOO *)", "hours are 0-23, got '25'")]
    [InlineData("cron(0 6 1 * SUN *)", "exactly one of day-of-month and day-of-week is ?")]
    [InlineData("cron(0 * * * ? *)", "Secrets Manager rotates every 4 hours at most")]
    [InlineData("cron(0 6 31 2 ? *)", "no month has such a day")]
    public void Times_that_never_come_or_too_often_are_refused(string schedule, string sentence) =>
        Refused(
            () => Cache().AddAuthTokenRotation(new RotationOptions { Schedule = schedule }),
            $"RotationOptions.Schedule: {sentence}"
        );

    [Fact]
    public void A_function_in_isolated_subnets_of_an_imported_VPC_needs_a_word_about_endpoints() =>
        Refused(
            () => Cache(vpc: Networks.Isolated(_stack)).AddAuthTokenRotation(),
            "RotationOptions.CreateVpcEndpoints: from isolated subnets the function reaches Secrets Manager and ElastiCache through VPC endpoints only"
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void With_that_word_it_is_fine(bool create)
    {
        Cache(vpc: Networks.Isolated(_stack)).AddAuthTokenRotation(new RotationOptions { CreateVpcEndpoints = create });

        Assert.Equal(create ? 2 : 0, CacheTemplate.Of(_stack).All("AWS::EC2::VPCEndpoint").Count);
    }

    [Fact]
    public void A_VPC_that_two_stacks_import_gets_its_endpoints_once()
    {
        var create = new RotationOptions { CreateVpcEndpoints = true };
        var other = new Stack((App)_stack.Node.Root, "Other");
        Cache(vpc: Networks.Isolated(_stack)).AddAuthTokenRotation(create);
        var second = CacheIn(other, "Second", Networks.Isolated(other), Authentication.GeneratedToken);

        Refused(
            () => second.AddAuthTokenRotation(create),
            "RotationOptions.CreateVpcEndpoints: Stack/Vpc is the same VPC and gets the endpoints already, and EC2 refuses a second one of a service with its DNS name: say false, or use that VPC here"
        );
        second.AddAuthTokenRotation(create with { CreateVpcEndpoints = false });
        Assert.Empty(CacheTemplate.Of(other).All("AWS::EC2::VPCEndpoint"));
    }

    [Fact]
    public void Endpoints_are_not_created_in_a_VPC_whose_addresses_are_not_known() =>
        Refused(
            () =>
                Cache(vpc: WithoutAddresses()).AddAuthTokenRotation(new RotationOptions { CreateVpcEndpoints = true }),
            "RotationOptions.CreateVpcEndpoints: the endpoints admit the range of their VPC, and Stack/Network was imported without it: give VpcCidrBlock in its attributes, or create the endpoints there yourself and say false"
        );

    [Fact]
    public void Endpoints_that_such_a_VPC_has_are_reached_nevertheless()
    {
        Cache(vpc: WithoutAddresses()).AddAuthTokenRotation(new RotationOptions { CreateVpcEndpoints = false });

        var group = CacheTemplate.Of(_stack).Properties("Cache/AuthTokenRotation/SecurityGroup");
        JsonAssert.Equal(
            """
            [{
              "CidrIp": "0.0.0.0/0",
              "Description": "The VPC endpoints of Secrets Manager and ElastiCache",
              "FromPort": 443,
              "IpProtocol": "tcp",
              "ToPort": 443
            }]
            """,
            group["SecurityGroupEgress"]
        );
    }

    [Fact]
    public void Endpoints_that_a_VPC_has_are_not_created_again()
    {
        var vpc = Networks.New(_stack, "Network");
        foreach (var service in (string[])["secretsmanager", "elasticache"])
        {
            vpc.AddInterfaceEndpoint(
                service,
                new InterfaceVpcEndpointOptions { Service = new InterfaceVpcEndpointAwsService(service) }
            );
        }

        Cache(vpc: vpc).AddAuthTokenRotation();

        Assert.Equal(2, CacheTemplate.Of(_stack).All("AWS::EC2::VPCEndpoint").Count);
    }

    [Fact]
    public void A_function_does_not_stand_in_public_subnets()
    {
        var vpc = Networks.With(
            _stack,
            "Mixed",
            attributes =>
            {
                attributes.PrivateSubnetIds = Networks.Subnets;
                attributes.PublicSubnetIds = Networks.OtherSubnets;
            }
        );

        Refused(
            () =>
                Cache(vpc: vpc)
                    .AddAuthTokenRotation(
                        new RotationOptions { VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC } }
                    ),
            "RotationOptions.VpcSubnets: a function in a public subnet has no way to Secrets Manager"
        );
    }

    [Fact]
    public void A_Redis_before_5_0_6_cannot_change_its_token() =>
        Refused(
            () =>
                Cache(props =>
                        props with
                        {
                            Engine = CacheEngine.Of("redis", "4.0.10"),
                            NodeType = CacheNodeType.Of("cache.r5.large"),
                        }
                    )
                    .AddAuthTokenRotation(),
            "redis 4.0.10 cannot change its AUTH token: use Redis OSS 5.0.6 or newer, or Valkey"
        );

    [Theory]
    [InlineData(3 * 60)]
    [InlineData((1000 * 24 * 60) + 60)]
    [InlineData(270)]
    public void An_interval_that_Secrets_Manager_does_not_know_is_refused(int minutes) =>
        Refused(
            () => Cache().AddAuthTokenRotation(new RotationOptions { AutomaticallyAfter = Duration.Minutes(minutes) }),
            "RotationOptions.AutomaticallyAfter: must be whole hours between 4 hours and 1000 days, got "
        );

    [Theory]
    [InlineData("rate(7 days)")]
    [InlineData("cron(30 6 ? * SUN *)")]
    [InlineData("cron(0 6 ? * SUN 2027)")]
    [InlineData("cron(0 6 ? * SUN *)\n")]
    [InlineData("")]
    public void Times_that_Secrets_Manager_does_not_know_are_refused(string schedule) =>
        Refused(
            () => Cache().AddAuthTokenRotation(new RotationOptions { Schedule = schedule }),
            "RotationOptions.Schedule: must be cron(0 HOURS DAY MONTH WEEKDAY *), such as cron(0 6 ? * SUN#1 *), got "
        );

    [Fact]
    public void Times_and_an_interval_are_refused() =>
        Refused(
            () =>
                Cache()
                    .AddAuthTokenRotation(
                        new RotationOptions { Schedule = "cron(0 6 ? * SUN *)", AutomaticallyAfter = Duration.Days(7) }
                    ),
            "RotationOptions.Schedule: AutomaticallyAfter already says when: leave one out"
        );

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(25 * 60)]
    public void A_window_that_Secrets_Manager_does_not_know_is_refused(int minutes) =>
        Refused(
            () =>
                Cache()
                    .AddAuthTokenRotation(
                        new RotationOptions { Schedule = "cron(0 6 ? * SUN *)", Window = Duration.Minutes(minutes) }
                    ),
            "RotationOptions.Window: must be whole hours between 1 and 24, got "
        );

    [Theory]
    [InlineData(4, "rate(4 hours)")]
    [InlineData(1000 * 24, "rate(1000 days)")]
    public void The_shortest_and_the_longest_interval_are_accepted(int hours, string rate)
    {
        Cache().AddAuthTokenRotation(new RotationOptions { AutomaticallyAfter = Duration.Hours(hours) });

        Assert.Equal(
            rate,
            (string?)
                CacheTemplate.Of(_stack).Only("AWS::SecretsManager::RotationSchedule")["RotationRules"]![
                    "ScheduleExpression"
                ]
        );
    }

    [Fact]
    public void A_user_and_a_secret_of_other_stacks_are_rotated_without_a_circle()
    {
        var app = (App)_stack.Node.Root;
        var users = new Stack(app, "UsersStack");
        var user = User(users);
        var group = new CacheUserGroup(users, "Group", new CacheUserGroupProps { Users = [user] });
        var secrets = new Stack(app, "SecretsStack");
        var secret = new Secret(secrets, "Token");
        var vpc = Networks.Private(_stack);
        var caches = new Stack(app, "CachesStack");
        var withUsers = CacheIn(caches, "WithUsers", vpc, Authentication.Users(group));
        var withToken = CacheIn(caches, "WithToken", vpc, Authentication.Token(secret));

        user.AddPasswordRotation(withUsers);
        withToken.AddAuthTokenRotation();

        Assert.Equal(2, CacheTemplate.Of(caches).All("AWS::SecretsManager::RotationSchedule").Count);
        Assert.Empty(CacheTemplate.Of(users).All("AWS::SecretsManager::RotationSchedule"));
    }

    private static ReplicationGroup CacheIn(Stack stack, string id, IVpc vpc, Authentication authentication) =>
        new(
            stack,
            id,
            new ReplicationGroupProps
            {
                Vpc = vpc,
                NodeType = CacheNodeType.R7gLarge,
                Authentication = authentication,
            }
        );

    private IVpc WithoutAddresses() =>
        Networks.With(
            _stack,
            "Network",
            attributes =>
            {
                attributes.IsolatedSubnetIds = Networks.Subnets;
                attributes.VpcCidrBlock = null;
            }
        );

    private static void Refused(Action action, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<CacheConfigurationException>(action).Message, StringComparison.Ordinal);

    private ReplicationGroup Cache(Func<ReplicationGroupProps, ReplicationGroupProps>? change = null, IVpc? vpc = null)
    {
        var props = new ReplicationGroupProps
        {
            Vpc = vpc ?? Networks.Private(_stack),
            NodeType = CacheNodeType.R6gLarge,
        };
        return new ReplicationGroup(_stack, "Cache", change?.Invoke(props) ?? props);
    }

    private ReplicationGroup CacheOf(params CacheUser[] users) =>
        Cache(props =>
            props with
            {
                Authentication = Authentication.Users(
                    new CacheUserGroup(_stack, "Group", new CacheUserGroupProps { Users = users })
                ),
            }
        );

    private CacheUser User(Constructs.Construct? scope = null, UserAuthentication? authentication = null) =>
        new(
            scope ?? _stack,
            "User",
            new CacheUserProps
            {
                Access = UserAccess.On,
                Authentication = authentication ?? UserAuthentication.GeneratedPassword,
            }
        );

    private ISecret Named(string name) => Secret.FromSecretNameV2(_stack, name, name);
}
