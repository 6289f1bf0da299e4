using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace ElastiCache.Live.Aws;

/// <summary>Reads answers of AWS.</summary>
internal static class AwsAnswer
{
    /// <summary>The error in an answer of XML; nulls where there is none.</summary>
    public static (string? Code, string? Message) ErrorInXml(string text)
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

    /// <summary>The error in an answer of JSON; nulls where there is none.</summary>
    public static (string? Code, string? Message) ErrorInJson(string text)
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

    /// <summary>The same with plain names: each version of a service has a namespace of its own.</summary>
    public static XElement WithoutNamespaces(XElement element) =>
        new(
            element.Name.LocalName,
            element.HasElements ? element.Elements().Select(WithoutNamespaces).Cast<object>().ToArray() : element.Value
        );
}
