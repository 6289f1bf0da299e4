using ElastiCache.Model.Expressions;
using YamlDotNet.Core;

namespace ElastiCache.Cli.Documents;

/// <summary>The short forms of CloudFormation's intrinsic functions.</summary>
internal static class Intrinsic
{
    /// <summary>The long name of what a tag stands for, such as <c>Fn::Sub</c>; null for what is no function.</summary>
    public static string? Of(TagName tag) =>
        tag.IsEmpty || tag.Value.Length < 2 || tag.Value[0] != '!'
            ? null
            : tag.Value[1..] switch
            {
                "Ref" => "Ref",
                "Condition" => "Condition",
                // One that is not known is a function all the same: whatever it means, only the deployment knows.
                var name => FunctionName.Is(name) ? name : $"Fn::{name}",
            };
}
