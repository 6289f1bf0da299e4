using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Preflight;

namespace ElastiCache.Cli.Verbs.Preflight;

/// <summary>Looks in the account of each stack.</summary>
internal static class PreflightRun
{
    /// <summary>Writes what was looked at.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(
        string? path,
        string? stack,
        string? region,
        string? format,
        ParameterValues parameters,
        HostEnvironment host,
        TextWriter output
    )
    {
        if (path is null)
        {
            throw new UnreadableException("preflight takes what is to be deployed: name a template or a cdk.out");
        }

        IReadOnlyList<LoadedTemplate> templates = [.. new TemplateLoader(host, eachStack: true).Load([path])];
        parameters.Check(templates);
        if (stack is not null && templates.Count > 1)
        {
            throw new UnreadableException(
                $"--stack {stack}: {path} has {templates.Count} stacks: name the template of this one"
            );
        }

        var (checks, unknown) = (new List<PreflightCheck>(), new List<string>());
        foreach (var loaded in templates)
        {
            loaded.Check();
            using var account = new AwsAccount(AwsSettings.Find(region ?? loaded.Source.Region));
            var result = DeploymentCheck
                .Run(
                    loaded.Template!,
                    stack ?? loaded.Source.StackOrName,
                    parameters.Of(loaded),
                    account,
                    CancellationToken.None
                )
                .GetAwaiter()
                .GetResult();
            checks.AddRange(result.Checks);
            unknown.AddRange(result.Unknown);
        }

        PreflightReport.Write(path, checks, unknown, format, output);
        return checks.TrueForAll(check => check.Holds) ? ExitCode.Fine : ExitCode.Found;
    }
}
