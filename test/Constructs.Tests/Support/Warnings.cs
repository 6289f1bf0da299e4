using Constructs;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>The warnings of constructs.</summary>
internal static class Warnings
{
    /// <summary>The warnings that stand at the construct with a path within a stack.</summary>
    public static IReadOnlyList<string> Of(Stack stack, string path) =>
        Of(path.Split('/').Aggregate((IConstruct)stack, (scope, id) => scope.Node.FindChild(id)));

    /// <summary>The warnings that stand at a construct.</summary>
    public static IReadOnlyList<string> Of(IConstruct construct) =>
        [
            .. construct
                .Node.Metadata.Where(entry => entry.Type == "aws:cdk:warning")
                .Select(entry => (string)entry.Data),
        ];
}
