using System.Collections.Concurrent;
using System.Reflection;
using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk;

/// <summary>What Node has to know of a class to create an object of it. Read once for each class.</summary>
internal sealed class JsiiClassInfo
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, JsiiClassInfo> Known = new();

    private readonly List<(string? Method, string? Property)> _overridden;
    private Array? _overrides;

    private JsiiClassInfo(Type type)
    {
        var native = type;
        while (native.GetCustomAttribute<JsiiClassAttribute>(inherit: false) is null)
        {
            native = native.BaseType!;
        }

        Name = native.GetCustomAttribute<JsiiClassAttribute>(inherit: false)!.FullyQualifiedName;
        Interfaces =
        [
            .. type.GetInterfaces()
                .Select(each => each.GetCustomAttribute<JsiiInterfaceAttribute>()?.FullyQualifiedName)
                .OfType<string>(),
        ];
        _overridden =
        [
            .. type.GetMethods(Instance)
                .Where(method => IsOverride<JsiiMethodAttribute>(method))
                .Select(method => (method.GetCustomAttribute<JsiiMethodAttribute>(inherit: true)!.Name, (string?)null)),
            .. type.GetProperties(Instance)
                .Where(property => IsOverride<JsiiPropertyAttribute>(property))
                .Select(property =>
                    ((string?)null, property.GetCustomAttribute<JsiiPropertyAttribute>(inherit: true)!.Name)
                ),
        ];
    }

    /// <summary>The name of the class in Node: that of the CDK's class where this one extends it.</summary>
    public string Name { get; }

    /// <summary>The interfaces that it implements, by their names in Node.</summary>
    public string[] Interfaces { get; }

    public static JsiiClassInfo Of(Type type) => Known.GetOrAdd(type, each => new JsiiClassInfo(each));

    /// <summary>The members that Node has to call in C#, in the form of the runtime.</summary>
    public Array Overrides(Func<IReadOnlyList<(string? Method, string? Property)>, Array> make) =>
        _overrides ??= make(_overridden);

    // Members of the CDK's own classes carry the attribute themselves.
    private static bool IsOverride<T>(MemberInfo member)
        where T : Attribute =>
        member.GetCustomAttribute<T>(inherit: false) is null && member.GetCustomAttribute<T>(inherit: true) is not null;
}
