using System.Diagnostics;
using Amazon;
using Amazon.Runtime;
using ElastiCache.Live.Aws;

namespace ElastiCache.Live.Tests.Support;

/// <summary>
/// A simulated account of AWS on the loopback address (moto with the repository's plug-in): one for all tests of the
/// process, each class in a Region of its own, for it takes seconds to start.
/// </summary>
internal static class SimulatedAws
{
    private static readonly Lazy<Task<Uri>> Address = new(Start);

    // Held here: with the object its standard input would be closed, too.
    private static Process? Server;

    /// <summary>The account in a Region. Where it cannot be had the test is skipped, and with CI=true fails.</summary>
    /// <param name="region">The Region: what one has, another does not see.</param>
    /// <param name="asked">Receives what was asked of which service, as policies name it.</param>
    public static async Task<AwsAccount> Account(RegionEndpoint region, ICollection<string>? asked = null)
    {
        var address = await Address.Value;
        return new AwsAccount(
            new AwsSettings(new BasicAWSCredentials("test", "test"), region, _ => address),
            asked is null ? null : new RecordingHandler(asked)
        );
    }

    /// <summary>The account in a Region, which refuses an action after some times.</summary>
    /// <param name="region">The Region.</param>
    /// <param name="action">The action, such as <c>DescribeEvents</c>.</param>
    /// <param name="after">How often it is answered.</param>
    public static async Task<AwsAccount> Refusing(RegionEndpoint region, string action, int after)
    {
        var address = await Address.Value;
        return new AwsAccount(
            new AwsSettings(new BasicAWSCredentials("test", "test"), region, _ => address),
            new RefusingHandler(action, after)
        );
    }

    /// <summary>What a process finds in its environment to use the account.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> Environment(RegionEndpoint region) =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = (await Address.Value).AbsoluteUri,
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_PROFILE"] = null,
            ["AWS_REGION"] = region.SystemName,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };

    private static async Task<Uri> Start()
    {
        var python = Tool.Find("python3", "Python 3");
        if ((await Command.Run(python, ["-c", "import moto.server"])).ExitCode != 0)
        {
            Tool.Missing("moto is not installed: pip install 'moto[server,all]'");
        }

        // Its standard input is closed when this process ends, and with it the server does.
        Server = Process.Start(
            new ProcessStartInfo(
                python,
                ["-B", Repository.PathOf("tools", "local-aws", "serve.py"), "--port", "0", "--exit-with-parent"]
            )
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        while (await Server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("READY ", StringComparison.Ordinal))
            {
                return new Uri(line["READY ".Length..]);
            }
        }

        throw new InvalidOperationException("the simulated account ended before it was ready");
    }
}
