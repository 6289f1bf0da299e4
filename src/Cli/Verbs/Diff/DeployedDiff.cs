using System.CommandLine;
using System.Text;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Settings;
using ElastiCache.Live.Aws;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>Compares what a stack was deployed from with what is to be deployed, and asks the account what templates leave open.</summary>
internal static class DeployedDiff
{
    /// <summary>Does it, and hands over what the update does.</summary>
    public static int Run(
        string stack,
        string path,
        string? region,
        Acknowledgements meant,
        ParameterValues parameters,
        InvocationConfiguration streams,
        HostEnvironment host,
        Func<IReadOnlyList<StackDiff>, IReadOnlyList<string>, int> write
    ) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                var (name, @new) = DiffInput.Read(path, meant, host).Only();
                using var account = new AwsAccount(AwsSettings.Find(region ?? @new.Source.Region));
                var deployed = DeployedStack.Read(stack, account, CancellationToken.None).GetAwaiter().GetResult();
                var (_, old) = Deployed(deployed, meant, host).Only();
                parameters.Check([old, @new]);
                // What the deployment does not name keeps the value that it has.
                var values = new Dictionary<string, string>(deployed.Parameters, StringComparer.Ordinal);
                foreach (var (parameter, value) in parameters.Of(old, @new))
                {
                    values[parameter] = value;
                }

                var plan = deployed
                    .Answer(
                        UpdateJudge.Judge(
                            old.Template!,
                            @new.Template!,
                            // What is given is what the stack is to have; what it has is known.
                            new GivenParameters(deployed.Parameters, values)
                        ),
                        old.Template!,
                        @new.Template!,
                        account,
                        CancellationToken.None
                    )
                    .GetAwaiter()
                    .GetResult();
                return write(
                    [new StackDiff(path == TemplateFinder.Input ? stack : name, @new, plan) { Old = old }],
                    []
                );
            }
        );

    private static DiffInput Deployed(DeployedStack deployed, Acknowledgements meant, HostEnvironment host) =>
        DiffInput.Read(
            TemplateFinder.Input,
            meant,
            host with
            {
                Input = () => new MemoryStream(Encoding.UTF8.GetBytes(deployed.Template)),
            }
        );
}
