using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>What is known and meant, for the verbs that only ask whether a finding is: lint tells more of it.</summary>
/// <param name="given">What the command line says.</param>
/// <param name="settings">Finds what the project says of a template.</param>
internal sealed class Acknowledgements(IReadOnlyList<Acknowledgement> given, SettingsFinder settings)
{
    /// <summary>Those of the project and of the templates' metadata alone.</summary>
    public static Acknowledgements OfProject(HostEnvironment environment) =>
        new([], new SettingsFinder(environment, null));

    /// <summary>What the options of a run say.</summary>
    /// <exception cref="UnreadableException">One has no id or no reason.</exception>
    public static Acknowledgements Of(ParseResult parsed, SettingsOptions options, HostEnvironment environment) =>
        new(options.Given(parsed), new SettingsFinder(environment, parsed.GetValue(options.Settings)));

    /// <summary>Says how a violation in a template is to be taken; null where it is not to be told.</summary>
    /// <exception cref="UnreadableException">The settings of its project cannot be read.</exception>
    public Func<TemplateResource, Violation, Violation?> In(LoadedTemplate loaded)
    {
        var project = settings.For(loaded.Source.Path);
        List<Acknowledgement> all =
        [
            // lint tells which of them cannot be read.
            .. loaded.Template is { } template
                ? AcknowledgementReader.OfTemplate(template, new TemplateMistakes())
                : [],
            .. given,
            .. project.Acknowledgements,
        ];
        return (resource, violation) =>
            all.Exists(one => one.Covers(violation, resource)) ? null : project.Of(violation);
    }
}
