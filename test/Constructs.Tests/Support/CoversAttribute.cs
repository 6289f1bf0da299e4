namespace ElastiCache.Cdk.Tests.Support;

/// <summary>Says which property a test is about.</summary>
internal abstract class CoversAttribute(Type props, string property) : Attribute
{
    public Type Props { get; } = props;

    public string Property { get; } = property;
}
