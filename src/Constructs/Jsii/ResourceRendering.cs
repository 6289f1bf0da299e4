using System.Collections.Concurrent;
using System.Reflection;

namespace ElastiCache.Cdk;

/// <summary>
/// Specifications in the words of CloudFormation: every property of a specification becomes the property of the same name
/// of the CDK's class, and one that the class of an older release lacks is written as an override.
/// </summary>
internal static class ResourceRendering
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Known = new();

    /// <summary>Creates the resource of a specification, whose id is <c>Resource</c>.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="specification">The specification.</param>
    /// <param name="shaped">Properties that CloudFormation nests otherwise than the specification does.</param>
    /// <typeparam name="TResource">The class of the CDK.</typeparam>
    /// <typeparam name="TProps">The class of its props.</typeparam>
    public static TResource Create<TResource, TProps>(
        Construct scope,
        object specification,
        params (string Name, object? Value)[] shaped
    )
        where TResource : CfnResource
        where TProps : class, new()
    {
        var known = Known.GetOrAdd(typeof(TProps), PropertiesOf);
        // CfnReplicationGroup is AWS::ElastiCache::ReplicationGroup.
        var properties = KnownProperties.Of($"AWS::ElastiCache::{typeof(TResource).Name[3..]}");
        var props = new TProps();
        List<(string Name, object Value)> younger = [];
        foreach (var (name, value) in Rendered(specification).Concat(shaped))
        {
            if (value is null)
            {
                continue;
            }

            if (known.TryGetValue(name, out var property))
            {
                property.SetValue(props, value);
            }
            else if (properties?.Names.Contains(name) == true)
            {
                younger.Add((name, value));
            }
        }

        var resource = JsiiObjects.New<TResource>(scope, "Resource", props);
        foreach (var (name, value) in younger)
        {
            resource.AddPropertyOverride(name, value);
        }

        return resource;
    }

    /// <summary>The props of a part of a resource, from the specification of the part.</summary>
    public static TProps Of<TProps>(object specification)
        where TProps : class, new()
    {
        var known = Known.GetOrAdd(typeof(TProps), PropertiesOf);
        var props = new TProps();
        foreach (var (name, value) in Rendered(specification))
        {
            if (value is not null && known.TryGetValue(name, out var property))
            {
                property.SetValue(props, value);
            }
        }

        return props;
    }

    // CloudFormation and the CDK spell abbreviations differently: MultiAZEnabled, MultiAzEnabled.
    private static Dictionary<string, PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, object? Value)> Rendered(object specification) =>
        Known
            .GetOrAdd(specification.GetType(), PropertiesOf)
            .Values.Select(property => (property.Name, Rendered(property, specification)));

    private static object? Rendered(PropertyInfo property, object specification) =>
        typeof(IValue).IsAssignableFrom(property.PropertyType)
            ? (property.GetValue(specification) as IValue)?.Raw switch
            {
                IReadOnlyList<Value<string>> items => (string[])[.. items.Select(item => item.Raw!)],
                var raw => raw,
            }
            : null;
}
