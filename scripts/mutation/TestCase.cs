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
            var instance = Method.IsStatic ? null : Activator.CreateInstance(Method.DeclaringType!);
            Method.Invoke(instance, Arguments);
            return null;
        }
        catch (Exception exception)
        {
            return $"{this}: {exception.GetBaseException().GetType().Name}";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}[{Row}]";
}
