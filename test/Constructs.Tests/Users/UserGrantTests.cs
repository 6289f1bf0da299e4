using Amazon.CDK.AWS.IAM;

namespace ElastiCache.Cdk.Tests.Users;

/// <summary>What a role is permitted: to read one secret, or to log in to one cache as one user.</summary>
public sealed class UserGrantTests
{
    private readonly Grants _grants = Exhibit.Of<Grants>();

    [Fact]
    public void Connecting_is_permitted_to_one_cache_as_one_user() =>
        _grants.Template.Equal(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Action": "elasticache:Connect",
                  "Effect": "Allow",
                  "Resource": [
                    {
                      "Fn::Join": [
                        "",
                        [
                          "arn:",
                          { "Ref": "AWS::Partition" },
                          ":elasticache:",
                          { "Ref": "AWS::Region" },
                          ":",
                          { "Ref": "AWS::AccountId" },
                          ":replicationgroup:",
                          { "Ref": "«Sessions»" }
                        ]
                      ]
                    },
                    { "Fn::GetAtt": ["«Service»", "Arn"] }
                  ]
                }
              ]
            }
            """,
            _grants.Template.Properties("Connecting/DefaultPolicy")["PolicyDocument"]
        );

    [Fact]
    public void Connecting_to_what_exists_is_permitted_by_the_ARNs_that_follow_from_the_ids()
    {
        var policy = _grants.Template.Properties("ConnectingToImports/DefaultPolicy")["PolicyDocument"]!.ToJsonString();
        Assert.Contains(":replicationgroup:orders\"", policy, StringComparison.Ordinal);
        Assert.Contains(":user:batch\"", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_is_permitted_of_the_secret_and_its_key() =>
        _grants.Template.Equal(
            """
            [
              {
                "Action": ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
                "Effect": "Allow",
                "Resource": { "Ref": "«Report/Secret»" }
              },
              {
                "Action": "kms:Decrypt",
                "Condition": {
                  "StringEquals": {
                    "kms:ViaService": {
                      "Fn::Join": ["", ["secretsmanager.", { "Ref": "AWS::Region" }, ".amazonaws.com"]]
                    }
                  }
                },
                "Effect": "Allow",
                "Resource": { "Fn::GetAtt": ["«CacheUserKey»", "Arn"] }
              }
            ]
            """,
            _grants.Template.Properties("Reading/DefaultPolicy")["PolicyDocument"]!["Statement"]
        );

    [Fact]
    public void Connecting_is_refused_for_a_user_with_a_password()
    {
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            _grants.Sessions.GrantConnect(_grants.Role, _grants.Report)
        );
        Assert.Equal(
            "Stack/Sessions: GrantConnect: Stack/Report does not log in with IAM, so a permission to connect would be without effect: give it UserAuthentication.Iam, or let the grantee read its password with GrantRead (CDK-1)",
            refused.Message
        );
    }

    [Fact]
    public void Connecting_is_refused_to_a_cache_without_users()
    {
        var stack = Stacks.New();
        var cache = new ReplicationGroup(
            stack,
            "Sessions",
            new ReplicationGroupProps { Vpc = Networks.Isolated(stack), NodeType = CacheNodeType.R7gLarge }
        );
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            cache.GrantConnect(NewRole(stack, "Role"), User(stack, "Service", UserAuthentication.Iam))
        );
        Assert.Equal(
            "Stack/Sessions: GrantConnect: nobody can log in with IAM to a cache without users: give it Authentication.Users (CDK-1)",
            refused.Message
        );
    }

    [Fact]
    public void Connecting_is_refused_at_synthesis_for_a_user_that_is_not_in_the_group_by_then()
    {
        var stack = Stacks.New();
        var cache = Cache(stack, User(stack, "Report", UserAuthentication.GeneratedPassword));
        cache.GrantConnect(NewRole(stack, "Role"), User(stack, "Service", UserAuthentication.Iam));

        Assert.Contains(
            "[Stack/Sessions] GrantConnect: Stack/Service is not in the user group Stack/Users of this cache and cannot log in: add it with AddUser",
            Assert.ThrowsAny<Exception>(() => CacheTemplate.Of(stack)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_user_may_be_added_to_the_group_after_it_was_permitted_to_connect()
    {
        var stack = Stacks.New();
        var report = User(stack, "Report", UserAuthentication.GeneratedPassword);
        var cache = Cache(stack, report);
        var service = User(stack, "Service", UserAuthentication.Iam);
        cache.GrantConnect(NewRole(stack, "Role"), service);
        ((CacheUserGroup)cache.UserGroup!).AddUser(service);

        Assert.Equal(2, CacheTemplate.Of(stack).Properties("Users")["UserIds"]!.AsArray().Count);
    }

    [Fact]
    public void Reading_is_refused_of_a_user_without_a_secret()
    {
        var refused = Assert.Throws<CacheConfigurationException>(() => _grants.Service.GrantRead(_grants.Role));
        Assert.StartsWith(
            "Stack/Service: GrantRead: there is no secret to be read: ",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Roles_in_another_stack_depend_on_users_and_cache_and_never_the_other_way_round()
    {
        var app = Stacks.App();
        var (home, tier) = (new Stack(app, "Home"), new Stack(app, "Tier"));
        var service = User(home, "Service", UserAuthentication.Iam);
        var report = User(home, "Report", UserAuthentication.GeneratedPassword);
        var cache = Cache(home, service, report);
        var role = NewRole(tier, "Role");

        cache.GrantConnect(role, service);
        report.GrantRead(role);
        app.Synth();

        Assert.Equal(["Home"], tier.Dependencies.Select(stack => stack.Node.Id));
        Assert.Empty(home.Dependencies);
        Assert.True(CacheTemplate.Of(tier).Has("Role/DefaultPolicy"));
    }

    [Fact]
    public void Cache_group_and_users_in_stacks_of_their_own_depend_on_each_other_in_this_order()
    {
        var app = Stacks.App();
        var (users, groups, caches) = (new Stack(app, "Users"), new Stack(app, "Groups"), new Stack(app, "Caches"));
        var group = new CacheUserGroup(groups, "Group");
        group.AddUser(User(users, "User", UserAuthentication.Iam));
        new ReplicationGroup(
            caches,
            "Sessions",
            new ReplicationGroupProps
            {
                Vpc = Networks.Isolated(caches),
                NodeType = CacheNodeType.R7gLarge,
                Authentication = Authentication.Users(group),
            }
        );
        app.Synth();

        Assert.Equal(["Groups"], caches.Dependencies.Select(stack => stack.Node.Id));
        Assert.Equal(["Users"], groups.Dependencies.Select(stack => stack.Node.Id));
        Assert.Empty(users.Dependencies);
    }

    private static CacheUser User(Stack stack, string id, UserAuthentication authentication) =>
        new(
            stack,
            id,
            new CacheUserProps
            {
                Authentication = authentication,
                Access = UserAccess.On.Keys("orders:*").Allow(CommandCategory.Read),
            }
        );

    private static ReplicationGroup Cache(Stack stack, params ICacheUser[] users) =>
        new(
            stack,
            "Sessions",
            new ReplicationGroupProps
            {
                Vpc = Networks.Isolated(stack, "Network"),
                NodeType = CacheNodeType.R7gLarge,
                Authentication = Authentication.Users(
                    new CacheUserGroup(stack, "Users", new CacheUserGroupProps { Users = users })
                ),
            }
        );

    private static Role NewRole(Stack stack, string id) =>
        new(stack, id, new RoleProps { AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com") });

    /// <summary>A cache with a user of each kind, and a role for each grant.</summary>
    public sealed class Grants : Exhibit
    {
        public Grants()
        {
            Service = User(Stack, "Service", UserAuthentication.Iam);
            Report = User(Stack, "Report", UserAuthentication.GeneratedPassword);
            Sessions = Cache(Stack, Service, Report);
            Role = NewRole(Stack, "Role");

            Sessions.GrantConnect(NewRole(Stack, "Connecting"), Service);
            Report.GrantRead(NewRole(Stack, "Reading"));
            ReplicationGroup
                .FromReplicationGroupAttributes(
                    Stack,
                    "Orders",
                    new ReplicationGroupAttributes { ReplicationGroupId = "orders" }
                )
                .GrantConnect(NewRole(Stack, "ConnectingToImports"), CacheUser.FromUserId(Stack, "Batch", "batch"));
        }

        public CacheUser Service { get; }

        public CacheUser Report { get; }

        public ReplicationGroup Sessions { get; }

        public Role Role { get; }
    }
}
