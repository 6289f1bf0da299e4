using System.CommandLine;
using System.Text;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>Writes what was put right: into the files, or as a difference.</summary>
internal static class FixReport
{
    /// <summary>Puts files right, and says what was done.</summary>
    /// <param name="sources">The files; one may have several templates.</param>
    /// <param name="fixer">Puts a file right.</param>
    /// <param name="streams">Where to say it.</param>
    /// <param name="environment">Where files are written; null to show the difference and write nothing.</param>
    /// <returns>Whether anything was, or would be, changed.</returns>
    /// <exception cref="UnreadableException">A file cannot be written.</exception>
    public static bool Write(
        IEnumerable<TemplateSource> sources,
        TemplateFixer fixer,
        InvocationConfiguration streams,
        HostEnvironment? environment
    )
    {
        var all = sources.DistinctBy(source => source.Path).ToList();
        if (all.Find(source => source.IsInAssembly || source is { Path: null, Problem: null }) is { } unfit)
        {
            throw new UnreadableException(
                unfit.IsInAssembly
                    ? $"--fix: {unfit.Name} is what the CDK made of your code: put the code right"
                    : "--fix writes files, and the standard input is none: name the file"
            );
        }

        var isChanged = false;
        foreach (var source in all)
        {
            if (Fixed(source, fixer) is not { } file)
            {
                continue;
            }

            isChanged = true;
            if (environment is null)
            {
                streams.Output.Write(LineDifference.Of(file.Name, file.Before, file.After));
            }
            else
            {
                Save(file);
            }

            foreach (var fix in file.Fixes)
            {
                streams.Error.WriteLine(
                    PlainText.Of(
                        $"{CommandInfo.Name}: {file.Name}: {(environment is null ? "would be fixed" : "fixed")}: {fix}"
                    )
                );
            }
        }

        return isChanged;
    }

    // What cannot be read is said where it is judged.
    private static FixedFile? Fixed(TemplateSource source, TemplateFixer fixer)
    {
        try
        {
            return fixer.Fix(source);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    private static void Save(FixedFile file)
    {
        try
        {
            var hasMark = File.ReadAllBytes(file.Path).AsSpan().StartsWith(Encoding.UTF8.Preamble);
            File.WriteAllText(file.Path, file.After, new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{file.Name} cannot be written: {exception.Message}");
        }
    }
}
