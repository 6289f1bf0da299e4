// Long: Each step of the action, the hooks and the pipelines, as its runner would run it.
using YamlDotNet.RepresentationModel;
using static Package.Tests.PipelineFile;

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
        var action = await Runner.In(_folder.FullName, tool);
        action.Write(Template, CacheTemplate.Of(port: 6379));
        await action.Commit("main");
        action.Write(Template, CacheTemplate.Of(port: 6390));

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
        var action = await Runner.In(_folder.FullName, tool);
        action.Write("before.json", CacheTemplate.Of(port: 6379));
        action.Write(Template, CacheTemplate.Of(port: 6390));

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
        var action = await Runner.In(_folder.FullName, tool);
        action.Write("README.md", "shop");
        await action.Commit("main");
        action.Write(Template, CacheTemplate.Of(port: 6379));

        var steps = await action.Run(new() { ["template"] = Template }, isPullRequest: true);

        Assert.DoesNotContain(steps, step => step.Name == "Stop before data is lost");
        Assert.All(steps, step => Assert.Equal(0, step.Result.ExitCode));
    }

    // What the target branch got in the meantime is not of the change, whichever commit is checked out; what is of it still counts.
    [Theory]
    [InlineData("merge", 6379, 0)]
    [InlineData("merge", 6390, 1)]
    [InlineData("head", 6379, 0)]
    [InlineData("head", 6390, 1)]
    public async Task The_action_compares_with_what_the_change_began_with(string commit, int port, int exitCode)
    {
        var action = await Runner.In(_folder.FullName, tool);
        action.Head = (await action.Take(commit, Template, port))["head"];

        var steps = await action.Run(new() { ["template"] = Template }, isPullRequest: true);

        Assert.Equal(("Stop before data is lost", exitCode), (steps[^1].Name, steps[^1].Result.ExitCode));
    }

    [Fact]
    public async Task A_merge_queue_is_compared_with_what_is_before_it()
    {
        var action = await Runner.In(_folder.FullName, tool);
        action.Queue = (await action.Take("merge", Template, port: 6390))["start"];

        var steps = await action.Run(new() { ["template"] = Template }, isPullRequest: false);

        Assert.Equal(("Stop before data is lost", 1), (steps[^1].Name, steps[^1].Result.ExitCode));
    }

    [Theory]
    [InlineData("infra/template.json", true)]
    [InlineData("infra/template.json", false)]
    [InlineData("template.json", true)]
    public async Task A_template_is_compared_wherever_it_is(string template, bool isAbsolute)
    {
        var action = await Runner.In(_folder.FullName, tool);
        action.Head = (await action.Take("merge", template, port: 6390))["head"];

        var steps = await action.Run(
            new() { ["template"] = isAbsolute ? Path.Join(action.Work, template) : template },
            isPullRequest: true
        );

        Assert.Equal(("Stop before data is lost", 1), (steps[^1].Name, steps[^1].Result.ExitCode));
    }

    [Theory]
    [InlineData("new.json", "The template is new")]
    [InlineData("../elsewhere.json", "no file of a repository")]
    [InlineData("out", "no file of a repository")]
    public async Task What_is_compared_with_nothing_is_told(string template, string why)
    {
        var action = await Runner.In(_folder.FullName, tool);
        action.Head = (await action.Take("merge", Template, port: 6379))["head"];
        Directory.CreateDirectory(Path.Join(action.Work, "out"));
        action.Write("new.json", CacheTemplate.Of(port: 6379));
        action.Write("../elsewhere.json", CacheTemplate.Of(port: 6379));
        action.Write("out/caches.template.json", CacheTemplate.Of(port: 6379));

        var steps = await action.Run(new() { ["template"] = template }, isPullRequest: true);

        Assert.All(steps, step => Assert.Equal(0, step.Result.ExitCode));
        Assert.DoesNotContain(steps, step => step.Name == "Stop before data is lost");
        Assert.Contains(
            why,
            steps.Single(step => step.Name == "Find what was there before").Result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_written_in_an_input_is_never_run()
    {
        var action = await Runner.In(_folder.FullName, tool);
        var name = "$(touch run) `touch run`; touch run.json";
        action.Write(name, CacheTemplate.Of(port: 6379));

        await action.Run(new() { ["template"] = name, ["allow"] = "REPLACE:$(touch run)" }, isPullRequest: false);

        Assert.False(File.Exists(Path.Join(_folder.FullName, "work", "run")));
    }

    [Fact]
    public async Task The_build_of_CodeBuild_runs()
    {
        var runner = await Runner.In(_folder.FullName, tool);
        runner.Write(Template, CacheTemplate.Of(port: 6379));
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
        var runner = await Runner.In(_folder.FullName, tool);
        runner.Write(Template, CacheTemplate.Of(port: 6379));

        var entry = Text(hook, "entry").Split(' ');

        Assert.Equal("elasticache", entry[0]);
        // Other tools have templates too.
        runner.Write("pod-template.yaml", "kind: Pod\nspec: {}\n");
        (
            await tool.Elasticache([
                .. entry[1..],
                Path.Join(runner.Work, Template),
                Path.Join(runner.Work, "pod-template.yaml"),
            ])
        ).Succeeded();
    }
}
