using System.Text.Json;

namespace ElastiCache.Cli.Templates;

/// <summary>Files that people take for templates, and what to judge instead.</summary>
internal static class OtherFile
{
    private const string Synth = "run cdk synth and judge cdk.out";

    private const string Package =
        "it is a program of the Serverless Framework: run serverless package and judge the template in .serverless";

    private const string Terraform = "it is of Terraform: only templates of CloudFormation are judged";

    // By what is in them: the names at the top, all of which must be there.
    private static readonly (string[] Names, string Sentence)[] ByContent =
    [
        (["artifacts", "version"], "it is the manifest of a cloud assembly: judge the folder that it is in"),
        (["files", "dockerImages"], "it is a list of assets of a cloud assembly: judge the folder that it is in"),
        (["app", "context"], $"it is the settings of a CDK app: {Synth}"),
        (["terraform_version"], Terraform),
        (["resource"], Terraform),
        (["terraform"], Terraform),
        (["apiVersion", "kind"], "it is of Kubernetes: only templates of CloudFormation are judged"),
        (["runtime", "resources"], "it is of Pulumi: only templates of CloudFormation are judged"),
        (["openapi"], "it is a description of an API: only templates of CloudFormation are judged"),
        (["swagger"], "it is a description of an API: only templates of CloudFormation are judged"),
        (
            ["ChangeSetName", "Changes"],
            "it is a change set: judge the template that it was made of, or compare it with elasticache diff"
        ),
        (["Type", "Properties"], "it is one resource of a template: judge the template that has it"),
        (["Parameters"], "it is a file of parameters: judge the template, and give this file with --parameters"),
        (
            ["template-file-path"],
            "it is a deployment file: judge the template that template-file-path names, and give this file with --parameters"
        ),
    ];

    // The sections of a configuration file of Elastic Beanstalk:
    // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/ebextensions.html.
    private static readonly string[] BeanstalkSections =
    [
        "option_settings",
        "container_commands",
        "commands",
        "packages",
        "files",
        "services",
        "sources",
        "users",
        "groups",
    ];

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".tf"] = Terraform,
        [".toml"] = "it is settings of SAM or of another tool: judge the template that it names",
        [".ts"] = $"it is a program: {Synth}",
        [".mjs"] = $"it is a program: {Synth}",
        [".cjs"] = $"it is a program: {Synth}",
        [".js"] = $"it is a program: {Synth}",
        [".py"] = $"it is a program: {Synth}",
        [".cs"] = $"it is a program: {Synth}",
        [".java"] = $"it is a program: {Synth}",
        [".go"] = $"it is a program: {Synth}",
    };

    /// <summary>What a file is by the end of its name, and what to judge instead; null where that says nothing.</summary>
    public static string? Sentence(string name) =>
        ByExtension.GetValueOrDefault(Path.GetExtension(name)) is not { } sentence ? null
        : sentence.EndsWith(Synth, StringComparison.Ordinal) && IsOfServerless(name) ? Package
        : sentence;

    private static bool IsOfServerless(string name) =>
        Path.GetFileNameWithoutExtension(name).Equals("serverless", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a file is that is no template, and what to judge instead; null where that is not known.</summary>
    public static string? Sentence(string name, JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray().Any(entry => Has(entry, "ParameterKey"))
                ? "it is a file of parameters: judge the template, and give this file with --parameters"
                : null;
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return Sentence(name);
        }

        // What says that it is a template is one, and lacks what a template must have.
        return Has(root, "AWSTemplateFormatVersion")
            ? null
            : ByContent.FirstOrDefault(kind => Array.TrueForAll(kind.Names, key => Has(root, key))).Sentence;
    }

    /// <summary>What a file is that may have resources and has none, as most of Elastic Beanstalk; null for any other.</summary>
    public static string? Without(string name, JsonElement root) =>
        BeanstalkSections.Any(section => Has(root, section))
        && (name.EndsWith(".config", StringComparison.OrdinalIgnoreCase) || name.Contains(".ebextensions"))
            ? "it is a configuration file of Elastic Beanstalk without Resources: nothing is to be judged"
            : null;

    private static bool Has(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);
}
