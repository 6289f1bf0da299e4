using System.CommandLine;
using System.Text;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Live;
using ElastiCache.Live.Aws;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>Holds the resources of deployed stacks against their templates.</summary>
internal static class VerifyLive
{
    /// <summary>Writes what differs.</summary>
    public static int Run(VerifyRequest request, HostEnvironment host, InvocationConfiguration streams) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                var path = request.Path ?? throw new LiveException("--live takes a template or a cdk.out: name one");
                var stacks = StackTemplate.Read(path, host);
                if (request.Stack is not null && stacks.Count > 1)
                {
                    throw new LiveException(
                        $"--stack {request.Stack}: {path} has {stacks.Count} stacks: name the template of this one"
                    );
                }

                using var account = new AwsAccount(AwsSettings.Find(request.Region));
                var result = Verify(path, stacks, request.Stack, account).GetAwaiter().GetResult();
                FindingReport.Write(result, request.Format, streams.Output);
                return result.Findings.Count > 0 ? ExitCode.Found : ExitCode.Fine;
            }
        );

    /// <summary>Writes what differs from the template that a stack was deployed from.</summary>
    public static int Drift(string stack, string? region, string? format, InvocationConfiguration streams) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                using var account = new AwsAccount(AwsSettings.Find(region));
                var text = new AmazonCloudFormation(account)
                    .GetTemplate(stack, CancellationToken.None)
                    .GetAwaiter()
                    .GetResult();
                var root = DocumentReader.Read("", Encoding.UTF8.GetBytes(text)).Root;
                var deployed = new StackTemplate(stack, Template.Read(root));
                var result = Verify(stack, [deployed], null, account).GetAwaiter().GetResult();
                FindingReport.Write(result, format, streams.Output);
                return result.Findings.Count > 0 ? ExitCode.Found : ExitCode.Fine;
            }
        );

    private static async Task<VerifyResult> Verify(
        string path,
        IReadOnlyList<StackTemplate> stacks,
        string? name,
        AwsAccount account
    )
    {
        var names = new List<string>();
        var findings = new List<LiveFinding>();
        foreach (var stack in stacks)
        {
            foreach (
                var (declared, observed) in await ControlPlane.Observe(stack.Template, name ?? stack.Stack, account)
            )
            {
                names.Add(declared.LogicalId);
                findings.AddRange(ControlPlaneJudge.Judge(declared, observed));
            }
        }

        return names.Count > 0
            ? new VerifyResult(path, names, ControlPlaneRules.All, findings) { Noun = "resource" }
            : throw new LiveException($"{path}: nothing of it is deployed that verify knows of");
    }
}
