namespace ElastiCache.Cli.Tests.Lint.Fixing;

/// <summary>How files are written that were there before.</summary>
public sealed class WrittenFileTests
{
    private const string Template = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::ServerlessCache
            Properties:
              ServerlessCacheName: cart
              Engine: VALKEY
        """;

    [Fact]
    public void A_file_keeps_its_mode_and_nothing_is_left_beside_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("skipped, because modes are those of Unix");
            return;
        }

        using var place = new Workplace().With("a.yaml", Template);
        var path = Path.Combine(place.Folder, "a.yaml");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(path, Mode);

        place.Lint("a.yaml", "--fix");

        Assert.Contains("Engine: valkey", place.Read("a.yaml"));
        Assert.Equal(Mode, File.GetUnixFileMode(path));
        Assert.Equal([path], Directory.GetFiles(place.Folder));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped, because links need a permission there");
        using var place = new Workplace().With("real/a.yaml", Template);
        var link = Path.Combine(place.Folder, "a.yaml");
        File.CreateSymbolicLink(link, Path.Combine("real", "a.yaml"));

        place.Lint("a.yaml", "--fix");

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Contains("Engine: valkey", place.Read("real/a.yaml"));
    }

    [Fact]
    public void What_the_cdk_made_and_was_only_found_keeps_nothing_else_from_being_put_right()
    {
        using var place = new Workplace()
            .With("a.yaml", Template)
            .With(
                "cdk.out/manifest.json",
                """{"version": "36.0.0", "artifacts": {"Shop": {"type": "aws:cloudformation:stack", "environment": "aws://1/eu-west-1", "properties": {"templateFile": "Shop.template.yaml"}}}}"""
            )
            .With("cdk.out/cdk.out", """{"version": "36.0.0"}""")
            .With("cdk.out/Shop.template.yaml", Template);

        var run = place.Lint(".", "--fix");

        Assert.Contains("Engine: valkey", place.Read("a.yaml"));
        Assert.Contains("Engine: VALKEY", place.Read("cdk.out/Shop.template.yaml"));
        Assert.Contains("cdk.out/Shop.template.yaml: left alone: it is what the CDK made of your code", run.Error);
    }

    [Theory]
    [InlineData("cdk.out")]
    [InlineData("cdk.out/Shop.template.yaml")]
    public void What_the_cdk_made_and_was_named_is_refused(string path)
    {
        using var place = new Workplace()
            .With(
                "cdk.out/manifest.json",
                """{"version": "36.0.0", "artifacts": {"Shop": {"type": "aws:cloudformation:stack", "environment": "aws://1/eu-west-1", "properties": {"templateFile": "Shop.template.yaml"}}}}"""
            )
            .With("cdk.out/Shop.template.yaml", Template);

        var run = place.Lint(path, "--fix");

        Assert.Equal(
            (
                2,
                "elasticache: --fix: cdk.out/Shop.template.yaml is what the CDK made of your code: put the code right\n"
            ),
            (run.ExitCode, run.Error)
        );
    }
}
