using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Support;

/// <summary>Random specifications: any text and any number in any property, often enough one that means something.</summary>
public static class Arbitrary
{
    private static readonly string[] Words =
    [
        "",
        "-",
        "a",
        "valkey",
        "redis",
        "memcached",
        "8.2",
        "7.1",
        "6.x",
        "5.0.6",
        "1.6.22",
        "99999999999.1",
        "cache.r7g.large",
        "cache.r6gd.xlarge",
        "cache.t2.micro",
        "cache.r9g.large",
        "cache..",
        "default.valkey8.cluster.on",
        "default.",
        "us-east-1",
        "us-east-1a",
        "ipv6",
        "dual_stack",
        "enabled",
        "disabled",
        "cross-az",
        "0-16383",
        "0-8191,8192-16383",
        "٣-٤",
        "23:30-00:30",
        "sun:23:30-mon:00:30",
        "arn:aws:s3:::bucket/a.rdb",
        "{0}",
        "line\nbreak",
    ];

    /// <summary>Any text but null.</summary>
    public static Gen<string> Text { get; } =
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null), Gen.Elements(Words));

    /// <summary>Any number, with those that are none.</summary>
    public static Gen<double> Number { get; } =
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<double>(),
            Gen.Choose(-2, 70_000).Select(number => (double)number),
            Gen.Elements(0d, 1, 2, 5, 6, 7, 500, 501, double.NaN, double.PositiveInfinity, double.NegativeInfinity)
        );

    private static Gen<IReadOnlyList<Value<string>>> Texts { get; } =
        ValueOf(Text).Where(text => text.IsPresent).ListOf().Select(list => (IReadOnlyList<Value<string>>)[.. list]);

    private static Gen<IReadOnlyList<TagSpecification>> Tags { get; } =
        Gen.Zip(ValueOf(Text), ValueOf(Text))
            .ListOf()
            .Select(list =>
                (IReadOnlyList<TagSpecification>)[.. list.Select(tag => new TagSpecification(tag.Item1, tag.Item2))]
            );

    private static Gen<IReadOnlyDictionary<string, Value<string>>> Parameters { get; } =
        Gen.Zip(Gen.OneOf(Text, Gen.Constant("cluster-enabled")), ValueOf(Text))
            .ListOf()
            .Select(list =>
                (IReadOnlyDictionary<string, Value<string>>)
                    list.DistinctBy(entry => entry.Item1)
                        .ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal)
            );

    /// <summary>A specification whose properties are random, or random in places and valid in the others.</summary>
    public static Gen<T> Specification<T>(T valid)
        where T : new() =>
        Gen.OneOf(
                Build(typeof(T), Any),
                Build(
                    typeof(T),
                    property => Gen.Frequency((3, Gen.Constant(property.GetValue(valid))), (1, Any(property)))
                )
            )
            .Select(specification => (T)specification);

    private static Gen<object> Build(Type type, Func<PropertyInfo, Gen<object?>> generate)
    {
        PropertyInfo[] properties = [.. type.GetProperties().Where(property => property.CanWrite)];
        return Gen.CollectToArray(properties.Select(generate))
            .Select(values =>
            {
                var specification = Activator.CreateInstance(type)!;
                foreach (var (property, value) in properties.Zip(values))
                {
                    property.SetValue(specification, value);
                }

                return specification;
            });
    }

    private static Gen<object?> Any(PropertyInfo property) => Any(property.PropertyType);

    private static Gen<object?> Any(Type type) =>
        type == typeof(Value<string>) ? Boxed(ValueOf(Text))
        : type == typeof(Value<double>) ? Boxed(ValueOf(Number))
        : type == typeof(Value<bool>) ? Boxed(ValueOf(Gen.Elements(true, false)))
        : type == typeof(Value<IReadOnlyList<Value<string>>>) ? Boxed(ValueOf(Texts))
        : type == typeof(DateOnly) ? Boxed(Gen.Choose(0, 10_000).Select(days => new DateOnly(2020, 1, 1).AddDays(days)))
        : type == typeof(IReadOnlyList<TagSpecification>) ? Boxed(Tags)
        : type == typeof(IReadOnlyList<string>) ? Boxed(Text.ListOf().Select(list => (IReadOnlyList<string>)[.. list]))
        : type == typeof(IReadOnlyList<LogDeliverySpecification>)
            ? Gen.OneOf(
                Gen.Constant<object?>(null),
                Build(typeof(LogDeliverySpecification), Any)
                    .ListOf()
                    .Select(list => (object?)list.Cast<LogDeliverySpecification>().ToList())
            )
        : type == typeof(IReadOnlyDictionary<string, Value<string>>) ? Boxed(Parameters)
        : type == typeof(IReadOnlyList<UserGroupSpecification>)
            ? Gen.Constant<object?>(Array.Empty<UserGroupSpecification>())
        : type == typeof(ParameterGroupSpecification) || type == typeof(SubnetGroupSpecification)
            ? Gen.OneOf(Gen.Constant<object?>(null), Boxed(Build(type, Any)))
        : type == typeof(IReadOnlyList<NodeGroupSpecification>)
            ? Gen.OneOf(
                Gen.Constant<object?>(null),
                Build(typeof(NodeGroupSpecification), Any)
                    .ListOf()
                    .Select(list => (object?)list.Cast<NodeGroupSpecification>().ToList())
            )
        : throw new NotSupportedException($"There is no generator of {type}.");

    private static Gen<object?> Boxed<T>(Gen<T> values) => values.Select(value => (object?)value);

    private static Gen<Value<T>> ValueOf<T>(Gen<T> values)
        where T : notnull =>
        Gen.Frequency(
            (1, Gen.Constant(Value<T>.Absent)),
            (1, values.Select(value => Value<T>.Unresolved(value))),
            (4, values.Select(Value<T>.Known))
        );
}
