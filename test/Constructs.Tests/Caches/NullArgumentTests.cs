using System.Reflection;
using System.Runtime.CompilerServices;

namespace ElastiCache.Cdk.Tests.Caches;

/// <summary>An argument that is null says which, before anything is made of it.</summary>
public sealed class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every argument of a static method, or of an extension, that cannot be null.</summary>
    public static TheoryData<string, string> Arguments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (method, parameter) in Needed())
            {
                data.Add($"{method.DeclaringType!.Name}.{method}", parameter.Name!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void An_argument_that_is_null_is_named(string method, string argument)
    {
        var (called, parameter) = Needed()
            .First(pair =>
                $"{pair.Method.DeclaringType!.Name}.{pair.Method}" == method && pair.Parameter.Name == argument
            );
        var arguments = called.GetParameters().Select(other => other == parameter ? null : Sample(other)).ToArray();

        var thrown = Assert.Throws<TargetInvocationException>(() => called.Invoke(null, arguments)).InnerException;

        var refused = Assert.IsType<ArgumentNullException>(thrown);
        // What a test cannot make of the CDK's is null, too.
        Assert.Contains(
            refused.ParamName,
            called.GetParameters().Where((_, index) => arguments[index] is null).Select(other => other.Name)
        );
    }

    [Fact]
    public void A_construct_without_a_parent_or_an_id_says_so()
    {
        var constructs = typeof(ReplicationGroup)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Constructs.Construct)) && !type.IsAbstract)
            .SelectMany(type => type.GetConstructors())
            .Where(constructor => constructor.GetParameters() is [{ Name: "scope" }, { Name: "id" }, ..])
            .ToList();

        Assert.NotEmpty(constructs);
        Assert.All(
            constructs,
            constructor =>
            {
                var thrown = Assert.Throws<TargetInvocationException>(() =>
                    constructor.Invoke([null, "Id", .. constructor.GetParameters().Skip(2).Select(_ => (object?)null)])
                );
                Assert.Equal("scope", Assert.IsType<ArgumentNullException>(thrown.InnerException).ParamName);
            }
        );
    }

    [Fact]
    public void An_item_that_is_null_is_named()
    {
        Assert.Throws<ArgumentException>(() => Topology.Sharded((Shard)null!));
        Assert.Throws<ArgumentException>(() => SnapshotSource.RdbFiles("arn:aws:s3:::backups/1.rdb", null!));
        Assert.Throws<ArgumentException>(() => Topology.Replicated("eu-west-1a", null!));
    }

    private static IEnumerable<(MethodInfo Method, ParameterInfo Parameter)> Needed() =>
        new[] { typeof(ReplicationGroup).Assembly, typeof(Topology).Assembly }
            .Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type =>
                type.Namespace!.StartsWith("ElastiCache.", StringComparison.Ordinal) && !type.IsGenericTypeDefinition
            )
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsGenericMethod && !method.IsSpecialName && Makes(method))
            .SelectMany(method => method.GetParameters().Select(parameter => (method, parameter)))
            .Where(pair =>
                !pair.parameter.ParameterType.IsValueType
                && Nullability.Create(pair.parameter).WriteState == NullabilityState.NotNull
            );

    // What only answers a question may say no to null.
    private static bool Makes(MethodInfo method) =>
        method.IsDefined(typeof(ExtensionAttribute))
        || (
            !method.ReturnType.IsValueType
            && method.ReturnType != typeof(string)
            && Nullability.Create(method.ReturnParameter).ReadState == NullabilityState.NotNull
        );

    private static object? Sample(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType == typeof(string) ? "a"
        : parameter.ParameterType == typeof(string[]) ? Array.Empty<string>()
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}
