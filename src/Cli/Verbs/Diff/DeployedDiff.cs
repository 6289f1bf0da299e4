using System.Text;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint.Settings;
using ElastiCache.Live.Aws;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>Compares what a stack was deployed from with what is to be deployed, and asks the account what templates leave open.</summary>
internal static class DeployedDiff
{
    /// <summary>What the update does.</summary>
    public static StackDiff Of(
        string stack,
        string path,
        string? region,
        Acknowledgements meant,
        ParameterValues parameters,
        HostEnvironment host
    )
    {
        var (name, @new) = DiffInput.Read(path, meant, host).Only();
        using var account = new AwsAccount(AwsSettings.Find(region ?? @new.Source.Region));
        var deployed = DeployedStack.Read(stack, account, CancellationToken.None).GetAwaiter().GetResult();
        var input = () => new MemoryStream(Encoding.UTF8.GetBytes(deployed.Template));
        var (_, old) = DiffInput.Read(TemplateFinder.Input, meant, host with { Input = input }).Only();
        parameters.Check([old, @new]);
        // What the deployment does not name keeps the value that it has.
        var values = PassedValues.With(deployed.Parameters, parameters.Of(old, @new));
        // What is given is what the stack is to have; what it has is known.
        var given = new GivenParameters(deployed.Parameters, values);
        var plan = UpdateJudge.Judge(old.Template!, @new.Template!, given);
        return new StackDiff(
            path == TemplateFinder.Input ? stack : name,
            @new,
            deployed
                .Answer(plan, old.Template!, @new.Template!, account, CancellationToken.None)
                .GetAwaiter()
                .GetResult()
        )
        {
            Old = old,
        };
    }
}
