using System.Reflection;
using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk;

/// <summary>
/// Creates constructs of the CDK with the same request to Node as <c>new</c> makes, but without looking for overrides
/// each time: the JSII runtime reads the attributes of every member of the class for each object, and of every property
/// of its props, which is most of what C# costs. Here it is done once for each class.
/// </summary>
/// <remarks>
/// It takes the internals of the runtime (<see cref="JsiiKernel"/>). Where a release of it has others, everything is
/// created with <c>new</c>: slower, and otherwise the same. docs/decisions tells why, bench/README.md what it is worth.
/// </remarks>
internal static class JsiiObjects
{
    /// <summary>Whether constructs are created in the fast way. Tests switch it off to compare.</summary>
    internal static bool IsFast { get; set; } = true;

    /// <summary>Creates a construct of the CDK: an object of exactly this class.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">The props; null for a class without.</param>
    public static T New<T>(Construct scope, string id, object? props = null)
        where T : Construct
    {
        object?[] arguments = props is null ? [scope, id] : [scope, id, props];
        return Kernel is { } kernel
            ? (T)kernel.Native(kernel.Create(JsiiClassInfo.Of(typeof(T)), arguments))
            : (T)
                Activator.CreateInstance(
                    typeof(T),
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
                    null,
                    arguments,
                    null
                )!;
    }

    /// <summary>Creates an object of a class of this library that extends one of the CDK.</summary>
    /// <param name="wrap">Makes the object of the reference to what Node has created.</param>
    /// <param name="plain">Makes the object in the ordinary way.</param>
    /// <param name="arguments">What the constructor of the CDK's class takes.</param>
    public static T New<T>(Func<ByRefValue, T> wrap, Func<T> plain, params object?[] arguments)
        where T : DeputyBase =>
        Kernel is { } kernel ? wrap(kernel.Reference(kernel.Create(JsiiClassInfo.Of(typeof(T)), arguments))) : plain();

    private static JsiiKernel? Kernel => IsFast ? JsiiKernel.Current : null;
}
