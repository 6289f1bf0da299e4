using System.Reflection;

namespace ElastiCache.Cdk;

/// <summary>
/// Members whose signature differs between the releases of the CDK that one build of this library works with. A direct
/// call would bind to that of the release it was compiled against, and be missing in the others.
/// </summary>
internal static class CdkReleases
{
    /// <summary>A warning that can be acknowledged: newer releases have a third, optional parameter or another result.</summary>
    public static void AddWarning(this Annotations annotations, string id, string message)
    {
        var method = typeof(Annotations).GetMethod(nameof(Annotations.AddWarningV2))!;
        object[] arguments = [id, message, .. method.GetParameters().Skip(2).Select(_ => Type.Missing)];
        method.Invoke(
            annotations,
            BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding,
            null,
            arguments,
            null
        );
    }

    /// <summary>
    /// Sets a property whose type is not the same in all releases: an array of strings here, of anything there; a number
    /// that must be given, or may be; an interface, or the smaller one that it grew out of.
    /// </summary>
    /// <param name="props">The props.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The value. Null leaves the property alone: to some releases even null would be a value.</param>
    public static T With<T>(this T props, string property, object? value)
        where T : notnull
    {
        if (value is not null)
        {
            typeof(T).GetProperty(property)!.SetValue(props, value);
        }

        return props;
    }
}
