namespace ElastiCache.Cli.Verbs.Completion;

/// <summary>
/// The scripts. Each asks the command itself what may stand at the cursor (<c>elasticache "[suggest:12]" "elasticache no"</c>),
/// so that it never is out of date; where the command has no answer, the shell offers files.
/// </summary>
internal static class CompletionScript
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _elasticache() {
              local words
              words=$(elasticache "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
              COMPREPLY=($(compgen -W "${words}" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _elasticache elasticache
            """,
        ["zsh"] = """
            #compdef elasticache
            _elasticache() {
              local -a words
              words=("${(@f)$(elasticache "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              [[ -n "${words[1]}" ]] && compadd -a words || _files
            }
            compdef _elasticache elasticache
            """,
        ["fish"] = """
            complete -c elasticache -a '(elasticache "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName elasticache -ScriptBlock {
              param($word, $ast, $position)
              elasticache "[suggest:$position]" "$ast" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }
            """,
    };

    /// <summary>The shells that there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = [.. Scripts.Keys];

    /// <summary>The script of a shell; null for a shell that has none.</summary>
    public static string? Of(string shell) => Scripts.GetValueOrDefault(shell.ToLowerInvariant());
}
