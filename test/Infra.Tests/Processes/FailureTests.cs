namespace Infra.Tests.Processes;

public sealed class FailureTests
{
    public static TheoryData<Exception, string> Exceptions =>
        new()
        {
            { new SettingsException("dev.json: no"), "dev.json: no" },
            { new CacheConfigurationException("a/b", [Violation]), "a/b: Port: no (N-01)" },
            { new InvalidOperationException("wrapped", new SettingsException("dev.json: no")), "dev.json: no" },
            {
                new InvalidOperationException("oops"),
                "unexpected InvalidOperationException: oops (cdk --debug shows where)"
            },
            {
                new AggregateException(new KeyNotFoundException("oops")),
                "unexpected KeyNotFoundException: oops (cdk --debug shows where)"
            },
        };

    private static Violation Violation => new("N-01", Severity.Error, "Port", "no");

    [Theory]
    [MemberData(nameof(Exceptions), DisableDiscoveryEnumeration = true)]
    public void An_exception_gives_one_sentence(Exception exception, string sentence) =>
        Assert.Equal(sentence, Failure.Describe(exception));
}
