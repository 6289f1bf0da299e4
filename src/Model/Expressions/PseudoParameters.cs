namespace ElastiCache.Model.Expressions;

/// <summary>The parameters that every template has.</summary>
internal static class PseudoParameters
{
    public static readonly IReadOnlyList<string> All =
    [
        "AWS::AccountId",
        "AWS::NoValue",
        "AWS::NotificationARNs",
        "AWS::Partition",
        "AWS::Region",
        "AWS::StackId",
        "AWS::StackName",
        "AWS::URLSuffix",
    ];
}
