using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Inventory;

/// <summary>What people call a resource.</summary>
internal static partial class ResourceName
{
    private const string SecurityGroup = "SecurityGroup";

    /// <summary>The name of its construct, its physical name, or its logical id without the hash that the CDK adds.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="physical">Its physical name.</param>
    public static string Of(TemplateResource resource, Value<string> physical = default) =>
        FromPath(resource.ConstructPath) ?? (physical.TryGet(out var name) ? name : OfLogicalId(resource.LogicalId));

    /// <summary>A logical id without the hash that the CDK adds.</summary>
    public static string OfLogicalId(string logicalId) =>
        WithoutKind(
            Hash().Match(logicalId) is { Success: true, Index: > 0 } hash ? logicalId[..hash.Index] : logicalId
        );

    /// <summary>A value that may refer to something: what it says, or what it refers to.</summary>
    /// <param name="template">The template.</param>
    /// <param name="properties">The object that has the value.</param>
    /// <param name="property">The property.</param>
    public static string Of(Template template, TemplateObject properties, string property) =>
        properties.Value(property).Text is { } text ? text
        : properties.Written?.Entry(property) is { } value && Imports.NameOf(value) is { } import ? OfImport(import)
        : NamesIn.Property(properties, property).FirstOrDefault() is { } name
            ? template.Resources.TryGetValue(name, out var resource) ? Of(resource)
                : OfLogicalId(name)
        : "(known at deployment)";

    /// <summary>An item of a list that is no resource of the template: what it says, or what it is imported by.</summary>
    /// <param name="properties">The object that has the list.</param>
    /// <param name="property">The list.</param>
    /// <param name="index">Which of the items that are there.</param>
    public static string OfItem(TemplateObject properties, string property, int index)
    {
        var items = properties.Elements(property);
        var item = items[index];
        return item.Text
            ?? (
                Written(properties, property, index, items.Count) is { } written
                && Imports.NameOf(written) is { } import
                    ? OfImport(import)
                    : null
            )
            ?? item.Parameter
            ?? item.Outline
            ?? "(known at deployment)";
    }

    // As it is written, where no function and no absent item moves the items of the list.
    private static Expression? Written(TemplateObject properties, string property, int index, int count) =>
        properties.Written?.Entry(property) switch
        {
            ListExpression list => list.Items.Count == count ? list.Items[index] : null,
            { } single when count == 1 => single,
            _ => null,
        };

    // The CDK's own constructs below a construct say nothing: Shop/Sessions/Resource is Sessions.
    private static string? FromPath(string? path) =>
        path?.Split('/').LastOrDefault(part => part is not ("Resource" or "Default" or "")) is { } name
        && path.Contains('/', StringComparison.Ordinal)
            ? name
            : null;

    // Network:ExportsOutputFnGetAttTierapi78C936F6GroupIdC2F82395 is Tierapi of Network.
    private static string OfImport(string name) =>
        Export().Match(name) is { Success: true } match ? Tier(WithoutKind(match.Groups["id"].Value)) : name;

    // What it is shows from where it stands.
    private static string WithoutKind(string name) =>
        name.EndsWith(SecurityGroup, StringComparison.Ordinal) && name.Length > SecurityGroup.Length
            ? name[..^SecurityGroup.Length]
            : name;

    // The network of this repository calls the security group of a tier so.
    private static string Tier(string name) =>
        name.StartsWith("Tier", StringComparison.Ordinal) && name.Length > 4 && char.IsAsciiLetterLower(name[4])
            ? $"tier {name[4..]}"
            : name;

    [GeneratedRegex("[0-9A-F]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex(
        "ExportsOutput(?:Ref|FnGetAtt)(?<id>.+?)(?:[0-9A-F]{8})?(?:GroupId|Arn)?[0-9A-F]{8}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Export();
}
