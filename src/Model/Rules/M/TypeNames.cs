using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.M;

/// <summary>Types of resources that are meant to be of ElastiCache, and that there are not.</summary>
internal static class TypeNames
{
    private const string Vendor = "AWS";
    private const string Service = "ElastiCache";
    private const string Prefix = $"{Vendor}::{Service}::";
    private const string Terraform = "aws_elasticache_";

    // No other service of AWS is as near: Elasticsearch differs in four letters.
    private const int SlipOfService = 2;

    /// <summary>What is wrong with the type of a resource; null where it exists, or is somebody else's.</summary>
    public static string? Wrong(ResourceSpecification resource)
    {
        var type = resource.Type;
        if (type.StartsWith(Terraform, StringComparison.OrdinalIgnoreCase))
        {
            var word = OtherWords.Plain(type[Terraform.Length..]);
            var same = Names.FirstOrDefault(known =>
                known.Equals(word == "cluster" ? "CacheCluster" : word, StringComparison.OrdinalIgnoreCase)
            );
            return $"'{type}' is a type of Terraform{(same is null ? "" : $"; did you mean {Prefix}{same}?")}";
        }

        return KnownProperties.Types.Contains(type) || NameIn(type) is not { } name ? null
            : Meant(name) is { } meant ? $"there is no resource type {type}; did you mean {Prefix}{meant}?"
            : $"there is no resource type {type}: take one of {string.Join(", ", KnownProperties.Types)}";
    }

    /// <summary>Whether a type is one of ElastiCache, or is meant to be.</summary>
    public static bool IsMeantBy(string type) =>
        NameIn(type) is not null || type.StartsWith(Terraform, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Names => KnownProperties.Types.Select(type => type[Prefix.Length..]);

    // Of AWS::ElastiCache::NAME, with slips in all but the name. What is of no vendor or of another one may be a type of
    // somebody: Custom::ElastiCache, Acme::ElastiCache::User.
    private static string? NameIn(string type) =>
        type.Split([':', '.', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [var vendor, var service, var name, ..]
                when vendor.Equals(Vendor, StringComparison.OrdinalIgnoreCase) && IsService(service) => name,
            [var service, var name] when IsService(service) => name,
            [var vendor, var service]
                when vendor.Equals(Vendor, StringComparison.OrdinalIgnoreCase) && IsService(service) => "",
            _ => null,
        };

    private static bool IsService(string word) =>
        Similarity.Nearest(word, [(Service, SlipOfService)], ignoreCase: true) is not null;

    private static string? Meant(string name) =>
        Similarity.Nearest(name, Names.Select(known => (known, name.Length / 3)), ignoreCase: true)
        ?? (
            Names.Where(known => known.EndsWith(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
                ? only
                : null
        );
}
