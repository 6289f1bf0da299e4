using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs;

/// <summary>What the verbs that look at the caches of a template have in common: cost, diagram and report.</summary>
internal sealed class CacheArguments
{
    private readonly Argument<string> _first = new("TEMPLATE")
    {
        Description = "A template (JSON or YAML), a folder such as cdk.out, or - for the standard input.",
    };
    private readonly Argument<string?>? _second;
    private readonly Option<string?> _region = RegionOption.Create();
    private readonly ParameterOptions _parameters = new();
    private readonly Option<string?>? _output;
    private readonly ChoiceOption _format;

    /// <summary>Creates them.</summary>
    /// <param name="formats">The formats, described in the help.</param>
    /// <param name="description">What the help says of the formats.</param>
    /// <param name="update">What the help says of a second template. Default: there is none.</param>
    /// <param name="hasOutput">Whether it can be written to a file. Default: false.</param>
    public CacheArguments(
        IEnumerable<string> formats,
        string description,
        string? update = null,
        bool hasOutput = false
    )
    {
        _format = new ChoiceOption("--format", description, [.. formats]) { HelpName = "FORMAT" };
        _second = update is null ? null : Options.Argument("NEW", update);
        _output = hasOutput
            ? Options.Text("--output", "FILE", "Write it here instead of to the standard output.")
            : null;
    }

    /// <summary>Adds them to a verb, in the order of the help.</summary>
    public void AddTo(Verb verb, params IEnumerable<Option> own)
    {
        verb.Add(_first);
        if (_second is not null)
        {
            verb.Add(_second);
        }

        Option[] options =
        [
            _region,
            _parameters.Single,
            _parameters.File,
            .. own,
            _format,
            .. _output is null ? [] : (Option[])[_output],
        ];
        foreach (var option in options)
        {
            verb.Add(option);
        }
    }

    /// <summary>The format that was asked for; null where none was.</summary>
    public string? Format(ParseResult parsed) => parsed.GetValue(_format);

    /// <summary>The format that was asked for, or else the one that the name of the file to write ends in.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="endings">The formats by the ends of names, such as <c>.svg</c>; a name without one has the first.</param>
    /// <exception cref="UnreadableException">The name ends in something else.</exception>
    public string Format(ParseResult parsed, params IReadOnlyList<(string Ending, string Format)> endings)
    {
        if (Format(parsed) is { } asked)
        {
            return asked;
        }

        if (Path.GetExtension(File(parsed)) is not { Length: > 0 } ending)
        {
            return endings[0].Format;
        }

        return endings.FirstOrDefault(known => known.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase)).Format
            ?? throw new UnreadableException(
                $"--output {File(parsed)}: {ending} is not known: {string.Join(", ", endings.Select(known => known.Ending))}; or say --format"
            );
    }

    /// <summary>Reads the template, or the two of an update.</summary>
    /// <exception cref="UnreadableException">One cannot be read.</exception>
    public CacheInput Read(ParseResult parsed, HostEnvironment environment)
    {
        var values = _parameters.Read(parsed, environment);
        var region = parsed.GetValue(_region);
        var first = parsed.GetValue(_first)!;
        var second = _second is null ? null : parsed.GetValue(_second);
        TemplateFinder.CheckSides(first, second ?? "");
        var old = second is null ? null : InventoryInput.Read(first, region, values, environment);
        var @new = InventoryInput.Read(second ?? first, region, values, environment);
        values.Check([.. old?.Templates ?? [], .. @new.Templates]);
        Spare(parsed, [.. old?.Templates ?? [], .. @new.Templates], environment);
        if (old is not null && (old.Templates.Count > 1 || @new.Templates.Count > 1))
        {
            Compare(first, second!, old, environment);
            Compare(second!, first, @new, environment);
            (old, @new) = (old.WithStacks(), @new.WithStacks());
        }

        return new CacheInput(second is null ? null : first, old, second ?? first, @new, region, values);
    }

    /// <summary>Writes a text to the file that was named, or else to the standard output.</summary>
    /// <exception cref="UnreadableException">The file cannot be written.</exception>
    public void Write(ParseResult parsed, string text, HostEnvironment environment)
    {
        if (File(parsed) is { } file)
        {
            OutputFile.Write(file, text, environment);
        }
        else
        {
            parsed.InvocationConfiguration.Output.Write(text);
        }
    }

    // Several stacks are compared with several: a folder with a folder.
    private static void Compare(string path, string other, InventoryInput input, HostEnvironment environment)
    {
        if (
            input.Templates.Count > 1
            && (other == TemplateFinder.Input || !Directory.Exists(environment.FullPath(other)))
        )
        {
            throw new UnreadableException(
                $"{path}: this folder has several stacks; compare it with another folder, or name one template in it"
            );
        }
    }

    // What is read must not be gone afterwards.
    private void Spare(ParseResult parsed, IEnumerable<LoadedTemplate> templates, HostEnvironment environment)
    {
        if (
            File(parsed) is { } output
            && templates.Any(template =>
                template.Source.Path is { } path && environment.FullPath(path) == environment.FullPath(output)
            )
        )
        {
            throw new UnreadableException($"--output {output} is the template itself: name another file");
        }
    }

    private string? File(ParseResult parsed) => _output is null ? null : parsed.GetValue(_output);
}
