using System.Text.Json;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>What CloudFormation refuses of a template whatever the types of its resources are.</summary>
internal static class TemplateChecks
{
    /// <summary>Adds what it refuses to the mistakes of a template.</summary>
    /// <param name="loaded">The template.</param>
    /// <param name="given">The parameters whose values the run gives: their defaults do not count.</param>
    public static void Check(LoadedTemplate loaded, IReadOnlyDictionary<string, string> given)
    {
        var judged = loaded.Template!.Resources.Values.Where(resource => TemplateJudge.Judges(resource.Type)).ToList();
        foreach (var resource in judged.Where(resource => !resource.Reading.IsOpen))
        {
            CheckNulls(resource.Part("Properties"), $"Resources.{resource.LogicalId}.Properties", loaded.Mistakes);
        }

        if (
            judged.Count == 0
            || !loaded.Root!.Element.TryGetProperty("Parameters", out var parameters)
            || parameters.ValueKind != JsonValueKind.Object
        )
        {
            return;
        }

        foreach (var parameter in parameters.EnumerateObject().Where(parameter => !given.ContainsKey(parameter.Name)))
        {
            if (new ParameterWords(parameter.Value).MistakeOfDefault() is { } mistake)
            {
                loaded.Mistakes.Add(new TemplateException($"Parameters.{parameter.Name}.Default", mistake));
            }
        }
    }

    private static void CheckNulls(JsonElement value, string at, TemplateMistakes mistakes)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                mistakes.Add(
                    new TemplateException(
                        at,
                        "CloudFormation takes no null: leave it out, or write {Ref: AWS::NoValue} in a branch of Fn::If"
                    )
                );
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    CheckNulls(property.Value, $"{at}.{property.Name}", mistakes);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    CheckNulls(item, $"{at}.{index}", mistakes);
                }

                break;
        }
    }
}
