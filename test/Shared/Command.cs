using System.Diagnostics;

namespace Shared;

/// <summary>Programs that tests run to their end.</summary>
internal static class Command
{
    /// <summary>Runs a program and waits for it.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The working directory. Default: the repository.</param>
    /// <param name="environment">What is added to the environment; a null value takes a variable away.</param>
    public static async Task<CommandResult> Run(
        string file,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(
            $"{Path.GetFileName(file)} {string.Join(' ', start.ArgumentList)}",
            process.ExitCode,
            await output,
            await error
        );
    }
}
