using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SecretsManager;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk;

/// <summary>
/// The rotation of one password: a function in the VPC of the cache, and the schedule on which Secrets Manager calls it.
/// Made by <c>cache.AddAuthTokenRotation()</c> and <c>user.AddPasswordRotation(cache)</c>.
/// </summary>
public sealed class PasswordRotation : Construct
{
    /// <summary>The number of days between two rotations of a cache whose maintenance window is not known: 30.</summary>
    public const double DefaultDays = RotationSchedule.DefaultDays;

    /// <summary>For how many hours after the maintenance window a rotation may begin by default: 2, or to the end of the day.</summary>
    public const int DefaultWindowHours = RotationSchedule.DefaultWindowHours;

    private readonly RotationSchedule _schedule;

    internal PasswordRotation(
        Construct scope,
        string id,
        RotationSubject subject,
        RotationNetwork network,
        RotationOptions options
    )
        : base(Given.Scope(scope, id), id)
    {
        Subject = subject;
        _schedule = RotationSchedule.Of(this, options, subject.MaintenanceWindow);
        Function = CreateFunction(subject, network, options);
        RotationPermissions.KeepCodeOffNetwork(this, Function);
        RotationPermissions.AllowSecretsManager(Function, subject.Secret);
        var schedule = new CfnRotationSchedule(
            this,
            "Resource",
            new CfnRotationScheduleProps
            {
                SecretId = subject.Secret.SecretArn,
                RotationLambdaArn = Function.FunctionArn,
                RotationRules = _schedule.Rules(),
                // A rotation modifies the cache, which then refuses other modifications, such as those of the deployment
                // that is under way. And nobody but the cache has seen the first password. What is tested now is whether
                // the function can do it.
                RotateImmediatelyOnUpdate = false,
            }
        );
        schedule.Node.AddDependency([Function, .. network.Ways]);
    }

    /// <summary>The function. Its metrics and its log tell of rotations that failed.</summary>
    public IFunction Function { get; }

    internal RotationSubject Subject { get; }

    /// <summary>
    /// Adds an alarm that goes off when a rotation fails, and when none has succeeded for twice the longest time between two.
    /// The function looks for that once a day, and so also notices that it has no way to Secrets Manager. The alarm ends when
    /// the function next succeeds. To be called once.
    /// </summary>
    /// <param name="topic">The topic that hears of it, and of its end. Default: none.</param>
    /// <exception cref="CacheConfigurationException">It has its alarm already.</exception>
    public Alarm AddFailureAlarm(ITopic? topic = null)
    {
        const string daily = "Daily";
        if (Node.TryFindChild(daily) is not null)
        {
            throw Validation.Refuse(this, nameof(AddFailureAlarm), "this rotation has its alarm already: add it once");
        }

        _ = new Amazon.CDK.AWS.Events.Rule(
            this,
            daily,
            new RuleProps
            {
                Description = $"Asks whether the password of {Node.Path} has been replaced in time",
                Schedule = Amazon.CDK.AWS.Events.Schedule.Rate(Duration.Days(1)),
                Targets =
                [
                    new LambdaFunction(
                        Function,
                        new LambdaFunctionProps
                        {
                            Event = RuleTargetInput.FromObject(
                                new Dictionary<string, object>
                                {
                                    ["Step"] = "requireRotated",
                                    ["SecretId"] = Subject.Secret.SecretArn,
                                    ["AtMostDays"] = 2 * _schedule.LongestDays,
                                }
                            ),
                            RetryAttempts = 0,
                        }
                    ),
                ],
            }
        );
        var alarm = new Alarm(
            this,
            "Errors",
            new AlarmProps
            {
                AlarmDescription =
                    $"The rotation {Node.Path} has failed or is overdue: the password stays as it is; the function's log says why",
                Metric = Function.MetricErrors(new MetricOptions { Period = Duration.Minutes(5) }),
                Threshold = 1,
                EvaluationPeriods = 1,
                // The function runs once a day at least. Between its runs nothing is known, and nothing has become better:
                // the alarm ends with a run that succeeds.
                TreatMissingData = TreatMissingData.IGNORE,
            }
        );
        if (topic is not null)
        {
            alarm.AddAlarmAction(new SnsAction(topic));
            alarm.AddOkAction(new SnsAction(topic));
        }

        return alarm;
    }

    private Function CreateFunction(RotationSubject subject, RotationNetwork network, RotationOptions options)
    {
        var logGroup = options.LogGroup ?? OwnLog.Create(this, "/elasticache/rotation/", subject.Secret.EncryptionKey);
        return new Function(
            this,
            "Function",
            new FunctionProps
            {
                Description = subject.Description,
                // Newer than the oldest CDK release that the library works with.
                Runtime = new Runtime("python3.13", RuntimeFamily.PYTHON),
                Handler = "index.handler",
                Code = RotationCode.Of(this),
                // A change of the password takes the cache minutes; what is left over goes on at the next attempt.
                Timeout = Duration.Minutes(15),
                MemorySize = 256,
                Environment = subject.Environment(),
                Role = RotationPermissions.Role(this, subject, logGroup),
                Vpc = network.Vpc,
                VpcSubnets = network.Subnets,
                SecurityGroups = [network.CreateSecurityGroup(this)],
            }.With(nameof(FunctionProps.LogGroup), logGroup)
        );
    }
}
