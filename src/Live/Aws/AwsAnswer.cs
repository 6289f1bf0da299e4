using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>Reads answers of AWS.</summary>
internal static class AwsAnswer
{
    /// <summary>The entries of a list in an answer; none where it has no such list.</summary>
    public static IEnumerable<XElement> List(this XElement? answer, string name) =>
        answer?.Element(name)?.Elements() ?? [];

    /// <summary>The texts of a list in an answer.</summary>
    public static IEnumerable<string> Texts(this XElement answer, string name) =>
        answer.List(name).Select(entry => entry.Value);

    /// <summary>One text of each entry of a list in an answer, of those that have it.</summary>
    public static IEnumerable<string> Texts(this XElement answer, string name, string each) =>
        answer.List(name).Select(entry => entry.Element(each)?.Value).OfType<string>();

    /// <summary>The error in an answer of either protocol; nulls where there is none.</summary>
    public static (string? Code, string? Message) Error(string text) =>
        text.TrimStart() switch
        {
            ['<', ..] when !text.Contains("<html", StringComparison.OrdinalIgnoreCase) => ErrorInXml(text),
            ['{', ..] => ErrorInJson(text),
            _ => (null, null),
        };

    /// <summary>What a refusal of a service means to who asked.</summary>
    /// <param name="service">The service that refused.</param>
    /// <param name="action">The action that it refused.</param>
    /// <param name="region">The Region that was asked.</param>
    /// <param name="code">The service's code for it.</param>
    /// <param name="message">What the service says.</param>
    public static Exception Refusal(string service, string action, string region, string code, string? message) =>
        code switch
        {
            "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" => new LiveException(
                "the credentials of AWS have expired: log in again, with aws sso login or as you did before"
            ),
            "InvalidClientTokenId" or "UnrecognizedClientException" or "AuthFailure" or "SignatureDoesNotMatch" =>
                new LiveException($"AWS does not know the credentials in {region}: {message}"),
            "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" => new AwsException(
                code,
                $"{service} {action} is not permitted: {message}"
            ),
            _ => new AwsException(code, $"{service} {action}: {message} ({code})"),
        };

    /// <summary>The same with plain names: each version of a service has a namespace of its own.</summary>
    public static XElement WithoutNamespaces(XElement element) =>
        new(
            element.Name.LocalName,
            element.HasElements ? element.Elements().Select(WithoutNamespaces).Cast<object>().ToArray() : element.Value
        );

    private static (string? Code, string? Message) ErrorInXml(string text)
    {
        try
        {
            var root = WithoutNamespaces(XDocument.Parse(text).Root!);
            var error = root.DescendantsAndSelf("Error").FirstOrDefault();
            return (error?.Element("Code")?.Value, error?.Element("Message")?.Value);
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }

    private static (string? Code, string? Message) ErrorInJson(string text)
    {
        try
        {
            var node = JsonNode.Parse(text);
            var type = (string?)node?["__type"] ?? (string?)node?["code"];
            return (type?.Split('#')[^1].Split(':')[0], (string?)node?["message"] ?? (string?)node?["Message"]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, null);
        }
    }
}
