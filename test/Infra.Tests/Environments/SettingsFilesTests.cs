namespace Infra.Tests.Environments;

public sealed class SettingsFilesTests
{
    [Fact]
    public void Every_settings_file_is_tested() =>
        Assert.Equal(
            DeployedEnvironment.Names.Select(row => $"{row.Data}.json").Append("environment.schema.json").Order(),
            Directory
                .EnumerateFiles(Repository.PathOf("src", "Infra", "environments"))
                .Select(file => Path.GetFileName(file))
                .Order()
        );

    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public void An_editor_finds_the_schema(string environment) =>
        Assert.Equal("./environment.schema.json", DeployedEnvironment.Settings(environment).Schema);

    [Fact]
    public void The_ranges_of_the_environments_do_not_overlap() =>
        Assert.Equal(
            3,
            DeployedEnvironment
                .Names.Select(row => DeployedEnvironment.Settings(row.Data).Network.Create!.Cidr)
                .Distinct()
                .Count()
        );

    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public void An_environment_needs_nothing_of_the_account_to_be_synthesized(string environment) =>
        Assert.Null(DeployedEnvironment.Of(environment).Manifest["missing"]);

    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public void An_environment_creates_no_function_on_a_runtime_that_Lambda_has_given_up(string environment) =>
        Assert.Empty(LambdaRuntimes.Blocked(DeployedEnvironment.Of(environment).Caches.Json));

    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public void An_environment_has_no_warnings(string environment) =>
        Assert.DoesNotContain("aws:cdk:warning", DeployedEnvironment.Of(environment).Manifest.ToJsonString());

    [Theory]
    [MemberData(nameof(DeployedEnvironment.Names), MemberType = typeof(DeployedEnvironment))]
    public void An_environment_fits_any_account_and_Region(string environment) =>
        Assert.Equal(
            "aws://unknown-account/unknown-region",
            DeployedEnvironment.Of(environment).CachesArtifact["environment"]!.GetValue<string>()
        );
}
