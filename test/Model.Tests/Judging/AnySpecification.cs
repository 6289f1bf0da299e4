using System.Reflection;
using ElastiCache.Model.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>
/// Specifications of any type with anything in every property: what is absent, known or unresolved, words that mean
/// something elsewhere, numbers that are none, and related specifications made the same way.
/// </summary>
public static class AnySpecification
{
    // How far related specifications are followed: a group, its users, what they say.
    private const int Deepest = 3;

    private static readonly string[] Words =
    [
        "on",
        "off ~* +@all",
        "on ~a &b -@all +@read (~c +get) %R~d",
        "on >password nopass reset",
        "(",
        "iam",
        "password",
        "no-password-required",
        "default",
        "PRIMARY",
        "SECONDARY",
        "us-west-2-lax-1a",
        "cn-north-1",
        "03:00",
        "GB",
        "replication-group/orders",
        "cache-cluster/",
        "ElastiCachePrimaryEngineCPUUtilization",
        "arn:aws:kms:::",
        "arn:aws:elasticache:eu-central-1:111122223333:snapshot:a",
    ];

    // Without these words in these places, most rules of a specification have nothing to say.
    private static readonly Dictionary<string, string[]> Expected = new(StringComparer.Ordinal)
    {
        ["ServiceNamespace"] = ["elasticache"],
        ["ScalableDimension"] =
        [
            "elasticache:replication-group:NodeGroups",
            "elasticache:replication-group:Replicas",
            "elasticache:cache-cluster:Nodes",
        ],
        ["Namespace"] = ["AWS/ElastiCache", "aws/elasticache"],
        ["MetricName"] = ["CPUUtilization", "CmdGet", "CpuUtilisation"],
        ["PolicyType"] = ["TargetTrackingScaling"],
        ["Type"] = [ResourceTypes.ReplicationGroup, ResourceTypes.ServerlessCache, ResourceTypes.User],
        ["Name"] = ["Engine", "NodeType", "key"],
        ["Within"] = ["", "Tags.0"],
        ["Attribute"] = ["PrimaryEndPoint.Address", "ConfigurationEndPoint.Port", "RedisEndpoint.Address"],
        ["Engine"] = ["valkey", "redis", "memcached"],
    };

    private static readonly Gen<string> Text = Gen.OneOf(Arbitrary.Text, Gen.Elements(Words));

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every type that rules judge.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(Violation)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsInterface: false, IsAbstract: false, ContainsGenericParameters: false }
                && Judges(type) is not null
            )
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>Random specifications of a type.</summary>
    public static Gen<object> Of(Type type) => Made(type, 0);

    /// <summary>What the rules say of a specification.</summary>
    public static IReadOnlyList<Violation> Judge(object specification) =>
        (IReadOnlyList<Violation>)
            Judges(specification.GetType())!
                .Invoke(
                    null,
                    BindingFlags.DoNotWrapExceptions,
                    binder: null,
                    parameters: [specification],
                    culture: null
                )!;

    private static MethodInfo? Judges(Type type) => typeof(ElastiCache.Model.Judging.Judge).GetMethod("Of", [type]);

    private static Gen<object> Made(Type type, int depth)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
            return Gen.CollectToArray(
                    constructor.GetParameters().Select(parameter => Any(Nullability.Create(parameter), depth))
                )
                .Select(constructor.Invoke);
        }

        PropertyInfo[] properties = [.. type.GetProperties().Where(property => property.CanWrite)];
        return Gen.CollectToArray(properties.Select(property => Any(property, depth)))
            .Select(values =>
            {
                var made = Activator.CreateInstance(type)!;
                foreach (var (property, value) in properties.Zip(values))
                {
                    property.SetValue(made, value);
                }

                return made;
            });
    }

    private static Gen<object?> Any(PropertyInfo property, int depth)
    {
        var any = Any(Nullability.Create(property), depth);
        return !Expected.TryGetValue(property.Name, out var words) ? any
            : property.PropertyType == typeof(string) ? Gen.OneOf(any, Boxed(Gen.Elements(words)))
            : Gen.OneOf(any, Boxed(Gen.Elements(words).Select(Value<string>.Known)));
    }

    private static Gen<object?> Any(NullabilityInfo info, int depth) =>
        info.WriteState == NullabilityState.Nullable || info.ReadState == NullabilityState.Nullable
            ? depth >= Deepest && !IsLeaf(info.Type)
                ? Gen.Constant<object?>(null)
                : Gen.Frequency((1, Gen.Constant<object?>(null)), (3, Present(info, depth)))
            : Present(info, depth);

    private static Gen<object?> Present(NullabilityInfo info, int depth)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        return type == typeof(string) ? Boxed(Text)
            : type == typeof(double) ? Boxed(Arbitrary.Number)
            : type == typeof(int) ? Boxed(Gen.Choose(-1, 70_000))
            : type == typeof(bool) ? Boxed(Gen.Elements(true, false))
            : type.IsEnum ? Gen.Elements(Enum.GetValues(type).Cast<object?>())
            : type == typeof(DateOnly)
                ? Boxed(Gen.Choose(0, 10_000).Select(days => new DateOnly(2020, 1, 1).AddDays(days)))
            : !type.IsGenericType ? Made(type, depth + 1).Select(made => (object?)made)
            : type.GetGenericTypeDefinition() == typeof(Value<>) ? ValueOf(type, info.GenericTypeArguments[0], depth)
            : type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? ListOf(info.GenericTypeArguments[0], depth)
            : type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
                ? MapOf(type, info.GenericTypeArguments[1], depth)
            : Made(type, depth + 1).Select(made => (object?)made);
    }

    private static Gen<object?> ValueOf(Type type, NullabilityInfo inner, int depth)
    {
        object Call(string method, object? value) => type.GetMethod(method)!.Invoke(null, [value])!;
        var values = Present(inner, depth);
        return Gen.Frequency(
            (1, Gen.Constant<object?>(Activator.CreateInstance(type))),
            (1, Gen.Constant<object?>(Call(nameof(Value<string>.Unresolved), null))),
            (1, values.Select(value => (object?)Call(nameof(Value<string>.Unresolved), value))),
            (5, values.Select(value => (object?)Call(nameof(Value<string>.Known), value)))
        );
    }

    // What is absent is no member of a list.
    private static Gen<object?> ListOf(NullabilityInfo item, int depth) =>
        from count in depth >= Deepest && !IsLeaf(item.Type) ? Gen.Constant(0) : Gen.Choose(0, 3)
        from items in Gen.CollectToArray(Enumerable.Repeat(Any(item, depth), count))
        select (object?)List(item.Type, [.. items.Where(member => member is not Value<string> { IsAbsent: true })]);

    private static Array List(Type type, object?[] items)
    {
        var list = Array.CreateInstance(type, items.Length);
        Array.Copy(items, list, items.Length);
        return list;
    }

    private static Gen<object?> MapOf(Type type, NullabilityInfo value, int depth) =>
        from keys in Text.ListOf(3)
        from values in Gen.CollectToArray(keys.Select(_ => Any(value, depth)))
        select Map(type, keys, values);

    private static object? Map(Type type, IEnumerable<string> keys, object?[] values)
    {
        var map = (System.Collections.IDictionary)
            Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        foreach (var (key, value) in keys.Zip(values))
        {
            map[key] = value;
        }

        return map;
    }

    // What holds no further specification.
    private static bool IsLeaf(Type type) =>
        type.IsPrimitive
        || type == typeof(string)
        || (type.IsGenericType && Array.TrueForAll(type.GetGenericArguments(), IsLeaf));

    private static Gen<object?> Boxed<T>(Gen<T> values) => values.Select(value => (object?)value);
}
