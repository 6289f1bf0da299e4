using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;
using static Package.Tests.PipelineFile;

namespace Package.Tests;

/// <summary>The jobs of the template for GitLab: in which pipelines they are, and what they do there.</summary>
[Collection<PackedTool>]
public sealed class GitLabTests(ToolPackage tool) : IDisposable
{
    private const string Template = "template.json";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gitlab-");

    public void Dispose() => _folder.Delete(recursive: true);

    private static YamlMappingNode Jobs { get; } = Yaml(Repository.PathOf("ci", "gitlab.yml"));

    [Theory]
    [InlineData(6379, 0)]
    [InlineData(6390, 1)]
    public async Task The_jobs_of_GitLab_run(int port, int exitCode)
    {
        var runner = await Runner.In(_folder.FullName, tool);
        runner.Write("before.json", CacheTemplate.Of(port: 6379));
        runner.Write(Template, CacheTemplate.Of(port));
        var variables = Variables();
        variables["ELASTICACHE_BASE"] = "before.json";

        (await Job(runner, "elasticache:lint", variables)).Succeeded();
        (await Job(runner, "elasticache:report", variables)).Succeeded();
        Assert.Equal(exitCode, (await Job(runner, "elasticache:diff", variables)).ExitCode);
        Assert.StartsWith("[", runner.Read("elasticache-quality.json"), StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", runner.Read("elasticache-report.html"), StringComparison.Ordinal);
    }

    // Without rules a job is in no pipeline of a merge request, and no other pipeline knows what to compare with.
    [Theory]
    [InlineData("lint diff report", "CI_PIPELINE_SOURCE=merge_request_event", "CI_OPEN_MERGE_REQUESTS=shop!7")]
    [InlineData("lint report", "CI_PIPELINE_SOURCE=push", "CI_COMMIT_BRANCH=main")]
    [InlineData("lint diff report", "CI_PIPELINE_SOURCE=push", "CI_COMMIT_BRANCH=main", "ELASTICACHE_BASE=before.json")]
    [InlineData("", "CI_PIPELINE_SOURCE=push", "CI_COMMIT_BRANCH=change", "CI_OPEN_MERGE_REQUESTS=shop!7")]
    [InlineData("", "CI_PIPELINE_SOURCE=push", "CI_COMMIT_TAG=v1")]
    public void A_job_is_in_the_pipelines_in_which_it_can_say_something(string jobs, params string[] variables)
    {
        var given = variables
            .Select(variable => variable.Split('='))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

        Assert.Equal(
            jobs,
            string.Join(' ', new[] { "lint", "diff", "report" }.Where(job => IsIn($"elasticache:{job}", given)))
        );
    }

    [Theory]
    [InlineData("head", 6379, false, 0)]
    [InlineData("head", 6390, false, 1)]
    [InlineData("merge", 6379, true, 0)]
    [InlineData("merge", 6390, true, 1)]
    public async Task A_merge_request_is_compared_with_what_it_began_with(
        string commit,
        int port,
        bool isMerged,
        int exitCode
    )
    {
        var runner = await Runner.In(_folder.FullName, tool);
        var commits = await runner.Take(commit, Template, port);
        var variables = Variables();
        variables["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "main";
        variables["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = commits["start"];
        variables["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"] = isMerged ? commits["start"] : "";

        var result = await Job(runner, "elasticache:diff", variables);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.DoesNotContain("nothing to compare with", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new.json", "is new in this merge request")]
    [InlineData("out", "ELASTICACHE_BASE")]
    public async Task What_is_compared_with_nothing_is_told(string template, string why)
    {
        var runner = await Runner.In(_folder.FullName, tool);
        var commits = await runner.Take("head", Template, port: 6379);
        Directory.CreateDirectory(Path.Join(runner.Work, "out"));
        runner.Write("new.json", CacheTemplate.Of(port: 6379));
        var variables = Variables();
        variables["ELASTICACHE_TEMPLATE"] = template;
        variables["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = commits["start"];

        var result = await Job(runner, "elasticache:diff", variables);

        result.Succeeded();
        Assert.Contains(why, result.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to compare with", result.Output, StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Variables() =>
        new(StringComparer.Ordinal)
        {
            ["ELASTICACHE_TEMPLATE"] = Template,
            ["ELASTICACHE_BASE"] = "",
            ["ELASTICACHE_ALLOW"] = "",
            ["ELASTICACHE_VERSION"] = tool.Version,
            ["ELASTICACHE_SOURCE"] = tool.Feed,
        };

    private static Task<CommandResult> Job(Runner runner, string name, Dictionary<string, string?> variables) =>
        runner.Bash(
            string.Join(
                '\n',
                Texts(Node(Jobs, ".elasticache", "before_script")).Concat(Texts(Node(Jobs, name, "script")))
            ),
            variables
        );

    /// <summary>Whether a pipeline has a job, by its rules as GitLab reads them: the first that holds decides.</summary>
    private static bool IsIn(string name, Dictionary<string, string> variables)
    {
        var rules = new[] { name, ".elasticache" }
            .Select(job => ((YamlMappingNode)Node(Jobs, job)).Children)
            .Select(job => job.TryGetValue(new YamlScalarNode("rules"), out var given) ? (YamlSequenceNode)given : null)
            .FirstOrDefault(given => given is not null);
        if (rules is null)
        {
            return variables["CI_PIPELINE_SOURCE"] != "merge_request_event";
        }

        var rule = rules.Children.FirstOrDefault(rule =>
            Text(rule, "if").Split("&&", StringSplitOptions.TrimEntries).All(term => Holds(term, variables))
        );
        return rule is YamlMappingNode found
            && (
                !found.Children.TryGetValue(new YamlScalarNode("when"), out var when)
                || ((YamlScalarNode)when).Value != "never"
            );
    }

    private static bool Holds(string term, Dictionary<string, string> variables)
    {
        var parts = Regex.Match(term, @"^\$(\w+)(?: == ""(.*)"")?$");
        Assert.True(parts.Success, term);
        var value = variables.GetValueOrDefault(parts.Groups[1].Value, "");
        return parts.Groups[2].Success ? value == parts.Groups[2].Value : value.Length > 0;
    }
}
