using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>
/// A project of somebody else, outside the solution, that knows <c>ElastiCache.Cdk</c> only as a package in a folder
/// feed, and whose program is the first example of the README.
/// </summary>
public sealed partial class ConsumerProject : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consumer-");
    private readonly string _version = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    public string OutputFolder => Path.Combine(_folder.FullName, "cdk.out");

    public string PackagePath => Path.Combine(_folder.FullName, "feed", $"ElastiCache.Cdk.{_version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        // Its own artifacts: other test assemblies build the same projects at the same time.
        await Run(
            Repository.Root,
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

        Directory.CreateDirectory(Sub("app"));
        Write(
            "app/App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ElastiCache.Cdk" Version="{_version}" />
              </ItemGroup>
            </Project>
            """
        );
        Write(
            "app/nuget.config",
            """
            <configuration>
              <packageSources>
                <add key="feed" value="../feed" />
              </packageSources>
            </configuration>
            """
        );
        Write("app/Program.cs", FirstExample().Match(File.ReadAllText(Repository.PathOf("README.md"))).Groups[1].Value);

        await Run(Sub("app"), ["build", "-v", "q", "-o", Sub("bin")]);
        await Run(_folder.FullName, [Sub("bin", "App.dll")]);
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

    private async Task Run(string folder, string[] arguments) =>
        (
            await Command.Run(
                "dotnet",
                arguments,
                folder,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["CDK_OUTDIR"] = OutputFolder,
                    ["TMPDIR"] = Directory.CreateDirectory(Sub("tmp")).FullName,
                }
            )
        ).Succeeded();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstExample();
}
