using Infra.Tests.Environments;

namespace Infra.Tests.Processes;

public sealed class AppTests
{
    private readonly string _folder = TemporaryFolder.New();

    [Fact]
    public async Task An_environment_is_synthesized_without_a_word()
    {
        var app = await InfraApp.Start(("env", "prod"));

        Assert.Equal((0, "", ""), (app.Run.ExitCode, app.Run.Output, app.Run.Error));
        Assert.Equal(
            [
                "elasticache-prod-caches.template.json",
                "elasticache-prod-network.template.json",
                "elasticache-prod-topics.template.json",
            ],
            app.Templates
        );
    }

    [Fact]
    public async Task Without_a_choice_it_is_dev_with_the_templates_that_the_tests_look_at()
    {
        var app = await InfraApp.Start();

        Assert.Equal(["elasticache-dev-caches.template.json", "elasticache-dev-network.template.json"], app.Templates);
        Assert.All(
            app.Templates,
            name =>
                Assert.Equal(
                    Snapshot.Of(Read(Path.Combine(DeployedEnvironment.Of("dev").Folder, name))),
                    Snapshot.Of(Read(Path.Combine(app.Folder, name)))
                )
        );
    }

    [Fact]
    public async Task A_typo_gives_its_sentences_and_nothing_else()
    {
        var settings = SettingsText.With(
            SettingsText.Base,
            ("caches/sessions/prot", "6380"),
            ("caches/objects/engine", "\"memcache\"")
        );

        (await InfraApp.With(settings, _folder)).Refuses(
            $"{_folder}/test.json: $.caches.sessions.prot: there is no such setting; did you mean port?",
            $"{_folder}/test.json: $.caches.objects.engine: there is no \"memcache\"; did you mean \"memcached\"?"
        );
    }

    [Fact]
    public async Task Rules_that_are_broken_are_named_for_all_caches_at_once()
    {
        var settings = SettingsText.With(
            SettingsText.Base,
            ("caches/sessions/nodeType", "\"cache.m3.large\""),
            ("caches/sessions/snapshotWindow", "\"03:00-03:30\""),
            ("caches/objects/maintenanceWindow", "\"sun:05:00-sun:05:30\"")
        );

        (await InfraApp.With(settings, _folder)).Refuses(
            $"{_folder}/test.json: $.caches.sessions.nodeType: AWS creates no new nodes of cache.m3.large: use a current generation, such as cache.t4g or cache.r7g (T-02)",
            $"{_folder}/test.json: $.caches.sessions.snapshotWindow: the snapshot window must be at least 60 minutes long, got 30 minutes ('03:00-03:30') (B-04)",
            $"{_folder}/test.json: $.caches.objects.maintenanceWindow: the maintenance window must be at least 60 minutes long, got 30 minutes ('sun:05:00-sun:05:30') (B-08)"
        );
    }

    [Theory]
    [InlineData("env", "prd", "-c env=prd: there is no src/Infra/environments/prd.json; did you mean prod?")]
    [InlineData("environment", "prod", "-c environment=prod: the key is env: -c env=prod")]
    [InlineData("ENV", "prod", "-c ENV=prod: the key is env: -c env=prod")]
    [InlineData("enviroment", "prod", "-c enviroment=prod: the key is env: -c env=prod")]
    [InlineData("evn", "prod", "-c evn=prod: the key is env: -c env=prod")]
    [InlineData("envs", "prod", "-c envs=prod: the key is env: -c env=prod")]
    [InlineData("Env", "prod", "-c Env=prod: the key is env: -c env=prod")]
    [InlineData("Environments", "x", "-c Environments=x: the key is environments: -c environments=x")]
    [InlineData(
        "environments",
        "nowhere",
        "nowhere: there are no settings files (ENVIRONMENT.json) in this folder; run cdk from the folder of cdk.json"
    )]
    public async Task Context_that_cannot_be_meant_gets_one_sentence(string key, string value, string sentence) =>
        (await InfraApp.Start((key, value))).Refuses(sentence);

    [Fact]
    public async Task An_environment_that_is_no_text_gets_one_sentence() =>
        (await InfraApp.Start(("env", 5))).Refuses("-c env: expected a text, got 5");

    [Theory]
    [InlineData("{\"env\":")]
    [InlineData("[1]")]
    public async Task A_context_that_is_no_object_gets_one_sentence(string context) =>
        (await InfraApp.StartIn(new() { ["CDK_CONTEXT_JSON"] = context })).Refuses(
            "the context that the app was given is no JSON object: let the CDK's command start it, such as with npx cdk synth"
        );

    [Fact]
    public async Task What_the_CDK_refuses_gets_its_sentence()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        (await InfraApp.StartIn(new() { ["CDK_OUTDIR"] = file })).Refuses($"{file} must be a directory");
    }

    [Fact]
    public async Task A_machine_without_Node_gets_one_sentence() =>
        (await InfraApp.StartIn(new() { ["PATH"] = _folder })).Refuses(
            "node: not found on the PATH; the CDK runs on Node.js: install it from https://nodejs.org"
        );

    [Fact]
    public async Task A_temporary_folder_with_a_space_in_its_path_gets_one_sentence()
    {
        var temporary = Directory.CreateDirectory(Path.Combine(_folder, "a b")).FullName;

        (await InfraApp.StartIn(new() { ["TMPDIR"] = temporary, ["TMP"] = temporary })).Refuses(
            $"the temporary folder '{temporary}{Path.DirectorySeparatorChar}' has a space in its path, and the CDK for .NET cannot start from there: "
                + $"set {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")} to a folder without one"
        );
    }

    [Fact]
    public async Task Debugging_shows_where_it_failed()
    {
        var app = await InfraApp.StartIn(new() { ["CDK_DEBUG"] = "true" }, ("env", "prd"));

        Assert.Contains("   at Infra.", app.Run.Error);
        Assert.Equal(1, app.Run.ExitCode);
    }

    private static JsonObject Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
}
