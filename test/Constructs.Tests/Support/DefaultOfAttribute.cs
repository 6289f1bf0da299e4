namespace ElastiCache.Cdk.Tests.Support;

/// <summary>Says that a test is about the default of a property.</summary>
/// <typeparam name="T">The props record.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class DefaultOfAttribute<T>(string property) : CoversAttribute(typeof(T), property);
