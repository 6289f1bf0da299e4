using System.Reflection;

namespace ElastiCache.Model.Tests.Support;

/// <summary>Replaces properties of a specification by values that only the deployment knows.</summary>
public static class Unknowns
{
    /// <summary>Every property of a specification that holds a <see cref="Value{T}"/>.</summary>
    public static IReadOnlyList<PropertyInfo> ValueProperties(Type specification) =>
        [
            .. specification
                .GetProperties()
                .Where(property =>
                    property.PropertyType is { IsGenericType: true } type
                    && type.GetGenericTypeDefinition() == typeof(Value<>)
                    && property.CanWrite
                ),
        ];

    /// <summary>A copy of a specification in which some properties are not known.</summary>
    public static object Hide(object specification, params IEnumerable<PropertyInfo> properties)
    {
        var copy = specification.GetType().GetMethod("<Clone>$")!.Invoke(specification, null)!;
        foreach (var property in properties)
        {
            var unresolved = property.PropertyType.GetMethod(nameof(Value<string>.Unresolved))!;
            property.SetValue(copy, unresolved.Invoke(null, [null]));
        }

        return copy;
    }

    /// <summary>A copy of a specification in which no property is known.</summary>
    public static T HideAll<T>(T specification)
        where T : notnull => (T)Hide(specification, ValueProperties(typeof(T)));
}
