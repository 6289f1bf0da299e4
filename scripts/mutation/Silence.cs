using System.Reflection;

namespace Mutation;

/// <summary>Stands for xunit's output, which nobody reads here.</summary>
internal class Silence : DispatchProxy
{
    /// <summary>One that implements an interface, whose methods return nothing of interest.</summary>
    public static object Of(Type type) => Create(type, typeof(Silence));

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.ReturnType == typeof(string) ? "" : null;
}
