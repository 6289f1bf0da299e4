// Long: Each step of the action, the hooks and the pipelines, as its runner would run it.
using YamlDotNet.RepresentationModel;

namespace Package.Tests;

/// <summary>The steps of the pipelines, run as a runner would, in a clean folder, with the packed command.</summary>
[Collection<PackedTool>]
public sealed class PipelineTests(ToolPackage tool) : IDisposable
{
    private const string Template = "template.json";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pipeline-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_action_lints_compares_and_reports()
    {
        var action = await Action.In(_folder.FullName, tool);
        action.Write(Template, Cache(port: 6379));
        await action.Commit("main");
        action.Write(Template, Cache(port: 6390));

        var steps = await action.Run(new() { ["template"] = Template, ["comment"] = "true" }, isPullRequest: true);

        // What comes before it is done all the same when a step fails.
        Assert.Equal(
            [
                ("Install the command", 0),
                ("Find what was there before", 0),
                ("Report", 0),
                ("Comment", 0),
                ("Lint", 0),
                ("Stop before data is lost", 1),
            ],
            steps.Select(step => (step.Name, step.Result.ExitCode))
        );
        Assert.Contains("REPLACED", steps[^1].Result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Do not approve this as it is.",
            action.Read("elasticache-report.html"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("<!-- elasticache:report -->", action.Summary, StringComparison.Ordinal);
        // The first run makes a comment, the next replaces it.
        Assert.Contains("--method POST repos/owner/shop/issues/7/comments", action.Calls, StringComparison.Ordinal);
        action.HasComment = true;
        await action.Run(new() { ["template"] = Template, ["comment"] = "true" }, isPullRequest: true);
        Assert.Contains("--method PATCH repos/owner/shop/issues/comments/42", action.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_allowed_does_not_stop_the_action()
    {
        var action = await Action.In(_folder.FullName, tool);
        action.Write("before.json", Cache(port: 6379));
        action.Write(Template, Cache(port: 6390));

        var steps = await action.Run(
            new()
            {
                ["template"] = Template,
                ["base"] = "before.json",
                ["allow"] = "REPLACE:Cache\n",
            },
            isPullRequest: false
        );

        Assert.All(steps, step => Assert.Equal(0, step.Result.ExitCode));
        Assert.Equal("Stop before data is lost", steps[^1].Name);
    }

    [Fact]
    public async Task A_new_template_is_compared_with_nothing()
    {
        var action = await Action.In(_folder.FullName, tool);
        action.Write("README.md", "shop");
        await action.Commit("main");
        action.Write(Template, Cache(port: 6379));

        var steps = await action.Run(new() { ["template"] = Template }, isPullRequest: true);

        Assert.DoesNotContain(steps, step => step.Name == "Stop before data is lost");
        Assert.All(steps, step => Assert.Equal(0, step.Result.ExitCode));
    }

    [Fact]
    public async Task What_is_written_in_an_input_is_never_run()
    {
        var action = await Action.In(_folder.FullName, tool);
        var name = "$(touch run) `touch run`; touch run.json";
        action.Write(name, Cache(port: 6379));

        await action.Run(new() { ["template"] = name, ["allow"] = "REPLACE:$(touch run)" }, isPullRequest: false);

        Assert.False(File.Exists(Path.Join(_folder.FullName, "work", "run")));
    }

    [Theory]
    [InlineData(6379, 0)]
    [InlineData(6390, 1)]
    public async Task The_jobs_of_GitLab_run(int port, int exitCode)
    {
        var runner = await Action.In(_folder.FullName, tool);
        runner.Write("before.json", Cache(port: 6379));
        runner.Write(Template, Cache(port));
        var file = Yaml(Repository.PathOf("ci", "gitlab.yml"));
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ELASTICACHE_TEMPLATE"] = Template,
            ["ELASTICACHE_BASE"] = "before.json",
            ["ELASTICACHE_ALLOW"] = "",
            ["ELASTICACHE_VERSION"] = tool.Version,
            ["ELASTICACHE_SOURCE"] = tool.Feed,
            ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "",
        };

        async Task<CommandResult> Job(string name) =>
            await runner.Bash(
                string.Join(
                    '\n',
                    Texts(Node(file, ".elasticache", "before_script")).Concat(Texts(Node(file, name, "script")))
                ),
                variables
            );

        (await Job("elasticache:lint")).Succeeded();
        (await Job("elasticache:report")).Succeeded();
        Assert.Equal(exitCode, (await Job("elasticache:diff")).ExitCode);
        Assert.StartsWith("[", runner.Read("elasticache-quality.json"), StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", runner.Read("elasticache-report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_build_of_CodeBuild_runs()
    {
        var runner = await Action.In(_folder.FullName, tool);
        runner.Write(Template, Cache(port: 6379));
        var file = Yaml(Repository.PathOf("ci", "buildspec.yml"));
        var commands = new[] { "install", "build" }.SelectMany(phase => Texts(Node(file, "phases", phase, "commands")));

        (
            await runner.Bash(
                string.Join('\n', commands),
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["TEMPLATE"] = Template,
                    ["DEPLOYED"] = "",
                    ["VERSION"] = tool.Version,
                    ["SOURCE"] = tool.Feed,
                }
            )
        ).Succeeded();

        Assert.Contains("<testsuite", runner.Read("elasticache-lint.xml"), StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", runner.Read("elasticache-report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop.template.json", true)]
    [InlineData("infra/template.yaml", true)]
    [InlineData("cache.template", true)]
    [InlineData("package.json", false)]
    [InlineData("values.yaml", false)]
    public async Task The_hook_lints_templates_and_nothing_else(string file, bool isMeant)
    {
        var hook = ((YamlSequenceNode)Documents(Repository.PathOf(".pre-commit-hooks.yaml"))).Children.Single();
        Assert.Equal(isMeant, System.Text.RegularExpressions.Regex.IsMatch(file, Text(hook, "files")));
        var runner = await Action.In(_folder.FullName, tool);
        runner.Write(Template, Cache(port: 6379));

        var entry = Text(hook, "entry").Split(' ');

        Assert.Equal("elasticache", entry[0]);
        (await tool.Elasticache([.. entry[1..], Path.Join(runner.Work, Template)])).Succeeded();
    }

    private static string Cache(int port) =>
        $$"""
            {"Resources":{
              "Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","DeletionPolicy":"Snapshot","UpdateReplacePolicy":"Snapshot","Properties":{
                "ReplicationGroupDescription":"shop","Engine":"valkey","EngineVersion":"8.2","CacheNodeType":"cache.r7g.large","NumCacheClusters":2,
                "AutomaticFailoverEnabled":true,"MultiAZEnabled":true,"CacheSubnetGroupName":"shop","AtRestEncryptionEnabled":true,
                "TransitEncryptionEnabled":true,"Port":{{port}} } } } }
            """;

    private static YamlMappingNode Yaml(string path) => (YamlMappingNode)Documents(path);

    private static YamlNode Documents(string path)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(path);
        stream.Load(text);
        return stream.Documents[0].RootNode;
    }

    private static YamlNode Node(YamlNode node, params string[] path) =>
        path.Aggregate(node, (at, name) => ((YamlMappingNode)at).Children[new YamlScalarNode(name)]);

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)Node(node, path)).Value!;

    private static IEnumerable<string> Texts(YamlNode list) =>
        ((YamlSequenceNode)list).Children.Select(item => ((YamlScalarNode)item).Value!);

    /// <summary>What a runner of GitHub does with the composite action, as far as it needs it.</summary>
    private sealed class Action
    {
        private readonly string _folder;
        private readonly ToolPackage _tool;

        private Action(string folder, ToolPackage tool) => (_folder, _tool) = (folder, tool);

        public string Work => Path.Join(_folder, "work");

        public bool HasComment { get; set; }

        public string Summary => File.ReadAllText(Path.Join(_folder, "summary"));

        /// <summary>What the command gh was called with.</summary>
        public string Calls => File.ReadAllText(Path.Join(_folder, "calls"));

        public static async Task<Action> In(string folder, ToolPackage tool)
        {
            var action = new Action(folder, tool);
            Directory.CreateDirectory(action.Work);
            Directory.CreateDirectory(Path.Join(folder, "bin"));
            Directory.CreateDirectory(Path.Join(folder, "temp"));
            // Stands for the command of GitHub, which a runner has.
            var gh = Path.Join(folder, "bin", "gh");
            await File.WriteAllTextAsync(
                gh,
                $"#!/bin/bash\necho \"$*\" >> '{folder}/calls'\ncase \"$*\" in *--jq*) [ -e '{folder}/has-comment' ] && echo 42;; esac\nexit 0\n",
                TestContext.Current.CancellationToken
            );
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(gh, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return action;
        }

        public void Write(string name, string text) => File.WriteAllText(Path.Join(Work, name), text);

        public string Read(string name) => File.ReadAllText(Path.Join(Work, name));

        /// <summary>Commits everything to a branch of a repository that is its own origin.</summary>
        public async Task Commit(string branch) =>
            (
                await Bash(
                    $"git init -q -b {branch} && git add -A && git -c user.name=a -c user.email=a@b commit -qm first && git remote add origin .",
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                )
            ).Succeeded();

        public Task<CommandResult> Bash(string script, IReadOnlyDictionary<string, string?> variables)
        {
            var file = Path.Join(_folder, "temp", "step.sh");
            File.WriteAllText(file, script.ReplaceLineEndings("\n"));
            return Command.Run(
                Tool.Find("bash", "install bash"),
                ["--noprofile", "--norc", "-eo", "pipefail", file],
                Work,
                new Dictionary<string, string?>(variables, StringComparer.Ordinal)
                {
                    ["NUGET_PACKAGES"] = Path.Join(_folder, "packages"),
                    ["PATH"] =
                        $"{Path.Join(_folder, "bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
                }
            );
        }

        /// <summary>Runs the steps in their order, as GitHub does: after a failure only those that ask for it.</summary>
        public async Task<IReadOnlyList<(string Name, CommandResult Result)>> Run(
            Dictionary<string, string> inputs,
            bool isPullRequest
        )
        {
            var file = Yaml(Repository.PathOf("action.yml"));
            inputs["version"] = _tool.Version;
            inputs["source"] = _tool.Feed;
            foreach (var (name, input) in ((YamlMappingNode)Node(file, "inputs")).Children)
            {
                inputs.TryAdd(
                    ((YamlScalarNode)name).Value!,
                    Text(input, "description").Length > 0 ? Default(input) : ""
                );
            }

            foreach (var name in new[] { "summary", "path", "calls" })
            {
                await File.WriteAllTextAsync(Path.Join(_folder, name), "", TestContext.Current.CancellationToken);
            }

            if (HasComment)
            {
                await File.WriteAllTextAsync(
                    Path.Join(_folder, "has-comment"),
                    "",
                    TestContext.Current.CancellationToken
                );
            }

            var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
            var results = new List<(string, CommandResult)>();
            foreach (var step in ((YamlSequenceNode)Node(file, "runs", "steps")).Children.Cast<YamlMappingNode>())
            {
                var condition = step.Children.TryGetValue("if", out var given) ? ((YamlScalarNode)given).Value! : "";
                var hasFailed = results.Exists(result => result.Item2.ExitCode != 0);
                if (
                    !step.Children.ContainsKey("run")
                    || (hasFailed && !condition.Contains("!cancelled()", StringComparison.Ordinal))
                    || (
                        condition.Contains("base.outputs.path != ''", StringComparison.Ordinal)
                        && outputs.GetValueOrDefault("steps.base.outputs.path", "").Length == 0
                    )
                    || (
                        condition.Contains("inputs.comment", StringComparison.Ordinal)
                        && (inputs["comment"] != "true" || !isPullRequest)
                    )
                )
                {
                    continue;
                }

                var output = Path.Join(_folder, "output");
                await File.WriteAllTextAsync(output, "", TestContext.Current.CancellationToken);
                var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["GITHUB_OUTPUT"] = output,
                    ["GITHUB_PATH"] = Path.Join(_folder, "path"),
                    ["GITHUB_STEP_SUMMARY"] = Path.Join(_folder, "summary"),
                    ["GITHUB_REPOSITORY"] = "owner/shop",
                    ["GITHUB_BASE_REF"] = isPullRequest ? "main" : "",
                    ["RUNNER_TEMP"] = Path.Join(_folder, "temp"),
                };
                foreach (var (name, value) in ((YamlMappingNode)Node(step, "env")).Children)
                {
                    variables[((YamlScalarNode)name).Value!] = Expand(((YamlScalarNode)value).Value!, inputs, outputs);
                }

                var script = Text(step, "run");
                // A script in which GitHub writes inputs would run what they say.
                Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
                results.Add((Text(step, "name"), await Bash(script, variables)));
                foreach (var line in await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken))
                {
                    var parts = line.Split('=', 2);
                    outputs[$"steps.{Text(step, "id")}.outputs.{parts[0]}"] = parts[1];
                }
            }

            return results;
        }

        private static string Default(YamlNode input) =>
            ((YamlMappingNode)input).Children.TryGetValue("default", out var value)
                ? ((YamlScalarNode)value).Value ?? ""
                : "";

        private static string Expand(
            string text,
            Dictionary<string, string> inputs,
            Dictionary<string, string> outputs
        ) =>
            System.Text.RegularExpressions.Regex.Replace(
                text,
                @"\$\{\{ (\S+) \}\}",
                match =>
                    match.Groups[1].Value switch
                    {
                        "github.event.pull_request.number" => "7",
                        "github.token" => "",
                        var name when name.StartsWith("inputs.", StringComparison.Ordinal) => inputs[
                            name["inputs.".Length..]
                        ],
                        var name => outputs.GetValueOrDefault(name, ""),
                    }
            );
    }
}
