using Amazon.JSII.Runtime.Deputy;

namespace ElastiCache.Cdk.Tests.Tokens;

/// <summary>A name that is decided at synthesis.</summary>
internal sealed class LazyName : DeputyBase, IStableStringProducer
{
    public LazyName()
        : base(new DeputyProps([])) { }

    public string Produce() => "lazy";
}
