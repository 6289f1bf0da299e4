using System.CommandLine;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Templates;

/// <summary><c>--parameter NAME=VALUE</c> and <c>--parameters FILE</c>: values of the template's parameters.</summary>
internal sealed class ParameterOptions
{
    /// <summary>One value; repeatable.</summary>
    public Option<string[]> Single { get; } =
        Options.Texts("--parameter", "NAME=VALUE", "The value of a parameter; repeatable, and wins over --parameters.");

    /// <summary>A file with values.</summary>
    public Option<string?> File { get; } =
        Options.Text(
            "--parameters",
            "FILE",
            "Values of parameters, as the AWS CLI, Git sync or CodePipeline take them."
        );

    /// <summary>The values that a command line gives.</summary>
    /// <exception cref="UnreadableException">One is malformed, stands there twice, or the file cannot be read.</exception>
    public ParameterValues Read(ParseResult parsed, HostEnvironment environment)
    {
        var values = new Dictionary<string, (string Value, string Origin)>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(Single) ?? [])
        {
            var (name, value) =
                ParameterFile.Split(text)
                ?? throw new UnreadableException(
                    $"--parameter '{text}' must be NAME=VALUE, such as --parameter NodeType=cache.r7g.large"
                );
            if (!values.TryAdd(name, (value, Single.Name)))
            {
                throw new UnreadableException($"--parameter {name} is given twice");
            }
        }

        if (parsed.GetValue(File) is { } file)
        {
            foreach (var (name, value) in ReadFile(file, environment))
            {
                values.TryAdd(name, (value, file));
            }
        }

        return new ParameterValues(values);
    }

    private static IReadOnlyDictionary<string, string> ReadFile(string file, HostEnvironment environment)
    {
        try
        {
            return ParameterFile.Read(environment.FullPath(file));
        }
        catch (UnreadableException exception)
        {
            throw exception.In(file);
        }
        catch (ArgumentException)
        {
            throw new UnreadableException($"--parameters '{file}' is no path");
        }
    }
}
