using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Package.Tests;

public sealed class ConsumerTests(ConsumerProject consumer) : IClassFixture<ConsumerProject>
{
    [Fact]
    public void The_first_example_of_the_readme_synthesizes_from_the_package()
    {
        var template = JsonNode.Parse(
            File.ReadAllText(Directory.GetFiles(consumer.OutputFolder, "*.template.json").Single())
        )!;
        var types = template["Resources"]!.AsObject().Select(resource => resource.Value!["Type"]!.GetValue<string>());

        Assert.Contains("AWS::ElastiCache::ReplicationGroup", types);
        Assert.Contains("AWS::EC2::SecurityGroupIngress", types);
    }

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
            ],
            files
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
