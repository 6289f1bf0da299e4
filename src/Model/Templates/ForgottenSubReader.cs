using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Finds texts with names of the template within <c>${}</c> that stand in no <c>Fn::Sub</c>.</summary>
internal sealed class ForgottenSubReader(TemplateContext context)
{
    // Words for people: whoever writes ${} there may mean it. CloudWatch fills ${} in labels itself.
    private static readonly HashSet<string> ForPeople = ["Description", "Tags", "Label", "Metadata"];

    // Most templates have all of them in Fn::Sub.
    private readonly Lazy<bool> _hasAny = new(() => context.Template.Text.Contains("${", StringComparison.Ordinal));

    /// <summary>Those in the properties of a resource. Other tools fill in parts of templates, and macros write what they like.</summary>
    public IEnumerable<ForgottenSub> In(TemplateResource resource) =>
        !_hasAny.Value || context.Template.IsPart || resource.Reading.IsOpen || TakenBy(resource.Type) is not { } taken
            ? []
            : Within(resource.Written.Entry("Properties"), "")
                .Select(found => new ForgottenSub(
                    found.Path,
                    $"Resources.{resource.LogicalId}.Properties.{found.Path}",
                    found.Names,
                    IsRefused(found.Path, found.Text, taken)
                ));

    // The properties of a type where the service takes such a text; null for a type of which nothing is said.
    private static IReadOnlyList<string>? TakenBy(string type) =>
        type switch
        {
            _ when ResourceTypes.IsElastiCache(type) =>
            [
                "AccessString",
                "AuthenticationMode",
                "Passwords",
                "Properties",
                "SnapshotArns",
                "UserName",
            ],
            ResourceTypes.Alarm => ["AlarmName", "Dimensions", "MetricName", "Metrics", "Namespace"],
            ResourceTypes.AnomalyDetector =>
            [
                "Dimensions",
                "MetricMathAnomalyDetector",
                "MetricName",
                "Namespace",
                "SingleMetricAnomalyDetector",
            ],
            ResourceTypes.Dashboard => ["DashboardBody"],
            ResourceTypes.ScalableTarget => ["ScheduledActions"],
            ResourceTypes.ScalingPolicy => ["PolicyName", "TargetTrackingScalingPolicyConfiguration"],
            ResourceTypes.SecurityGroup => ["GroupName"],
            ResourceTypes.SecurityGroupIngress => ["GroupName", "SourceSecurityGroupName"],
            _ => null,
        };

    // What a dynamic reference names CloudFormation looks up, wherever it stands, and no secret is called so.
    private static bool IsRefused(string path, string text, IReadOnlyList<string> taken) =>
        !taken.Contains(path.Split('.')[0]) || DynamicReference.MayBeIn(text);

    private IEnumerable<(string Path, string Text, IReadOnlyList<string> Names)> Within(
        Expression? expression,
        string path
    ) =>
        expression switch
        {
            LiteralExpression literal => literal.NamesAsWritten(context.Evaluation).Distinct().ToList()
                is { Count: > 0 } names
                ? [(path, (literal.Value.Text ?? literal.Value.Literal)!, names)]
                : [],
            ObjectExpression written => written
                .Entries.Where(entry => !IsForPeople(entry.Key))
                .SelectMany(entry => Within(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
            ListExpression list => list.Items.SelectMany((item, index) => Within(item, $"{path}.{index}")),
            // What is within a function stands where the function does. What others make of a text is not known.
            IfExpression or JoinExpression or SubExpression or ToJsonStringExpression => References
                .All(expression)
                .OfType<LiteralExpression>()
                .SelectMany(literal => Within(literal, path)),
            _ => [],
        };

    private static bool IsForPeople(string property) =>
        ForPeople.Contains(property) || property.EndsWith("Description", StringComparison.Ordinal);
}
