using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>
/// The rotation of one password: a function in the VPC of the cache, and the schedule on which Secrets Manager calls it.
/// Made by <c>cache.AddAuthTokenRotation()</c> and <c>user.AddPasswordRotation(cache)</c>.
/// </summary>
public sealed partial class PasswordRotation : Construct
{
    /// <summary>The default number of days between two rotations: 30.</summary>
    public const double DefaultDays = 30;

    private const int LeastHours = 4;
    private const int MostHours = 1000 * 24;

    internal PasswordRotation(
        Construct scope,
        string id,
        RotationSubject subject,
        RotationNetwork network,
        RotationOptions options
    )
        : base(scope, id)
    {
        Subject = subject;
        var rules = new CfnRotationSchedule.RotationRulesProperty
        {
            ScheduleExpression = Times(options) ?? Rate(options.AutomaticallyAfter ?? Duration.Days(DefaultDays)),
            Duration = Window(options.Window),
        };
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
                RotationRules = rules,
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

    private Function CreateFunction(RotationSubject subject, RotationNetwork network, RotationOptions options)
    {
        var logGroup = options.LogGroup ?? RotationLog.Create(this, subject);
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

    private string? Times(RotationOptions options) =>
        options.Schedule switch
        {
            null => null,
            _ when options.AutomaticallyAfter is not null => throw Refuse(
                nameof(options.Schedule),
                "AutomaticallyAfter already says when: leave one out"
            ),
            var cron when Cron().IsMatch(cron) => cron,
            var other => throw Refuse(
                nameof(options.Schedule),
                $"must be cron(0 HOURS DAY MONTH WEEKDAY *), such as cron(0 6 ? * SUN#1 *), got '{other}'"
            ),
        };

    private string? Window(Duration? window)
    {
        if (window is null)
        {
            return null;
        }

        var hours = window.ToHours(new TimeConversionOptions { Integral = false });
        return hours is >= 1 and <= 24 && hours % 1 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}h")
            : throw Refuse(
                nameof(RotationOptions.Window),
                $"must be whole hours between 1 and 24, got {window.ToHumanString()}"
            );
    }

    private string Rate(Duration interval)
    {
        // A token of a number cannot be compared, nor told whether it is one hour or more.
        if (interval.IsUnresolved())
        {
            throw Interval("a duration that is known only at deployment");
        }

        var hours = interval.ToHours(new TimeConversionOptions { Integral = false });
        if (hours is < LeastHours or > MostHours || hours % 1 != 0)
        {
            throw Interval(interval.ToHumanString());
        }

        return hours % 24 == 0 ? Unit(hours / 24, "day") : Unit(hours, "hour");
    }

    private static string Unit(double count, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"rate({count} {name}{(count > 1 ? "s" : "")})");

    private CacheConfigurationException Interval(string given) =>
        Refuse(
            nameof(RotationOptions.AutomaticallyAfter),
            $"must be whole hours between 4 hours and 1000 days, got {given}"
        );

    private CacheConfigurationException Refuse(string option, string message) =>
        Validation.Refuse(this, "CDK-1", $"{nameof(RotationOptions)}.{option}", message);

    [GeneratedRegex(@"^cron\(0( [^ ()]+){4} \*\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Cron();
}
