using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk;

/// <summary>Looks at something when the app is synthesized, since it may be put right until then.</summary>
internal sealed class LateValidation(Func<string?> mistake) : DeputyBase, IValidation
{
    public string[] Validate() => mistake() is { } found ? [found] : [];
}
