using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;

namespace Package.Tests;

public sealed class ConsumerTests(ConsumerProject consumer) : IClassFixture<ConsumerProject>
{
    [Fact]
    public void The_first_example_of_the_readme_synthesizes_from_the_package()
    {
        var types = TypesOf("Shop");

        Assert.Contains("AWS::ElastiCache::ReplicationGroup", types);
        Assert.Contains("AWS::EC2::SecurityGroupIngress", types);
    }

    [Fact]
    public void The_pipeline_of_the_documents_synthesizes_beside_it() =>
        Assert.Contains("AWS::CodePipeline::Pipeline", TypesOf("Delivery"));

    private IEnumerable<string> TypesOf(string stack) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(consumer.OutputFolder, $"{stack}.template.json")))!["Resources"]!
            .AsObject()
            .Select(resource => resource.Value!["Type"]!.GetValue<string>());

    [Fact]
    public void The_package_carries_the_model_and_both_documentations()
    {
        using var package = ZipFile.OpenRead(consumer.PackagePath);
        var files = package
            .Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith("lib/", StringComparison.Ordinal))
            .Order();

        Assert.Equal(
            [
                "lib/net10.0/ElastiCache.Cdk.dll",
                "lib/net10.0/ElastiCache.Cdk.xml",
                "lib/net10.0/ElastiCache.Model.dll",
                "lib/net10.0/ElastiCache.Model.xml",
                "lib/net8.0/ElastiCache.Cdk.dll",
                "lib/net8.0/ElastiCache.Cdk.xml",
                "lib/net8.0/ElastiCache.Model.dll",
                "lib/net8.0/ElastiCache.Model.xml",
            ],
            files
        );
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_assembly_carries_the_code_of_the_function_that_rotates_passwords(string framework)
    {
        using var package = ZipFile.OpenRead(consumer.PackagePath);
        using var assembly = new MemoryStream();
        package.GetEntry($"lib/{framework}/ElastiCache.Cdk.dll")!.Open().CopyTo(assembly);
        assembly.Position = 0;
        using var reader = new PEReader(assembly);
        var metadata = reader.GetMetadataReader();
        var carried = metadata.ManifestResources.Select(handle =>
            metadata.GetString(metadata.GetManifestResource(handle).Name)
        );
        var sources = Directory.EnumerateFiles(Repository.PathOf("src", "Constructs", "Rotation", "Function"), "*.py");

        Assert.Equal(
            sources.Select(file => $"rotation/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
            carried.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_package_depends_on_the_floor_of_the_cdk_and_not_on_a_package_of_the_model()
    {
        using var package = ZipFile.OpenRead(consumer.PackagePath);
        using var reader = new StreamReader(package.GetEntry("ElastiCache.Cdk.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();

        Assert.Contains("id=\"Amazon.CDK.Lib\" version=\"[2.160.0, 3.0.0)\"", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("ElastiCache.Model", nuspec, StringComparison.Ordinal);
    }
}
