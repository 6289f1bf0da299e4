using System.Text.RegularExpressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Twins;

/// <summary>The one door from templates to twins.</summary>
internal static partial class TwinTemplate
{
    /// <summary>The twins of all caches of some templates, with a name for each that no other has.</summary>
    /// <param name="templates">
    /// The templates, with the Region of each where it is known, and the values of parameters that are given.
    /// </param>
    public static TwinPlan Plan(
        IEnumerable<(Template Template, string? Region, IReadOnlyDictionary<string, string> Parameters)> templates
    )
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<string> absent = [];
        return new TwinPlan([
            .. templates.SelectMany(entry => Caches(entry.Template, entry.Region, entry.Parameters, names, absent)),
        ])
        {
            Absent = absent,
        };
    }

    /// <summary>The twins of the caches of one template, with the defaults of its parameters.</summary>
    public static TwinPlan Plan(Template template, string? region = null) =>
        Plan([(template, region, new Dictionary<string, string>())]);

    private static IEnumerable<TwinCache> Caches(
        Template template,
        string? region,
        IReadOnlyDictionary<string, string> parameters,
        HashSet<string> names,
        List<string> absent
    )
    {
        var given = new Dictionary<string, string>(parameters, StringComparer.Ordinal);
        if (region is not null)
        {
            given["AWS::Region"] = region;
        }

        var context = new TemplateContext(template, given, isLenient: true);
        var reader = new TemplateReader(context, region);
        foreach (var resource in context.Template.Resources.Values)
        {
            if (!context.Exists(resource))
            {
                if (ResourceTypes.IsCache(resource.Type))
                {
                    absent.Add(resource.LogicalId);
                }

                continue;
            }

            string Name() => Unique(NameOf(resource), names);
            var cache = resource.Type switch
            {
                ResourceTypes.ReplicationGroup => TwinPlanner.Of(
                    Name(),
                    resource.LogicalId,
                    reader.ReplicationGroup(resource)
                ),
                ResourceTypes.CacheCluster => TwinPlanner.Of(Name(), resource.LogicalId, reader.CacheCluster(resource)),
                ResourceTypes.ServerlessCache => TwinPlanner.Of(
                    Name(),
                    resource.LogicalId,
                    new ServerlessReader(context).Cache(resource)
                ),
                _ => null,
            };
            if (cache is not null)
            {
                yield return cache with
                {
                    Published = PublishedParameters.Of(context, resource),
                };
            }
        }
    }

    // The construct's own name, or the logical id without the hash that the CDK appends.
    private static string NameOf(TemplateResource resource) =>
        resource.ConstructPath?.Split('/') is [.., var construct, "Resource"] ? construct
        : Hashed().Match(resource.LogicalId) is { Success: true } match ? match.Groups[1].Value
        : resource.LogicalId;

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var number = 2; !names.Add(unique); number++)
        {
            unique = $"{name}-{number}";
        }

        return unique;
    }

    [GeneratedRegex("^(.+?)[0-9A-F]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hashed();
}
