namespace Deploy.Tests;

/// <summary>Something that deploy tests need is not on this machine.</summary>
internal sealed class MissingToolException(string message) : Exception(message);
