using System.CommandLine;
using System.Text;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Live;
using ElastiCache.Live.Aws;
using ElastiCache.Live.Aws.Observers;
using ElastiCache.Live.Verification;

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
                if (request.DataPlane || request.ConnectTo.Count > 0)
                {
                    var found = DataPlane(stacks, request, account, host).GetAwaiter().GetResult();
                    result = result with
                    {
                        Rules = [.. result.Rules, .. DataPlaneRules.All],
                        Findings = [.. result.Findings, .. found],
                    };
                }

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
                    .GetTemplate(stack, isOriginal: false, CancellationToken.None)
                    .GetAwaiter()
                    .GetResult();
                var root = DocumentReader.Read("", Encoding.UTF8.GetBytes(text)).Root;
                var deployed = new StackTemplate(stack, Template.Read(root));
                var result = Verify(stack, [deployed], null, account).GetAwaiter().GetResult();
                FindingReport.Write(result, format, streams.Output);
                return result.Findings.Count > 0 ? ExitCode.Found : ExitCode.Fine;
            }
        );

    private static async Task<IReadOnlyList<LiveFinding>> DataPlane(
        IReadOnlyList<StackTemplate> stacks,
        VerifyRequest request,
        AwsAccount account,
        HostEnvironment host
    )
    {
        var ways = new LiveAccess(
            account,
            new Tunnels(request.ConnectTo),
            new Logins(request.Credentials is { } file ? host.FullPath(file) : null),
            request.IsReadOnly
        );
        var findings = new List<LiveFinding>();
        foreach (var stack in stacks)
        {
            var names = await new AmazonCloudFormation(account).ListStackResources(
                request.Stack ?? stack.Stack,
                CancellationToken.None
            );
            foreach (var cache in TwinTemplate.Plan([(stack.Template, account.Region)]).Caches)
            {
                if (
                    names.TryGetValue(cache.LogicalId, out var id)
                    && await ways.Of(cache, id, CancellationToken.None) is { } access
                )
                {
                    // Beside what the control plane says of it.
                    findings.AddRange(
                        (await DataPlaneObserver.Verify(cache, access, CancellationToken.None)).Select(finding =>
                            finding with
                            {
                                Cache = cache.LogicalId,
                            }
                        )
                    );
                }
            }
        }

        return findings;
    }

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
