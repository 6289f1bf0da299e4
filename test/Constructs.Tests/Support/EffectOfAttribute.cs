namespace ElastiCache.Cdk.Tests.Support;

/// <summary>Says that a test is about what a property changes.</summary>
/// <typeparam name="T">The props record.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EffectOfAttribute<T>(string property) : CoversAttribute(typeof(T), property);
