using System.Reflection;
using Amazon.JSII.Runtime.Deputy;
using Amazon.JSII.Runtime.Services;

namespace ElastiCache.Cdk;

/// <summary>The part of the JSII runtime that asks Node to create an object, which the runtime keeps to itself.</summary>
internal sealed class JsiiKernel
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Lazy<JsiiKernel?> Found = new(Find);

    private readonly object _client;
    private readonly object _references;
    private readonly MethodInfo _create;
    private readonly MethodInfo _native;
    private readonly ConstructorInfo _reference;
    private readonly ConstructorInfo _override;
    private readonly PropertyInfo _referenceOf;
    private readonly PropertyInfo _valueOf;

    private JsiiKernel(IServiceProvider services)
    {
        var client = Type("Amazon.JSII.Runtime.Services.IClient");
        var references = Type("Amazon.JSII.Runtime.Services.IReferenceMap");
        var overrides = Type("Amazon.JSII.JsonModel.Api.Override");
        var answer = Type("Amazon.JSII.JsonModel.Api.ObjectReference");
        _client = services.GetService(client)!;
        _references = services.GetService(references)!;
        _create = client.GetMethod(
            "Create",
            [typeof(string), typeof(object[]), overrides.MakeArrayType(), typeof(string[])]
        )!;
        _native = references.GetMethod("GetOrCreateNativeReference", [answer])!;
        _override = overrides.GetConstructor([typeof(string), typeof(string), typeof(string)])!;
        _reference = typeof(ByRefValue).GetConstructor(Everything, [typeof(string), typeof(string[]), typeof(bool)])!;
        _referenceOf = typeof(DeputyBase).GetProperty("Reference", Everything)!;
        _valueOf = typeof(ByRefValue).GetProperty("Value", Everything)!;
        ItemOf = answer.GetProperty("Item", [typeof(string)])!;
        OverrideType = overrides;
    }

    /// <summary>The runtime of this process; null where it is not the one that is known here.</summary>
    public static JsiiKernel? Current => Found.Value;

    private PropertyInfo ItemOf { get; }

    private Type OverrideType { get; }

    /// <summary>Has Node create an object, and returns its answer.</summary>
    /// <exception cref="Exception">What the constructor in Node has thrown, as with <c>new</c>.</exception>
    public object Create(JsiiClassInfo type, object?[] arguments) =>
        Call(
            _create,
            _client,
            type.Name,
            Array.ConvertAll(arguments, argument => JsiiValues.Of(argument, ReferenceTo)),
            type.Overrides(MakeOverrides),
            type.Interfaces
        )!;

    /// <summary>The .NET object for what Node has created.</summary>
    public DeputyBase Native(object answer) => (DeputyBase)Call(_native, _references, answer)!;

    /// <summary>The reference to what Node has created.</summary>
    public ByRefValue Reference(object answer) =>
        (ByRefValue)_reference.Invoke([ItemOf.GetValue(answer, ["$jsii.byref"]), null, false]);

    private string ReferenceTo(DeputyBase known) => (string)_valueOf.GetValue(_referenceOf.GetValue(known))!;

    private Array MakeOverrides(IReadOnlyList<(string? Method, string? Property)> names)
    {
        var overrides = Array.CreateInstance(OverrideType, names.Count);
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            overrides.SetValue(_override.Invoke([name.Method, name.Property, null]), index);
        }

        return overrides;
    }

    private static JsiiKernel? Find()
    {
        try
        {
            var services = typeof(ServiceContainer).GetProperty("ServiceProvider", Everything)?.GetValue(null);
            var kernel = services is IServiceProvider provider ? new JsiiKernel(provider) : null;
            return kernel?.IsComplete == true ? kernel : null;
        }
        catch (Exception e) when (e is TypeLoadException or AmbiguousMatchException or NullReferenceException)
        {
            return null;
        }
    }

    private bool IsComplete =>
        (object?[])[_client, _references, _create, _native, _reference, _override, _referenceOf, _valueOf, ItemOf]
            is var parts
        && parts.All(part => part is not null);

    private static Type Type(string name) => typeof(DeputyBase).Assembly.GetType(name, throwOnError: true)!;

    private static object? Call(MethodInfo method, object target, params object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
