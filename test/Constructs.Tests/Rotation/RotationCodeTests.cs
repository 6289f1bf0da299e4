namespace ElastiCache.Cdk.Tests.Rotation;

/// <summary>The code of the function where an earlier synthesis has left another.</summary>
public sealed class RotationCodeTests
{
    [Fact]
    public void What_an_earlier_synthesis_left_is_replaced()
    {
        var output = Directory.CreateTempSubdirectory("rotation-code-");
        var code = output.CreateSubdirectory("elasticache-rotation");
        File.WriteAllText(Path.Combine(code.FullName, "index.py"), "older");
        File.WriteAllText(Path.Combine(code.FullName, "gone.py"), "older");

        try
        {
            var app = new App(new AppProps { Outdir = output.FullName });
            var stack = new Stack(app, "Stack");
            new ReplicationGroup(
                stack,
                "Cache",
                new ReplicationGroupProps
                {
                    Vpc = Networks.Private(stack, "Private"),
                    NodeType = CacheNodeType.R7gLarge,
                }
            ).AddAuthTokenRotation();

            Assert.Equal(Names(Repository.PathOf("src", "Constructs", "Rotation", "Function")), Names(code.FullName));
            Assert.NotEqual("older", File.ReadAllText(Path.Combine(code.FullName, "index.py")));
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.py").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
