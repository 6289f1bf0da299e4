using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using ElastiCache.Live.Aws;

namespace ElastiCache.Live.Preflight;

/// <summary>Asks an account what a deployment needs to know of it. Changes nothing.</summary>
/// <param name="account">The account.</param>
internal sealed class AccountReader(AwsAccount account)
{
    // As many questions at a time as a service answers without throttling.
    private const int AtOnce = 4;

    private readonly AmazonElastiCache _elastiCache = new(account);
    private readonly AmazonEC2 _ec2 = new(account);
    private readonly ConcurrentDictionary<AccountQuestion, AccountAnswer> _answers = new();
    private readonly ConcurrentDictionary<string, SubnetFact> _subnets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _subnetGroups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _securityGroups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<string>>>> _versions = new(
        StringComparer.Ordinal
    );

    /// <summary>Everything that a template needs to know.</summary>
    public async Task<AccountFacts> Read(DeploymentNeeds needs, CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(
            needs.Questions.Select(entry => entry.Question).Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (question, token) => _answers[question] = await Answer(question, token)
        );
        // The subnets of groups that are there already are known by now only.
        foreach (var id in _subnetGroups.Values.SelectMany(ids => ids).Where(id => !_subnets.ContainsKey(id)))
        {
            await Subnet(id, cancellation);
        }

        return new AccountFacts
        {
            Answers = _answers,
            Quotas = await new AmazonServiceQuotas(account).ListServiceQuotas("elasticache", cancellation),
            Used = await Used(needs.Added.Keys, cancellation),
            Subnets = _subnets,
            SubnetGroups = _subnetGroups,
            SecurityGroupVpcs = _securityGroups,
        };
    }

    private async Task<AccountAnswer> Answer(AccountQuestion question, CancellationToken cancellation) =>
        question.Kind switch
        {
            QuestionKind.NodeType => await _elastiCache.OffersNodeType(question.Name, cancellation)
                ? new(true, $"{question.Name} is offered in {account.Region}")
                : new(false, $"{question.Name} is not offered in {account.Region}"),
            QuestionKind.EngineVersion => await Version(question, cancellation),
            QuestionKind.FreeName => await Find(question.Of, question.Name, cancellation) is null
                ? new(true, $"the name {question.Name} is free")
                : new(
                    false,
                    $"the name {question.Name} is taken: there is such a {Word(question.Of)} in {account.Region} already"
                ),
            QuestionKind.Subnet => await Subnet(question.Name, cancellation),
            QuestionKind.SecurityGroup => await SecurityGroup(question.Name, cancellation),
            QuestionKind.Key => await Key(question.Name, cancellation),
            QuestionKind.Secret => await Secret(question.Name, cancellation),
            QuestionKind.Parameter => Exists(
                await new AmazonSimpleSystemsManagement(account).HasParameter(question.Name, cancellation),
                $"the parameter {question.Name} of Systems Manager"
            ),
            QuestionKind.Topic => Exists(
                await new AmazonSimpleNotificationService(account).GetTopicAttributes(question.Name, cancellation)
                    is not null,
                $"the topic {question.Name}"
            ),
            _ => await Existing(question, cancellation),
        };

    private AccountAnswer Exists(bool exists, string what) =>
        exists ? new(true, $"{what} exists") : new(false, $"{what} does not exist in {account.Region}");

    private async Task<AccountAnswer> Existing(AccountQuestion question, CancellationToken cancellation)
    {
        var found = await Find(question.Of, question.Name, cancellation);
        if (found is not null && question.Of == ResourceTypes.SubnetGroup)
        {
            _subnetGroups[question.Name] = [.. AmazonElastiCache.Subnets(found)];
        }

        return Exists(found is not null, $"the {Word(question.Of)} {question.Name}");
    }

    private Task<XElement?> Find(string type, string name, CancellationToken cancellation) =>
        type switch
        {
            ResourceTypes.ReplicationGroup => _elastiCache.DescribeReplicationGroup(name, cancellation),
            ResourceTypes.CacheCluster => _elastiCache.DescribeCacheCluster(name, cancellation),
            ResourceTypes.ServerlessCache => _elastiCache.DescribeServerlessCache(name, cancellation),
            ResourceTypes.User => _elastiCache.DescribeUser(name, cancellation),
            ResourceTypes.UserGroup => _elastiCache.DescribeUserGroup(name, cancellation),
            ResourceTypes.SubnetGroup => _elastiCache.DescribeCacheSubnetGroup(name, cancellation),
            ResourceTypes.Snapshot => _elastiCache.DescribeSnapshot(name, cancellation),
            _ => _elastiCache.DescribeCacheParameterGroup(name, cancellation),
        };

    // AWS::ElastiCache::UserGroup is a user group.
    private static string Word(string type) =>
        string.Concat(
            type.Split("::")[^1]
                .Select(
                    (letter, index) =>
                        char.IsAsciiLetterUpper(letter) && index > 0
                            ? $" {char.ToLowerInvariant(letter)}"
                            : $"{char.ToLowerInvariant(letter)}"
                )
        );

    private async Task<AccountAnswer> Version(AccountQuestion question, CancellationToken cancellation)
    {
        var offered = await _versions
            .GetOrAdd(
                question.Of,
                engine => new Lazy<Task<IReadOnlyList<string>>>(() =>
                    _elastiCache.DescribeCacheEngineVersions(engine, cancellation)
                )
            )
            .Value;
        // A serverless cache and the newest 6 name a line of versions: 8, 1.6, 6.x.
        var wanted = NormalForm.Version(question.Name);
        var isOffered = offered.Any(version =>
            NormalForm.Version(version) == wanted
            || version.StartsWith($"{wanted}.", StringComparison.Ordinal)
            || version.StartsWith($"{question.Name}.", StringComparison.Ordinal)
        );
        return isOffered
            ? new(true, $"{question.Of} {question.Name} is offered in {account.Region}")
            : new(
                false,
                $"{question.Of} {question.Name} is not offered in {account.Region}, which has {(offered.Count > 0 ? string.Join(", ", offered) : "no version of it")}"
            );
    }

    private async Task<AccountAnswer> Subnet(string id, CancellationToken cancellation)
    {
        if (await _ec2.DescribeSubnet(id, cancellation) is not { } subnet)
        {
            return Exists(false, $"the subnet {id}");
        }

        var fact = new SubnetFact(
            subnet.Element("availabilityZone")?.Value ?? "",
            subnet.Element("vpcId")?.Value ?? "",
            Number(subnet, "availableIpAddressCount") ?? 0
        );
        _subnets[id] = fact;
        return new(true, $"the subnet {id} is in {fact.Zone} and has {fact.FreeAddresses} free addresses");
    }

    private async Task<AccountAnswer> SecurityGroup(string id, CancellationToken cancellation)
    {
        var group = await _ec2.DescribeSecurityGroup(id, cancellation);
        if (group?.Element("vpcId")?.Value is { Length: > 0 } vpc)
        {
            _securityGroups[id] = vpc;
        }

        return Exists(group is not null, $"the security group {id}");
    }

    private async Task<AccountAnswer> Key(string id, CancellationToken cancellation)
    {
        var key = await new AmazonKeyManagementService(account).DescribeKey(id, cancellation);
        return (string?)key?["KeyState"] switch
        {
            _ when key is null => Exists(false, $"the key {id}"),
            "Enabled" or null => new(true, $"the key {id} is enabled"),
            var state => new(false, $"the key {id} cannot be used: its state is {state}"),
        };
    }

    private async Task<AccountAnswer> Secret(string id, CancellationToken cancellation)
    {
        var secret = await new AmazonSecretsManager(account).DescribeSecret(id, cancellation);
        return secret is null ? Exists(false, $"the secret {id}")
            : secret["DeletedDate"] is not null ? new(false, $"the secret {id} is to be deleted: restore it")
            : secret["VersionIdsToStages"] is System.Text.Json.Nodes.JsonObject { Count: > 0 }
                ? new(true, $"the secret {id} exists and has a value")
            : new(false, $"the secret {id} has no value yet");
    }

    private async Task<IReadOnlyDictionary<AccountQuota, int>> Used(
        IEnumerable<AccountQuota> quotas,
        CancellationToken cancellation
    )
    {
        var used = new Dictionary<AccountQuota, int>();
        foreach (var quota in quotas)
        {
            used[quota] = (await Counted(quota, cancellation)).Sum(found =>
                // Those that each account has do not count.
                found.Element("CacheParameterGroupName")
                    is { } name
                && DefaultGroupName.Is(name.Value)
                    ? 0
                : quota == AccountQuota.Nodes ? Number(found, "NumCacheNodes") ?? 1
                : 1
            );
        }

        return used;
    }

    private Task<IReadOnlyList<XElement>> Counted(AccountQuota quota, CancellationToken cancellation) =>
        quota == AccountQuota.Nodes ? _elastiCache.DescribeCacheClusters(cancellation)
        : quota == AccountQuota.ServerlessCaches ? _elastiCache.DescribeServerlessCaches(cancellation)
        : quota == AccountQuota.Users ? _elastiCache.DescribeUsers(cancellation)
        : quota == AccountQuota.UserGroups ? _elastiCache.DescribeUserGroups(cancellation)
        : quota == AccountQuota.SubnetGroups ? _elastiCache.DescribeCacheSubnetGroups(cancellation)
        : _elastiCache.DescribeCacheParameterGroups(cancellation);

    private static int? Number(XElement found, string name) =>
        int.TryParse(found.Element(name)?.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
