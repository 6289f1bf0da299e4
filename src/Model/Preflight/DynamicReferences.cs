using System.Text.RegularExpressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Preflight;

/// <summary>The secrets and parameters that CloudFormation reads when it deploys a template.</summary>
internal static partial class DynamicReferences
{
    private const string ParameterType = "AWS::SSM::Parameter";

    /// <summary>
    /// Those that the template names in full and does not create itself, with the resource or parameter that reads them.
    /// </summary>
    /// <param name="context">The template, with the values of its parameters.</param>
    /// <param name="values">The values that are given to parameters; of others their defaults count.</param>
    public static IEnumerable<(AccountQuestion Question, string LogicalId)> In(
        TemplateContext context,
        IReadOnlyDictionary<string, string> values
    )
    {
        var template = context.Template;
        foreach (var resource in template.Resources.Values.Where(context.Exists))
        {
            var text = resource.Body.GetRawText();
            foreach (Match match in Secret().Matches(text))
            {
                if (match.Groups["id"].Value is var id && context.Named(id, ResourceTypes.Secret, "Name") is null)
                {
                    yield return (new AccountQuestion(QuestionKind.Secret, id), resource.LogicalId);
                }
            }

            foreach (Match match in Parameter().Matches(text))
            {
                if (match.Groups["name"].Value is var name && context.Named(name, ParameterType, "Name") is null)
                {
                    yield return (new AccountQuestion(QuestionKind.Parameter, name), resource.LogicalId);
                }
            }
        }

        if (
            !template.Root.TryGetProperty("Parameters", out var parameters)
            || parameters.ValueKind != System.Text.Json.JsonValueKind.Object
        )
        {
            yield break;
        }

        foreach (var parameter in parameters.EnumerateObject())
        {
            if (
                JsonMember.Text(parameter.Value, "Type") is { } type
                && type.StartsWith("AWS::SSM::Parameter::", StringComparison.Ordinal)
                && (values.GetValueOrDefault(parameter.Name) ?? JsonMember.Text(parameter.Value, "Default"))
                    is { Length: > 0 } name
            )
            {
                yield return (new AccountQuestion(QuestionKind.Parameter, name), parameter.Name);
            }
        }
    }

    // An ARN has colons of its own, and its account and name may be put together from functions.
    [GeneratedRegex(
        @"\{\{resolve:secretsmanager:(?<id>arn:[^:}""]+:secretsmanager:[^:}""]+:[^:}""]+:secret:[^:}""]+|(?!arn:)[^:}""$]+)(?=[:}])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Secret();

    [GeneratedRegex(
        @"\{\{resolve:ssm(?:-secure)?:(?<name>[A-Za-z0-9_.\-/]+)(?::\d+)?\}\}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Parameter();
}
