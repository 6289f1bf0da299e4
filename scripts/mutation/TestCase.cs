using System.Reflection;

namespace Mutation;

/// <summary>One test with its arguments.</summary>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments, int Row)
{
    /// <summary>What is wrong, or null where the test passes.</summary>
    public string? Failure()
    {
        try
        {
            var instance = Method.IsStatic ? null : Created(Method.DeclaringType!);
            Method.Invoke(instance, Arguments);
            return null;
        }
        catch (Exception exception)
        {
            return $"{this}: {exception.GetBaseException().GetType().Name}";
        }
    }

    // The only thing that a test class asks for is where to write to.
    private static object Created(Type type) =>
        Activator.CreateInstance(
            type,
            [.. type.GetConstructors()[0].GetParameters().Select(parameter => Silence.Of(parameter.ParameterType))]
        )!;

    /// <inheritdoc/>
    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}[{Row}]";
}
