namespace Infra.Tests.Stacks;

/// <summary>Warnings that the settings of a cache say are meant.</summary>
public sealed class AcknowledgedWarningTests
{
    private const string Silent = """ "parameters": { "notify-keyspace-events": "gx" } """;

    [Fact]
    [SettingEffect("caches.*.acknowledge")]
    public void What_is_meant_is_not_told_of_that_cache_and_what_is_not_there_is()
    {
        var told = Told(
            Silent + """, "acknowledge": { "P-18-off": "nobody listens yet" } """,
            Silent + """, "acknowledge": { "E-12": "moves in March" } """,
            """ "engine": "redis", "engineVersion": "6.2", "acknowledge": { "E-12": "moves in March" } """
        );

        Assert.Equal(
            [
                "test.json: $.caches.c1.parameters.notify-keyspace-events",
                "test.json: $.caches.c1.acknowledge.E-12: E-12 tells nothing of this cache: leave it out [ack: elasticache:acknowledge]",
            ],
            told.Select(warning =>
                warning.Contains("acknowledge.", StringComparison.Ordinal)
                    ? warning
                    : warning.Split(": ")[0] + ": " + warning.Split(": ")[1]
            )
        );
    }

    private static List<string> Told(params string[] caches) =>
        [
            .. Synthesis.Of(NumberedCaches.File(caches)).Manifest["artifacts"]!
                .AsObject()
                .SelectMany(artifact => artifact.Value!["metadata"]?.AsObject() ?? [])
                .SelectMany(path => path.Value!.AsArray())
                .Where(entry => (string?)entry!["type"] == "aws:cdk:warning")
                .Select(entry => (string)entry!["data"]!)
                .OrderBy(warning => warning.Contains("acknowledge.", StringComparison.Ordinal)),
        ];
}
