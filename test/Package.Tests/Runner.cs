using YamlDotNet.RepresentationModel;
using static Package.Tests.PipelineFile;

namespace Package.Tests;

/// <summary>What a runner of GitHub does with the composite action, as far as it needs it.</summary>
internal sealed class Runner
{
    private readonly string _folder;
    private readonly ToolPackage _tool;

    private Runner(string folder, ToolPackage tool) => (_folder, _tool) = (folder, tool);

    public string Work => Path.Join(_folder, "work");

    public bool HasComment { get; set; }

    /// <summary>The newest commit of the pull request, as its event has it. Default: the event has none.</summary>
    public string Head { get; set; } = "";

    /// <summary>What comes before the change in a merge queue, as its event has it. Default: the event is another.</summary>
    public string Queue { get; set; } = "";

    public string Summary => File.ReadAllText(Path.Join(_folder, "summary"));

    /// <summary>What the command gh was called with.</summary>
    public string Calls => File.ReadAllText(Path.Join(_folder, "calls"));

    public static async Task<Runner> In(string folder, ToolPackage tool)
    {
        var action = new Runner(folder, tool);
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

    /// <summary>
    /// Takes a commit of a change as a runner does, without its history: a branch began at <c>start</c>, <c>head</c> is its change
    /// of the template, <c>merge</c> both together, and the target branch has got a second cache since.
    /// </summary>
    /// <param name="commit">Which of them.</param>
    /// <param name="template">The name of the template.</param>
    /// <param name="port">The port of the cache in the branch; 6379 is that of the target branch.</param>
    /// <returns>The commits by those names.</returns>
    public async Task<Dictionary<string, string>> Take(string commit, string template, int port)
    {
        var folder = Path.GetDirectoryName(template)!;
        var one = Path.Join(_folder, "one.json");
        var two = Path.Join(_folder, "two.json");
        var changed = Path.Join(_folder, "changed.json");
        await File.WriteAllTextAsync(one, CacheTemplate.Of(6379), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(two, CacheTemplate.OfTwo(6379), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(changed, CacheTemplate.Of(port), TestContext.Current.CancellationToken);
        var script = $"""
            export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
            git init -q -b main ../origin
            cd ../origin
            mkdir -p './{folder}'
            cp '{one}' '{template}'; git add -A; git commit -qm start; git tag start
            git switch -qc change
            cp '{changed}' '{template}'; echo shop > README.md; git add -A; git commit -qm change; git tag head
            git switch -q --detach main; git merge -q --no-ff -m merge change; git tag merge
            git switch -q main
            cp '{two}' '{template}'; git commit -qam later
            for name in start head merge; do echo "$name=$(git rev-parse "$name")"; done
            cd ../work
            git init -q .
            git remote add origin "file://$PWD/../origin"
            git fetch -q --depth 1 --no-tags origin {commit}
            git checkout -q FETCH_HEAD
            """;
        var result = await Bash(script, new Dictionary<string, string?>(StringComparer.Ordinal));
        result.Succeeded();
        return result
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('='))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);
    }

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
            inputs.TryAdd(((YamlScalarNode)name).Value!, Text(input, "description").Length > 0 ? Default(input) : "");
        }

        foreach (var name in new[] { "summary", "path", "calls" })
        {
            await File.WriteAllTextAsync(Path.Join(_folder, name), "", TestContext.Current.CancellationToken);
        }

        if (HasComment)
        {
            await File.WriteAllTextAsync(Path.Join(_folder, "has-comment"), "", TestContext.Current.CancellationToken);
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

    private string Expand(string text, Dictionary<string, string> inputs, Dictionary<string, string> outputs) =>
        System.Text.RegularExpressions.Regex.Replace(
            text,
            @"\$\{\{ (\S+) \}\}",
            match =>
                match.Groups[1].Value switch
                {
                    "github.event.pull_request.number" => "7",
                    "github.event.pull_request.head.sha" => Head,
                    "github.event.merge_group.base_sha" => Queue,
                    "github.token" => "",
                    var name when name.StartsWith("inputs.", StringComparison.Ordinal) => inputs[
                        name["inputs.".Length..]
                    ],
                    var name => outputs.GetValueOrDefault(name, ""),
                }
        );
}
