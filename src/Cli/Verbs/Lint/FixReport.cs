using System.CommandLine;
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
        if (
            all.Find(source => (IsMade(source) && !source.IsByTheWay) || source is { Path: null, Problem: null }) is
            { } unfit
        )
        {
            throw new UnreadableException(
                IsMade(unfit)
                    ? $"--fix: {unfit.Name} is what the CDK made of your code: put the code right"
                    : "--fix writes files, and the standard input is none: name the file"
            );
        }

        var isChanged = false;
        foreach (var source in all)
        {
            if (IsMade(source))
            {
                streams.Error.Say(
                    $"{source.Name}: left alone: it is what the CDK made of your code: put the code right"
                );
                continue;
            }

            if (Fixed(source, fixer) is not { } file)
            {
                continue;
            }

            if (file.Fixes.Count > 0)
            {
                isChanged = true;
                Write(file, streams, environment);
            }

            if (file.Untried > 0)
            {
                streams.Error.Say(
                    $"{file.Name}: {file.Untried} more fix{(file.Untried == 1 ? "" : "es")} would take too long to try at once: run it again"
                );
            }
        }

        return isChanged;
    }

    private static void Write(FixedFile file, InvocationConfiguration streams, HostEnvironment? environment)
    {
        if (environment is null)
        {
            var mark = file.HasMark ? "\uFEFF" : "";
            streams.Output.Write(LineDifference.Of(file.Name, mark + file.Before, mark + file.After));
        }
        else
        {
            OutputFile.Overwrite(file.Name, file.Path, file.After, file.HasMark);
        }

        foreach (var fix in file.Fixes)
        {
            streams.Error.Say($"{file.Name}: {(environment is null ? "would be fixed" : "fixed")}: {fix}");
        }
    }

    // One that was named as a file stands beside the manifest.
    private static bool IsMade(TemplateSource source) =>
        source.IsInAssembly || (source.Path is { } path && CloudAssembly.IsAt(Path.GetDirectoryName(path)!));

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
}
