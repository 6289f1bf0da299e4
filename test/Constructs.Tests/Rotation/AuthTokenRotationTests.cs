// Long: One test for each resource that rotation adds and each permission that it grants.
using System.Text.Json.Nodes;

namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>What becomes of a rotation of an AUTH token.</summary>
public sealed class AuthTokenRotationTests
{
    private const string Path = "Sessions/AuthTokenRotation";
    private readonly CacheTemplate _template = Exhibit.Of<TokenRotations>().Template;

    [Fact]
    public void It_is_due_once_a_month_after_the_maintenance_window_and_not_during_the_deployment() =>
        _template.Equal(
            """
            {
              "SecretId": { "Ref": "«Sessions/AuthToken»" },
              "RotationLambdaARN": { "Fn::GetAtt": ["«Sessions/AuthTokenRotation/Function»", "Arn"] },
              "RotationRules": { "ScheduleExpression": "cron(0 6 ? * SUN#1 *)", "Duration": "2h" },
              "RotateImmediatelyOnUpdate": false
            }
            """,
            _template.Properties(Path)
        );

    [Theory]
    [InlineData("Own", "rate(36 hours)")]
    [InlineData("Daily", "rate(1 day)")]
    public void The_schedule_follows_AutomaticallyAfter(string cache, string rate) =>
        Assert.Equal(
            rate,
            (string?)_template.Properties($"{cache}/AuthTokenRotation")["RotationRules"]!["ScheduleExpression"]
        );

    [Theory]
    [InlineData("Late", "cron(0 23 ? * WED#1 *)", "1h")]
    [InlineData("AcrossMidnight", "cron(0 1 ? * MON#1 *)", "2h")]
    public void By_default_it_follows_the_maintenance_window_to_the_end_of_the_day(
        string cache,
        string cron,
        string window
    ) =>
        _template.Equal(
            $$"""{ "ScheduleExpression": "{{cron}}", "Duration": "{{window}}" }""",
            _template.Properties($"{cache}/AuthTokenRotation")["RotationRules"]
        );

    [Fact]
    public void A_cache_whose_window_is_not_known_is_due_every_30_days() =>
        _template.Equal(
            """{ "ScheduleExpression": "rate(30 days)" }""",
            _template.Properties("Imported/AuthTokenRotation")["RotationRules"]
        );

    [Theory]
    [InlineData("Sessions", 70)]
    [InlineData("Own", 4)]
    [InlineData("Daily", 2)]
    [InlineData("EverySunday", 14)]
    [InlineData("EveryNight", 2)]
    [InlineData("InJanuary", 732)]
    [InlineData("OnTheTenth", 62)]
    [InlineData("OnFifthSundays", 238)]
    public void Its_alarm_goes_off_when_it_fails_or_when_none_has_succeeded_for_twice_its_interval(
        string cache,
        int days
    )
    {
        var rule = _template.Properties($"{cache}/AuthTokenRotation/Daily");

        Assert.Equal("rate(1 day)", (string?)rule["ScheduleExpression"]);
        Assert.Contains(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"AtMostDays\":{days}}}"),
            Monitoring.Watched.Text(rule["Targets"]![0]!["Input"]),
            StringComparison.Ordinal
        );
        _template.Contains(
            $"{cache}/AuthTokenRotation/Errors",
            """{ "Namespace": "AWS/Lambda", "MetricName": "Errors", "Threshold": 1, "Period": 300, "EvaluationPeriods": 1 }"""
        );
    }

    [Fact]
    public void Its_alarm_goes_on_until_the_function_has_succeeded() =>
        // The function runs once a day, so most periods have no data.
        _template.Contains("Sessions/AuthTokenRotation/Errors", """{ "TreatMissingData": "ignore" }""");

    [Fact]
    public void The_key_lets_its_log_group_use_it_and_no_other()
    {
        var log = Monitoring.Watched.Text(_template.Properties($"{Path}/Log")["LogGroupName"]);
        var admitted = _template.Properties("Sessions/Key")["KeyPolicy"]!["Statement"]!
            .AsArray()
            .Select(statement => statement!["Condition"]?["ArnLike"]?["kms:EncryptionContext:aws:logs:arn"])
            .OfType<JsonNode>();

        var name = Assert.Single(admitted.Select(Monitoring.Watched.Text)).Split(":log-group:")[1];
        Assert.Matches("^/elasticache/rotation/StackSessionsAuthTokenRotation[0-9A-F]{8}-\\*$", name);
        Assert.StartsWith(name.TrimEnd('*'), log, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_and_a_window_can_be_chosen() =>
        _template.Equal(
            """{ "ScheduleExpression": "cron(0 6 ? * SUN#1 *)", "Duration": "3h" }""",
            _template.Properties("OnSundays/AuthTokenRotation")["RotationRules"]
        );

    [Fact]
    public void Its_function_is_told_of_the_group_and_nothing_secret() =>
        _template.Equal(
            """{ "Variables": { "GROUP_ID": { "Ref": "«Sessions»" } } }""",
            _template.Properties($"{Path}/Function")["Environment"]
        );

    [Fact]
    public void Its_function_is_told_of_the_field_of_a_JSON_secret() =>
        _template.Equal(
            """{ "Variables": { "GROUP_ID": { "Ref": "«Own»" }, "SECRET_FIELD": "token" } }""",
            _template.Properties("Own/AuthTokenRotation/Function")["Environment"]
        );

    [Fact]
    public void Its_function_has_the_longest_time_there_is() =>
        _template.Contains(
            $"{Path}/Function",
            """{ "Runtime": "python3.13", "Handler": "index.handler", "Timeout": 900, "MemorySize": 256 }"""
        );

    [Fact]
    public void Its_function_stands_in_the_private_subnets_with_a_security_group_of_its_own() =>
        _template.Equal(
            """
            {
              "SecurityGroupIds": [{ "Fn::GetAtt": ["«Sessions/AuthTokenRotation/SecurityGroup»", "GroupId"] }],
              "SubnetIds": ["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2", "subnet-0aaaaaaaaaaaaaaa3"]
            }
            """,
            _template.Properties($"{Path}/Function")["VpcConfig"]
        );

    [Fact]
    public void The_cache_admits_it_on_its_port()
    {
        var rule = _template
            .All("AWS::EC2::SecurityGroupIngress")
            .Select(resource => resource["Properties"]!.AsObject())
            .Single(rule => Refers(rule["SourceSecurityGroupId"], $"{Path}/SecurityGroup"));

        _template.Equal("""{ "Fn::GetAtt": ["«Sessions/SecurityGroup»", "GroupId"] }""", rule["GroupId"]);
        Assert.Equal((6379, 6379), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
    }

    [Fact]
    public void It_may_leave_for_the_port_of_the_cache_and_for_HTTPS_only()
    {
        JsonNode[] apart =
        [
            .. _template
                .All("AWS::EC2::SecurityGroupEgress")
                .Select(resource => resource["Properties"]!)
                .Where(rule => Refers(rule["GroupId"], $"{Path}/SecurityGroup")),
        ];
        var rule = Assert.Single(apart);
        _template.Equal(
            """{ "Fn::GetAtt": ["«Sessions/SecurityGroup»", "GroupId"] }""",
            rule["DestinationSecurityGroupId"]
        );
        Assert.Equal((6379, 6379), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
        _template.Equal(
            """
            [
              {
                "CidrIp": "0.0.0.0/0",
                "Description": "Secrets Manager and ElastiCache, through the NAT",
                "FromPort": 443,
                "IpProtocol": "tcp",
                "ToPort": 443
              }
            ]
            """,
            _template.Properties($"{Path}/SecurityGroup")["SecurityGroupEgress"]
        );
    }

    [Fact]
    public void Its_role_may_do_what_its_secret_and_its_cache_take_and_no_more() =>
        _template.Equal(
            """
            [
              {
                "Effect": "Allow",
                "Action": [
                  "secretsmanager:DescribeSecret",
                  "secretsmanager:GetSecretValue",
                  "secretsmanager:PutSecretValue",
                  "secretsmanager:UpdateSecretVersionStage"
                ],
                "Resource": { "Ref": "«Sessions/AuthToken»" }
              },
              {
                "Effect": "Allow",
                "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
                "Resource": { "Fn::GetAtt": ["«Sessions/Key»", "Arn"] },
                "Condition": {
                  "StringEquals": {
                    "kms:ViaService": { "Fn::Join": ["", ["secretsmanager.", { "Ref": "AWS::Region" }, ".amazonaws.com"]] }
                  }
                }
              },
              {
                "Effect": "Allow",
                "Action": ["elasticache:DescribeReplicationGroups", "elasticache:ModifyReplicationGroup"],
                "Resource": {
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
                }
              },
              {
                "Effect": "Allow",
                "Action": [
                  "ec2:AssignPrivateIpAddresses",
                  "ec2:CreateNetworkInterface",
                  "ec2:DeleteNetworkInterface",
                  "ec2:UnassignPrivateIpAddresses"
                ],
                "Resource": {
                  "Fn::Join": [
                    "",
                    [
                      "arn:",
                      { "Ref": "AWS::Partition" },
                      ":ec2:",
                      { "Ref": "AWS::Region" },
                      ":*:*/*"
                    ]
                  ]
                }
              },
              {
                "Effect": "Allow",
                "Action": ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"],
                "Resource": "*"
              },
              {
                "Effect": "Allow",
                "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                "Resource": { "Fn::GetAtt": ["«Sessions/AuthTokenRotation/Log»", "Arn"] }
              }
            ]
            """,
            _template.Properties($"{Path}/Policy")["PolicyDocument"]!["Statement"]
        );

    [Fact]
    public void Its_role_has_no_policy_but_these() =>
        _template.Equal(
            """
            {
              "AssumeRolePolicyDocument": {
                "Statement": [
                  {
                    "Action": "sts:AssumeRole",
                    "Effect": "Allow",
                    "Principal": { "Service": "lambda.amazonaws.com" }
                  }
                ],
                "Version": "2012-10-17"
              },
              "Description": "Rotates the AUTH token of the cache Stack/Sessions",
              "ManagedPolicyArns": [{ "Ref": "«Sessions/AuthTokenRotation/Policy»" }]
            }
            """,
            _template.Properties($"{Path}/Role")
        );

    [Fact]
    public void Its_code_may_not_use_what_Lambda_needs_to_place_it() =>
        _template.Equal(
            """
            [
              {
                "Effect": "Deny",
                "Action": "ec2:*",
                "Resource": "*",
                "Condition": {
                  "ArnEquals": {
                    "lambda:SourceFunctionArn": { "Fn::GetAtt": ["«Sessions/AuthTokenRotation/Function»", "Arn"] }
                  }
                }
              }
            ]
            """,
            _template.Properties($"{Path}/NoNetworkForCode")["PolicyDocument"]!["Statement"]
        );

    [Fact]
    public void Secrets_Manager_may_call_it_for_this_secret_of_this_account_only() =>
        _template.Equal(
            """
            {
              "Action": "lambda:InvokeFunction",
              "FunctionName": { "Fn::GetAtt": ["«Sessions/AuthTokenRotation/Function»", "Arn"] },
              "Principal": "secretsmanager.amazonaws.com",
              "SourceAccount": { "Ref": "AWS::AccountId" },
              "SourceArn": { "Ref": "«Sessions/AuthToken»" }
            }
            """,
            _template.Properties($"{Path}/Function/SecretsManager")
        );

    [Fact]
    public void A_secret_that_is_known_by_name_only_is_named_with_the_letters_that_Secrets_Manager_adds() =>
        Assert.Contains(
            ":secret:given-??????",
            _template.Properties("Own/AuthTokenRotation/Policy").ToJsonString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Its_log_is_kept_for_a_year() => _template.Contains($"{Path}/Log", """{ "RetentionInDays": 365 }""");

    [Fact]
    public void A_log_group_of_yours_is_used_instead()
    {
        Assert.False(_template.Has("Own/AuthTokenRotation/Log"));
        _template.Equal(
            """{ "LogGroup": { "Ref": "«Log»" } }""",
            _template.Properties("Own/AuthTokenRotation/Function")["LoggingConfig"]
        );
    }

    [Fact]
    public void The_schedule_waits_for_everything_that_the_function_needs()
    {
        var awaited = _template.Resource(Path)["DependsOn"]!.AsArray().Select(id => $"{id}").ToArray();

        foreach (var path in (string[])["Function", "Function/SecretsManager", "SecurityGroup"])
        {
            Assert.Contains(awaited, id => Refers(new JsonObject { ["Ref"] = id }, $"{Path}/{path}"));
        }
    }

    [Fact]
    public void A_cache_that_exists_is_rotated_too() =>
        _template.Contains(
            "Imported/AuthTokenRotation",
            """{ "SecretId": "arn:aws:secretsmanager:us-east-1:123456789012:secret:token-abcdef" }"""
        );

    [Fact]
    public void Its_code_is_that_of_the_sources()
    {
        var sources = Repository.PathOf("src", "Constructs", "Rotation", "Function");
        var key = (string)_template.Properties($"{Path}/Function")["Code"]!["S3Key"]!;
        var asset = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(_template.File)!,
            $"asset.{System.IO.Path.GetFileNameWithoutExtension(key)}"
        );

        Assert.Equal(Texts(sources), Texts(asset));
    }

    [Fact]
    public void All_functions_have_the_same_code() =>
        Assert.Single(
            _template
                .All("AWS::Lambda::Function")
                .Select(function => (string)function["Properties"]!["Code"]!["S3Key"]!)
                .Distinct()
        );

    private static Dictionary<string, string> Texts(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.py")
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    private bool Refers(JsonNode? reference, string path)
    {
        var id = (string?)(reference?["Ref"] ?? reference?["Fn::GetAtt"]?[0]);
        return id is not null
            && CacheTemplate.PathOf(_template.Json["Resources"]![id]!).EndsWith($"/{path}", StringComparison.Ordinal);
    }
}
