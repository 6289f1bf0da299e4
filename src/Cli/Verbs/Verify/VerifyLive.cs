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
    /// <summary>What differs.</summary>
    public static async Task<VerifyResult> Run(VerifyRequest request, HostEnvironment host)
    {
        var path = request.Path ?? throw new UnreadableException("--live takes a template or a cdk.out: name one");
        var stacks = StackTemplate.Read(path, host);
        if (request.Stack is not null && stacks.Count > 1)
        {
            throw new UnreadableException(
                $"--stack {request.Stack}: {path} has {stacks.Count} stacks: name the template of this one"
            );
        }

        // Before the account is asked: what was found there would be lost.
        var (tunnels, logins) = Ways(request, host);
        using var account = new AwsAccount(AwsSettings.Find(request.Region));
        var result = await Verify(path, stacks, request.Stack, account);
        if (!request.DataPlane && request.ConnectTo.Count == 0)
        {
            return result;
        }

        var ways = new LiveAccess(account, tunnels, logins, request.IsReadOnly);
        var (found, met) = await DataPlane(stacks, request.Stack, account, ways);
        return result with
        {
            Rules = [.. result.Rules, .. DataPlaneRules.All],
            LookedAt = result.LookedAt?.Concat(met).ToHashSet(),
            Findings = [.. result.Findings, .. found],
        };
    }

    /// <summary>What differs from the template that a stack was deployed from.</summary>
    public static async Task<VerifyResult> Drift(string stack, string? region)
    {
        using var account = new AwsAccount(AwsSettings.Find(region));
        var text = await new AmazonCloudFormation(account).GetTemplate(
            stack,
            isOriginal: false,
            CancellationToken.None
        );
        var root = DocumentReader.ReadTemplate("", Encoding.UTF8.GetBytes(text)).Root;
        return await Verify(stack, [new StackTemplate(stack, Template.Read(root))], null, account);
    }

    private static (Tunnels Tunnels, Logins Logins) Ways(VerifyRequest request, HostEnvironment host)
    {
        try
        {
            return (
                new Tunnels(request.ConnectTo),
                request.Credentials is { } file ? ReadLogins(host.FullPath(file)) : new Logins(null)
            );
        }
        catch (LiveException exception)
        {
            throw new UnreadableException(exception.Message);
        }
        catch (UnreadableException exception)
        {
            throw exception.In($"--credentials {request.Credentials}");
        }
    }

    private static Logins ReadLogins(string path)
    {
        Files.RefuseFolder(path);
        return Files.Guard(() => new Logins(path));
    }

    private static async Task<(IReadOnlyList<LiveFinding> Findings, IEnumerable<(string, LiveRule)> Met)> DataPlane(
        IReadOnlyList<StackTemplate> stacks,
        string? name,
        AwsAccount account,
        LiveAccess ways
    )
    {
        var findings = new List<LiveFinding>();
        var met = new List<string>();
        foreach (var stack in stacks)
        {
            var names = await new AmazonCloudFormation(account).ListStackResources(
                name ?? stack.Stack,
                CancellationToken.None
            );
            foreach (var cache in TwinTemplate.Plan(stack.Template, account.Region).Caches)
            {
                if (
                    names.TryGetValue(cache.LogicalId, out var id)
                    && await ways.Of(cache, id, CancellationToken.None) is { } access
                )
                {
                    met.Add(cache.LogicalId);
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

        return (findings, met.SelectMany(cache => DataPlaneRules.All.Select(rule => (cache, rule))));
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
        var inPart = new List<string>();
        var lookedAt = new HashSet<(string, LiveRule)>();
        foreach (var stack in stacks)
        {
            foreach (
                var (declared, observed) in await ControlPlane.Observe(
                    stack.Template,
                    name ?? stack.Stack,
                    account,
                    [.. stacks.Where(other => other != stack).Select(other => other.Template)]
                )
            )
            {
                names.Add(declared.LogicalId);
                lookedAt.UnionWith(
                    declared
                        .Facts.Select(fact => fact.Rule)
                        .Append(ControlPlaneRules.Exists)
                        .Select(rule => (declared.LogicalId, rule))
                );
                if (!declared.IsWhole)
                {
                    inPart.Add(declared.LogicalId);
                }

                findings.AddRange(ControlPlaneJudge.Judge(declared, observed));
            }
        }

        return names.Count > 0
            ? new VerifyResult(path, names, ControlPlaneRules.All, findings)
            {
                Noun = "resource",
                InPart = inPart,
                LookedAt = lookedAt,
            }
            : throw new LiveException($"{path}: nothing of it is deployed that verify knows of");
    }
}
