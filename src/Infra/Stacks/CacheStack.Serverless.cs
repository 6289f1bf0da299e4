using Amazon.CDK;
using ElastiCache.Cdk;
using Infra.Settings;

namespace Infra.Stacks;

/// <content>Caches without nodes.</content>
internal sealed partial class CacheStack
{
    private ServerlessCache Serverless(string name, CacheSettings cache)
    {
        var users = CacheUsers.In(this, _environment, name, cache);
        var created = new ServerlessCache(
            this,
            name,
            new ServerlessCacheProps
            {
                Vpc = _vpc,
                VpcSubnets = VpcSource.Subnets(_settings.Network),
                Description = $"{name} of {_environment}",
                Engine = ServerlessEngine(cache),
                UsageLimits = Limits(cache.Serverless!),
                AtRestEncryption = SettingWords.AtRestEncryption[cache.AtRestEncryption],
                UserGroup = users?.Group,
                SnapshotRetention = cache.SnapshotRetentionDays is { } days ? Duration.Days(days) : null,
                DailySnapshotTime = cache.Serverless!.SnapshotTime,
                RestoreFrom = cache.RestoreFromSnapshot is { } snapshot ? SnapshotSource.FromArn(snapshot) : null,
                Compliance = Policies(cache),
                RemovalPolicy = Policy(cache),
            }
        );

        Publish(name, "endpoint", created.Endpoint.Hostname);
        Publish(name, "port", created.Endpoint.PortAsString);
        if (cache.HasReader)
        {
            Publish(name, "reader-endpoint", created.ReaderEndpoint.Hostname);
            Publish(name, "reader-port", created.ReaderEndpoint.PortAsString);
        }

        users?.AddOutputs(created);
        return created;
    }

    private static ServerlessCacheEngine ServerlessEngine(CacheSettings cache) =>
        (cache.Engine!, cache.EngineVersion) switch
        {
            (var engine, { } version) => ServerlessCacheEngine.Of(engine, version),
            (EngineName.Memcached, _) => ServerlessCacheEngine.Memcached1_6,
            (EngineName.Redis, _) => ServerlessCacheEngine.Redis7,
            _ => ServerlessCacheEngine.Valkey8,
        };

    private static CacheUsageLimits Limits(ServerlessSettings settings) =>
        new()
        {
            DataStorageMinimum = settings.MinDataGb is { } least ? Size.Gibibytes(least) : null,
            DataStorageMaximum = settings.MaxDataGb is { } most ? Size.Gibibytes(most) : null,
            EcpuPerSecondMinimum = settings.MinEcpuPerSecond,
            EcpuPerSecondMaximum = settings.MaxEcpuPerSecond,
        };
}
