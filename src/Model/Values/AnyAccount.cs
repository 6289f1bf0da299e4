namespace ElastiCache.Model.Values;

/// <summary>
/// Stands for <c>AWS::AccountId</c> where only the deployment knows it: every account has an id of this form, so what is made
/// of one can be judged. Nobody is shown it.
/// </summary>
internal static class AnyAccount
{
    /// <summary>The id. No account that anybody writes in examples has it.</summary>
    public const string Id = "990099009900";

    /// <summary>A sentence with what stands in the template in its place.</summary>
    public static string AsWritten(string sentence) =>
        sentence.Replace(Id, "${AWS::AccountId}", StringComparison.Ordinal);
}
