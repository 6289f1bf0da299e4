using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.V;

/// <summary>Names and engines of serverless caches, and every rule of them.</summary>
internal static class ServerlessRules
{
    private const string AuthToken = "AuthToken";

    /// <summary>Names, engines and what does not exist.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> OfNames =
    [
        new Rule<ServerlessCacheSpecification>("N-06", nameof(ServerlessCacheSpecification.ServerlessCacheName))
        {
            Mistake = cache =>
                cache.ServerlessCacheName.IsAbsent
                    ? "a serverless cache must have a name"
                    : Identifier.Mistake(cache.ServerlessCacheName, 40),
            Fix = Fixes.Name<ServerlessCacheSpecification>(
                nameof(ServerlessCacheSpecification.ServerlessCacheName),
                one => one.ServerlessCacheName,
                40
            ),
            Evidence = Evidence.Schema,
            Source = Pages.CreateServerlessCache,
            Statement =
                "A serverless cache has a name of 1 to 40 letters, digits and hyphens that begins with a letter and has no hyphen at its end or beside another.",
            Why = "CloudFormation or the service refuses the cache.",
            Breaks = """{"ServerlessCacheName": "My Cache"}""",
            Keeps = """{"ServerlessCacheName": "my-serverless"}""",
        },
        StoredName.Rule<ServerlessCacheSpecification>(
            "N-06",
            nameof(ServerlessCacheSpecification.ServerlessCacheName),
            cache => cache.ServerlessCacheName,
            40
        ) with
        {
            Source = Pages.CreateServerlessCache,
            Statement = "The name of a serverless cache is written in lower case.",
            Breaks = """{"ServerlessCacheName": "MyCache"}""",
            Keeps = """{"ServerlessCacheName": "mycache"}""",
        },
        new Rule<ServerlessCacheSpecification>("N-17", nameof(ServerlessCacheSpecification.Description))
        {
            Mistake = cache =>
                cache.Description.Limits?.Wrong("a description", 0, 255) is { } wrong ? wrong
                : !cache.Description.TryGet(out var text) ? null
                : text.Length > 255 ? $"a description has at most 255 characters, got {text.Length}"
                : text.AsSpan().ContainsAny('<', '>') ? "a description has no < and no >: leave them out"
                : null,
            Source = Pages.CreateServerlessCache,
            Statement = "A serverless cache's description has at most 255 characters, and no < or >.",
            Why = "The service refuses the cache.",
            Breaks = """{"Description": "<carts>"}""",
            Keeps = """{"Description": "carts"}""",
        },
        new Rule<ServerlessCacheSpecification>("E-03", nameof(ServerlessCacheSpecification.Engine))
        {
            Mistake = cache =>
                cache.Engine.IsAbsent ? "a serverless cache must have an engine: valkey, redis or memcached"
                : cache.Engine.TryGet(out var engine) && !EngineName.All.Contains(engine)
                    ? $"a serverless cache runs {Words.Engines.Instead(engine)}"
                : null,
            Source = Pages.CreateServerlessCache,
            MakesUnknown = true,
            Statement = "A serverless cache runs valkey, redis or memcached.",
            Why = "The service refuses the cache.",
            Breaks = """{"Engine": "dragonfly"}""",
            Keeps = """{"Engine": "valkey"}""",
        },
        Spelling.Rule<ServerlessCacheSpecification>(
            "E-03",
            nameof(ServerlessCacheSpecification.Engine),
            "the engine",
            cache => [cache.Engine],
            """{"Engine": "Valkey"}""",
            """{"Engine": "valkey"}"""
        ),
        new Rule<ServerlessCacheSpecification>("E-10", nameof(ServerlessCacheSpecification.MajorEngineVersion))
        {
            Mistake = cache =>
                !cache.MajorEngineVersion.TryGet(out var version) ? null
                : cache.Engine.TryGet(out var engine) && EngineName.All.Contains(engine)
                    ? ServerlessEngines.CannotBe(engine, version) ? Versions(engine, version)
                        : null
                // Whichever engine it is.
                : EngineName.All.All(any => ServerlessEngines.CannotBe(any, version))
                    ? $"no engine of a serverless cache has the major version '{version}': {string.Join("; ", EngineName.All.Select(any => $"{any} has {string.Join(", ", ServerlessEngines.VersionsOf(any))}"))}"
                : null,
            IsUntold = cache => cache.IsOfNoEngine,
            Fix = Fixes.Text<ServerlessCacheSpecification>(
                "Writes the major version only.",
                nameof(ServerlessCacheSpecification.MajorEngineVersion),
                MajorOnly
            ),
            Source = CacheEngine.Source,
            MakesUnknown = true,
            Statement =
                "A serverless cache names the major version only, as one number, and Memcached as two; Redis OSS ends at 7.",
            Why = "The service refuses minor versions, and Redis OSS gets no further ones.",
            Breaks = """{"MajorEngineVersion": "8.0"}""",
            Keeps = """{"MajorEngineVersion": "8"}""",
        },
        new Rule<ServerlessCacheSpecification>("E-10", nameof(ServerlessCacheSpecification.MajorEngineVersion))
        {
            Mistake = cache =>
                cache.Engine.TryGet(out var engine)
                && cache.MajorEngineVersion.TryGet(out var version)
                && !ServerlessEngines.CannotBe(engine, version)
                && !ServerlessEngines.VersionsOf(engine).Contains(version)
                    ? Versions(engine, version)
                    : null,
            Severity = Severity.Unknown,
            Source = CacheEngine.Source,
            Implies = ["V-15"],
            Statement =
                "The major version of a serverless cache is one that is known: valkey 7, 8 or 9, memcached 1.6.",
            Why = "The service refuses other versions.",
            Breaks = """{"MajorEngineVersion": "10"}""",
            Keeps = """{"MajorEngineVersion": "9"}""",
        },
        new Rule<ServerlessCacheSpecification>("V-08", nameof(ServerlessCacheSpecification.OtherProperties))
        {
            Mistake = cache =>
                cache.OtherProperties.Contains(AuthToken)
                    ? "a serverless cache has no AUTH token: leave AuthToken out and name a user group in UserGroupId"
                    : null,
            Place = _ => AuthToken,
            Evidence = Evidence.Schema,
            Source = Pages.Auth,
            Statement = "A serverless cache has no AUTH token; it has users.",
            Why = "CloudFormation refuses the cache: the type has no such property.",
            Breaks = """{"AuthToken": "abcdEFGH12345678"}""",
            Keeps = """{"UserGroupId": "app-users"}""",
        },
        new Rule<ServerlessCacheSpecification>("V-16", nameof(ServerlessCacheSpecification.OtherProperties))
        {
            Mistakes = cache =>
                cache
                    .OtherProperties.Where(name => name != AuthToken)
                    .Select(name => new Said(
                        $"a serverless cache has no {name}: AWS chooses nodes, parameters and encryption, leave it out",
                        name
                    )),
            IsCalledByItem = true,
            Source = Pages.Guide + "WhatIs.deployment.html",
            Statement =
                "A serverless cache has no node type, parameter group, log delivery, durability or choice of encryption.",
            Why =
                "CloudFormation refuses the cache: the type has no such property. TLS and encryption at rest are always on.",
            Breaks = """{"CacheNodeType": "cache.r7g.large"}""",
            Keeps = """{"CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}}}""",
        },
    ];

    private static string? MajorOnly(ServerlessCacheSpecification cache) =>
        cache.Engine.TryGet(out var engine)
        && cache.MajorEngineVersion.Raw?.Split('.') is { } numbers
        && string.Join('.', numbers.Take(engine == EngineName.Memcached ? 2 : 1)) is var version
        && ServerlessEngines.VersionsOf(engine).Contains(version)
            ? version
            : null;

    private static string Versions(string engine, string version) =>
        $"a serverless cache of {engine} has the major version {string.Join(", ", ServerlessEngines.VersionsOf(engine))}, got '{version}'"
        + (
            ServerlessEngines
                .VersionsOf(engine)
                .FirstOrDefault(known => version.StartsWith($"{known}.", StringComparison.Ordinal))
                is { } major
                ? $": write {major}"
                : ""
        );
}
