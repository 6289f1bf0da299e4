using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Templates with a parameter <c>Env</c> and the conditions <c>Prod</c> and <c>NotProd</c>.</summary>
internal static class Conditioned
{
    private const string Sections = """
        "Transform":"AWS::LanguageExtensions",
        "Parameters":{"Env":{"Type":"String","AllowedValues":["dev","prod"],"Default":"dev"}},
        "Conditions":{"Prod":{"Fn::Equals":[{"Ref":"Env"},"prod"]},"NotProd":{"Fn::Not":[{"Condition":"Prod"}]}}
        """;

    /// <summary>A template of resources, each the text of its JSON, in which quotation marks may be single.</summary>
    public static Template Of(params (string Id, string Body)[] resources) =>
        Template.Read(
            JsonDocument
                .Parse(
                    $"{{{Sections},\"Resources\":{{{string.Join(',', resources.Select(r => $"\"{r.Id}\":{r.Body}")).Replace('\'', '"')}}}}}"
                )
                .RootElement
        );
}
