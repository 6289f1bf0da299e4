using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>Random resources that somebody could write, and of these the ones that our lint accepts.</summary>
internal static class PlausibleTemplates
{
    /// <summary>Resources that our lint accepts, by logical id.</summary>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<KeyValuePair<string, JsonObject>> Accepted(int count) =>
        [.. Samples(count * 5).Where(sample => IsAccepted(Template([sample]))).Take(count)];

    /// <summary>Random resources, accepted or not, by logical id: the same in every run, as the table of exceptions is.</summary>
    /// <param name="count">How many.</param>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Samples(int count) =>
        Always.Sample(Gen.CollectToArray(Enumerable.Range(0, count).Select(Resource)), count: 1, size: 1).Single();

    /// <summary>A template of some resources and what is around them.</summary>
    public static JsonObject Template(IEnumerable<KeyValuePair<string, JsonObject>> resources)
    {
        var all = Surroundings.Resources();
        foreach (var (id, resource) in resources)
        {
            all[id] = resource.DeepClone();
        }

        return new JsonObject { ["AWSTemplateFormatVersion"] = "2010-09-09", ["Resources"] = all };
    }

    /// <summary>Whether our lint finds no error in a template.</summary>
    public static bool IsAccepted(JsonObject template)
    {
        using var document = JsonDocument.Parse(template.ToJsonString());
        return TemplateJudge
            .Judge(ElastiCache.Model.Templates.Template.Read(document.RootElement), Surroundings.Region)
            .All(finding => finding.Violation.Severity == Severity.Warning);
    }

    private static Gen<KeyValuePair<string, JsonObject>> Resource(int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        return Gen.Frequency(
                (24, PlausibleGroups.All),
                (6, PlausibleClusters.All),
                (3, PlausibleOthers.Serverless($"carts-{number}")),
                (2, PlausibleOthers.User($"user-{number}")),
                (2, PlausibleOthers.ParameterGroup),
                (1, PlausibleOthers.SubnetGroup)
            )
            .Select(resource => KeyValuePair.Create($"Sample{number}", resource));
    }
}
