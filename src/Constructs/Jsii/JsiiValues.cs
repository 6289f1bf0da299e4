using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk;

/// <summary>Values as the protocol between C# and Node writes them.</summary>
internal static class JsiiValues
{
    private static readonly ConcurrentDictionary<Type, Struct> Structs = new();
    private static readonly ConcurrentDictionary<Enum, object> Enums = new();

    /// <summary>A value in a form that can be written as JSON.</summary>
    /// <param name="value">
    /// Text, a number, a flag, an object of the CDK, props, an enum of the CDK, or an array or dictionary of these.
    /// </param>
    /// <param name="referenceTo">The reference to an object that exists in Node.</param>
    public static object? Of(object? value, Func<DeputyBase, string> referenceTo) =>
        value switch
        {
            null or string or bool => value,
            DeputyBase known => Wrapped("$jsii.byref", referenceTo(known)),
            Enum choice => Enums.GetOrAdd(choice, OfEnum),
            IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
            IDictionary map => Wrapped("$jsii.map", OfMap(map, referenceTo)),
            Array items => items.Cast<object?>().Select(item => Of(item, referenceTo)).ToArray(),
            _ => OfProps(value, Structs.GetOrAdd(value.GetType(), type => new Struct(type)), referenceTo),
        };

    private static Dictionary<string, object?> OfMap(IDictionary map, Func<DeputyBase, string> referenceTo)
    {
        var data = new Dictionary<string, object?>();
        foreach (DictionaryEntry entry in map)
        {
            data[(string)entry.Key] = Of(entry.Value, referenceTo);
        }

        return data;
    }

    private static Dictionary<string, object?> OfProps(object props, Struct type, Func<DeputyBase, string> referenceTo)
    {
        var data = new Dictionary<string, object?>();
        foreach (var (name, property) in type.Properties)
        {
            if (property.GetValue(props) is { } given)
            {
                data[name] = Of(given, referenceTo);
            }
        }

        return Wrapped("$jsii.struct", new Dictionary<string, object?> { ["fqn"] = type.Name, ["data"] = data });
    }

    private static Dictionary<string, object?> OfEnum(Enum choice)
    {
        var type = choice.GetType();
        var member = type.GetField(choice.ToString())!.GetCustomAttribute<JsiiEnumMemberAttribute>()!;
        return Wrapped(
            "$jsii.enum",
            $"{type.GetCustomAttribute<JsiiEnumAttribute>()!.FullyQualifiedName}/{member.Name}"
        );
    }

    private static Dictionary<string, object?> Wrapped(string kind, object value) => new() { [kind] = value };

    /// <summary>A class of props: its name and its properties, by their names in Node.</summary>
    private sealed class Struct(Type type)
    {
        public string Name { get; } =
            type.GetCustomAttribute<JsiiByValueAttribute>()?.FullyQualifiedName
            ?? throw new ArgumentException($"{type} cannot be given to Node: use the props of the CDK", nameof(type));

        public IReadOnlyList<(string Name, PropertyInfo Property)> Properties { get; } =
        [
            .. type.GetProperties()
                .Select(property =>
                    (property.GetCustomAttribute<JsiiPropertyAttribute>(inherit: true)?.Name!, property)
                )
                .Where(pair => pair.Item1 is not null),
        ];
    }
}
