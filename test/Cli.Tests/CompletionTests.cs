namespace ElastiCache.Cli.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("elasticache ", "lint")]
    [InlineData("elasticache li", "lint")]
    [InlineData("elasticache lint --for", "--format")]
    [InlineData("elasticache lint --format ", "sarif")]
    [InlineData("elasticache nodes --engine v", "valkey")]
    [InlineData("elasticache explain R-0", "R-05")]
    [InlineData("elasticache help d", "diff")]
    [InlineData("elasticache completion ", "fish")]
    public void The_cursor_gets_the_words_that_may_stand_there(string line, string expected)
    {
        var run = CommandRun.Of($"[suggest:{line.Length}]", line);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Lines);
    }

    [Theory]
    [InlineData("elasticache li", "nodes")]
    [InlineData("elasticache nodes --engine v", "redis")]
    public void And_no_others(string line, string other) =>
        Assert.DoesNotContain(other, CommandRun.Of($"[suggest:{line.Length}]", line).Lines);

    [Theory]
    [InlineData("bash", "complete -o default -F _elasticache elasticache")]
    [InlineData("zsh", "compdef _elasticache elasticache")]
    [InlineData("fish", "complete -c elasticache")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName elasticache")]
    public void A_shell_gets_its_script(string shell, string line)
    {
        var run = CommandRun.Of("completion", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(line, run.Output);
    }

    [Fact]
    public void Another_shell_is_one_sentence() =>
        Assert.Equal(
            (2, "elasticache: 'powershel' is not a shell that can be completed: bash, zsh, fish, pwsh"),
            (
                CommandRun.Of("completion", "powershel").ExitCode,
                CommandRun.Of("completion", "powershel").Error.TrimEnd()
            )
        );

    [Fact]
    public void Bash_completes_with_the_script()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bash is Linux's");

        var run = CommandFixture.Start(
            "/bin/bash",
            [
                "-c",
                """
                command=$0
                elasticache() { "$command" "$@"; }
                source <(elasticache completion bash)
                COMP_LINE='elasticache lint --for' COMP_POINT=22 COMP_WORDS=(elasticache lint --for) COMP_CWORD=2
                _elasticache
                printf '%s\n' "${COMPREPLY[@]}"
                """.ReplaceLineEndings("\n"),
                CommandFixture.Command,
            ]
        );

        Assert.Equal("--format", run.Output.Trim());
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("diff")]
    [InlineData("nodes")]
    public void Help_of_a_verb_is_the_same_as_its_option(string verb) =>
        Assert.Equal(CommandRun.Of(verb, "--help"), CommandRun.Of("help", verb));

    [Fact]
    public void Help_without_a_verb_lists_them() => Assert.Equal(CommandRun.Of("--help"), CommandRun.Of("help"));

    [Fact]
    public void Help_of_no_verb_is_one_sentence()
    {
        var run = CommandRun.Of("help", "lnit");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("elasticache: 'lnit' is not a verb of elasticache: ", run.Error);
        Assert.EndsWith("; did you mean lint?", run.Error.TrimEnd());
    }
}
