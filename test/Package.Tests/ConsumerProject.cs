using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>
/// A project of somebody else, as <c>cdk init app --language csharp</c> makes it, that knows <c>ElastiCache.Cdk</c> only as a
/// package in a folder feed, and whose program is the first example of the README.
/// </summary>
public sealed partial class ConsumerProject : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consumer-");
    private readonly string _version = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    private static string Newest => Repository.PathOf("artifacts", "feed");

    public string OutputFolder => Path.Combine(_folder.FullName, "cdk.out");

    public string PackagePath => Path.Combine(_folder.FullName, "feed", $"ElastiCache.Cdk.{_version}.nupkg");

    private const string Pipeline = """
        var bucket = Amazon.CDK.AWS.S3.Bucket.FromBucketName(stack, "Sources", "sources");
        _ = new Delivery(
            app,
            "Delivery",
            Amazon.CDK.Pipelines.CodePipelineSource.S3(bucket, "source.zip"),
            scope =>
            {
                var stage = new Stage(scope, "Prod");
                _ = new Stack(stage, "Caches");
                return stage;
            }
        );
        """;

    public async ValueTask InitializeAsync()
    {
        // Its own artifacts: other test assemblies build the same projects at the same time.
        await Run(
            Repository.Root,
            "dotnet",
            [
                "pack",
                "src/Constructs",
                "-c",
                "Release",
                "-v",
                "q",
                "-o",
                Sub("feed"),
                "--artifacts-path",
                Sub("artifacts"),
                $"-p:Version={_version}",
            ]
        );

        // What the newest CDK needs and registries may lack.
        await Run(Repository.Root, "bash", [Repository.PathOf("scripts", "newest-cdk", "make-feed.sh"), Newest]);

        Directory.CreateDirectory(Sub("app"));
        var cdk = Path.Combine(await NodePackages.Install(), "aws-cdk", "bin", "cdk");
        await Run(Sub("app"), "node", [cdk, "init", "app", "--language", "csharp", "--generate-only"]);
        Write(
            "app/nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="feed" value="../feed" />
                <add key="newest" value="{Newest}" />
              </packageSources>
            </configuration>
            """
        );
        // The feed has what one version needs; the project would take any from the one on that was current for its CLI.
        Write("app/src/App/App.csproj", LeastCdk().Replace(Read("app/src/App/App.csproj"), "[2.277.0,"));
        await Run(Sub("app"), "dotnet", ["add", "src/App", "package", "ElastiCache.Cdk", "--version", _version]);
        File.Delete(Sub("app", "src", "App", "AppStack.cs"));
        Write(
            "app/src/App/Program.cs",
            FirstExample()
                .Match(File.ReadAllText(Repository.PathOf("README.md")))
                .Groups[1]
                .Value.Replace("app.Synth();", $"{Pipeline}\napp.Synth();", StringComparison.Ordinal)
        );

        // The pipeline of the documents is compiled and synthesized in the same run.
        Write(
            "app/src/App/Delivery.cs",
            FirstExample().Match(File.ReadAllText(Repository.PathOf("docs", "pipelines.md"))).Groups[1].Value
        );

        await Run(Sub("app"), "node", [cdk, "synth", "--quiet", "--output", OutputFolder]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var restored = new DirectoryInfo(Path.Combine(packages, "elasticache.cdk", _version));
        if (restored.Exists)
        {
            restored.Delete(recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private string Sub(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    private void Write(string name, string text) => File.WriteAllText(Sub(name), text);

    private string Read(string name) => File.ReadAllText(Sub(name));

    private async Task Run(string folder, string program, string[] arguments) =>
        (
            await Command.Run(
                program,
                arguments,
                folder,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["CDK_DISABLE_CLI_TELEMETRY"] = "true",
                    // The runtime of this machine may be newer than the project's.
                    ["DOTNET_ROLL_FORWARD"] = "Major",
                    ["TMPDIR"] = Directory.CreateDirectory(Sub("tmp")).FullName,
                }
            )
        ).Succeeded();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstExample();

    [GeneratedRegex(@"(?<=""Amazon.CDK.Lib"" Version="")\[[0-9.]+,")]
    private static partial Regex LeastCdk();
}
