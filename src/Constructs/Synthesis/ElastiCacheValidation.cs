using System.Text.Json;
using Amazon.JSII.Runtime.Deputy;

// The floor of the CDK has these types only. Newer releases call them obsolete, and take them still.
#pragma warning disable CS0612, CS0618

namespace ElastiCache.Cdk;

/// <summary>
/// Judges every template of an app when it is synthesized, whatever made its caches: the CDK's own <c>CfnReplicationGroup</c>,
/// a construct of somebody else, or those of this library. The CDK prints what is found with the paths of the constructs.
/// </summary>
/// <remarks>
/// <para>
/// One line: <c>new App(new AppProps { PolicyValidationBeta1 = [new ElastiCacheValidation()] })</c>. The rules are those of
/// <c>elasticache lint</c>. An error fails the synthesis. Warnings, and values that the tables do not know, are printed
/// beside it.
/// </para>
/// <para>
/// An error sets the exit code of the app too, whatever the CDK does in its Node.js process. It counts unless <c>Main</c>
/// returns one.
/// </para>
/// <para>https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html</para>
/// </remarks>
public sealed class ElastiCacheValidation : DeputyBase, IPolicyValidationPluginBeta1
{
    private const string Errors = "error";

    /// <summary>Ids of rules that are not judged, such as <c>R-05</c>. Default: none; every rule is judged.</summary>
    public IReadOnlyList<string> AcknowledgedRules { get; init; } = [];

    /// <summary>How the CDK calls the plug-in in its report.</summary>
    public string Name => "ElastiCache";

    /// <summary>The version of this library, as the report has it.</summary>
    public string? Version => typeof(ElastiCacheValidation).Assembly.GetName().Version?.ToString(fieldCount: 3);

    /// <summary>The ids of all rules.</summary>
    public string[]? RuleIds => [.. RuleCatalog.All.Select(entry => entry.Rule.Id).Distinct()];

    /// <summary>Judges the templates. The CDK calls it.</summary>
    /// <param name="context">The templates.</param>
    /// <returns>What was found, one entry for each rule and place.</returns>
    public IPolicyValidationPluginReportBeta1 Validate(IPolicyValidationContextBeta1 context)
    {
        ArgumentNullException.ThrowIfNull(context);
        IPolicyViolationBeta1[] found = [.. context.TemplatePaths.SelectMany(Judge)];
        var succeeds = found.All(violation => violation.Severity != Errors);
        if (!succeeds)
        {
            System.Environment.ExitCode = 1;
        }

        return new PolicyValidationPluginReportBeta1 { Success = succeeds, Violations = found };
    }

    private PolicyViolationBeta1[] Judge(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var mistakes = new TemplateMistakes();
        PolicyViolationBeta1[] found =
        [
            .. TemplateJudge
                .Judge(Template.Read(document.RootElement, mistakes))
                .Where(finding =>
                    !AcknowledgedRules.Contains(finding.Violation.RuleId, StringComparer.OrdinalIgnoreCase)
                )
                .Select(finding => Told(path, finding)),
        ];
        // Reading goes on while the template is judged, so its mistakes are known only now.
        return [.. mistakes.All.Select(mistake => Told(path, mistake)), .. found];
    }

    private static PolicyViolationBeta1 Told(string path, TemplateException mistake) =>
        new()
        {
            RuleName = "shape",
            Description = mistake.Message,
            Severity = Errors,
            ViolatingResources = [Place(path, mistake.Path)],
        };

    private static PolicyViolationBeta1 Told(string path, Finding finding) =>
        new()
        {
            RuleName = finding.Violation.RuleId,
            Description = finding.Where is { } where
                ? $"{finding.Violation.Message} ({where})"
                : finding.Violation.Message,
            Severity = finding.Violation.Severity == Severity.Error ? Errors : "warning",
            Fix = $"elasticache explain {finding.Violation.RuleId}",
            ViolatingResources =
            [
                finding.Violation.PartOfTemplate is { } part
                    ? Place(path, part)
                    : Place(
                        path,
                        finding.Resource.LogicalId,
                        $"Properties/{finding.Violation.Property.Replace('.', '/')}"
                    ),
            ],
        };

    // The second step is a name, of a resource or of a parameter.
    private static PolicyViolatingResourceBeta1 Place(string path, string within)
    {
        var steps = within.Split('.');
        return Place(path, steps.ElementAtOrDefault(1) ?? "", string.Join('/', steps.Skip(2)));
    }

    private static PolicyViolatingResourceBeta1 Place(string path, string logicalId, string location) =>
        new()
        {
            ResourceLogicalId = logicalId,
            TemplatePath = path,
            Locations = [location],
        };
}
