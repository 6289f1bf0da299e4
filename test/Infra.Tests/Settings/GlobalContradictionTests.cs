namespace Infra.Tests.Settings;

/// <summary>One mistake for every setting of members of global datastores.</summary>
public sealed class GlobalContradictionTests
{
    private const string Primary = """ "engine": "valkey", "nodeType": "cache.r7g.large" """;

    private const string FromPrimary = ": a secondary has this from its primary: leave it out";
    private const string NotThere = ": a secondary does not have this: leave it out";

    [Theory]
    [InlineData(
        """ "suffix": "" """,
        ".globalDatastore.suffix: a name begins with a letter and consists of letters, digits and hyphens, at most 30, got \"\""
    )]
    [InlineData(
        """ "suffix": "a b" """,
        ".globalDatastore.suffix: a name begins with a letter and consists of letters, digits and hyphens, at most 30, got \"a b\""
    )]
    [InlineData(
        """ "suffix": "orders", "nodeType": "large" """,
        ".globalDatastore.nodeType: a node type looks like cache.r7g.large, got \"large\""
    )]
    [InlineData(
        """ "suffix": "orders", "nodeType": "cache.r7g.larg" """,
        ".globalDatastore.nodeType: there is no node type \"cache.r7g.larg\"; did you mean cache.r7g.large; if AWS has added it since, set \"allowUnknown\": true"
    )]
    [InlineData(
        """ "suffix": "orders", "engineVersion": "new" """,
        ".globalDatastore.engineVersion: a version looks like 8.2, got \"new\""
    )]
    [InlineData(
        """ "suffix": "orders", "engineVersion": "8.9" """,
        ".globalDatastore.engineVersion: there is no version \"8.9\" of valkey; did you mean 8.2; if AWS has added it since, set \"allowUnknown\": true"
    )]
    [InlineData(
        """ "suffix": "orders", "parameterGroup": "" """,
        ".globalDatastore.parameterGroup: must be the name of a parameter group such as default.valkey8, got \"\""
    )]
    [InlineData(
        """ "suffix": "orders", "shards": 2 """,
        ".globalDatastore.shards: the cache has no topology.shards: leave it out"
    )]
    [InlineData(
        """ "suffix": "orders", "shards": 0 }, "topology": { "shards": 1 """,
        ".globalDatastore.shards: must be between 1 and 500, got 0"
    )]
    [InlineData(
        """ "suffix": "orders", "shards": 501 }, "topology": { "shards": 1 """,
        ".globalDatastore.shards: must be between 1 and 500, got 501"
    )]
    [InlineData(
        """ "suffix": "orders", "secretRegions": ["Ireland"] """,
        ".globalDatastore.secretRegions[0]: a Region has a name such as eu-central-1, got \"Ireland\""
    )]
    [InlineData(
        """ "suffix": "orders", "secretRegions": ["eu-west-1"] """,
        ".globalDatastore.secretRegions[0]: the secret itself is in eu-west-1: leave it out"
    )]
    [InlineData(
        """ "suffix": "orders", "secretRegions": ["us-east-1", "us-east-1"] """,
        ".globalDatastore.secretRegions[1]: us-east-1 is given twice"
    )]
    [InlineData(
        """ "suffix": "orders", "secretRegions": ["us-east-1"] }, "users": { "app": { "accessString": "on" } """,
        ".globalDatastore.secretRegions: there is no AUTH token: leave it out"
    )]
    [InlineData(
        """ "suffix": "orders" }, "topology": { "shards": 3 }, "scaling": { "replicas": { "min": 1, "max": 2 } """,
        ".scaling: a member of a global datastore is not scaled by itself: leave it out"
    )]
    public void A_primary_that_cannot_be_meant_gets_one_sentence(string datastore, string sentence) =>
        Assert.Equal([sentence], Mistakes($$"""{ {{Primary}}, "globalDatastore": { {{datastore}} } }"""));

    [Fact]
    public void A_secret_that_there_is_not_is_replicated_nowhere() =>
        Assert.Equal(
            [".globalDatastore.secretRegions: there is no AUTH token: leave it out"],
            Mistakes(
                $$"""{ {{Primary}}, "authentication": "none", "globalDatastore": { "suffix": "orders", "secretRegions": ["us-east-1"] } }"""
            )
        );

    [Theory]
    [InlineData(""" "engine": "memcached", "nodeType": "cache.r7g.large" """, "Memcached")]
    [InlineData(""" "engine": "valkey", "serverless": {} """, "a serverless cache")]
    public void Some_caches_are_no_primaries(string cache, string what) =>
        Assert.Equal(
            [$".globalDatastore: {what} does not have this: leave it out"],
            Mistakes($$"""{ {{cache}}, "globalDatastore": { "suffix": "" } }""")
        );

    [Theory]
    [InlineData(""" "engine": "valkey" """, ".engine" + FromPrimary)]
    [InlineData(""" "engineVersion": "8.9" """, ".engineVersion" + FromPrimary)]
    [InlineData(""" "nodeType": "cache.r9g.large" """, ".nodeType" + FromPrimary)]
    [InlineData(""" "topology": { "shards": 2 } """, ".topology.shards" + FromPrimary)]
    [InlineData(""" "purpose": "session-store" """, ".purpose" + FromPrimary)]
    [InlineData(""" "parameters": { "timeout": "1" } """, ".parameters" + FromPrimary)]
    [InlineData(""" "transitEncryption": "required" """, ".transitEncryption" + FromPrimary)]
    [InlineData(""" "authentication": "token" """, ".authentication" + FromPrimary)]
    [InlineData(""" "rotation": {} """, ".rotation" + FromPrimary)]
    [InlineData(""" "durability": "disabled" """, ".durability" + FromPrimary)]
    [InlineData(""" "restoreFromSnapshot": "yesterday" """, ".restoreFromSnapshot" + FromPrimary)]
    [InlineData(""" "serverless": {} """, ".serverless" + NotThere)]
    [InlineData(""" "globalDatastore": { "suffix": "" } """, ".globalDatastore" + NotThere)]
    [InlineData(""" "topology": { "nodes": 2 } """, ".topology.nodes" + NotThere)]
    [InlineData(""" "users": { "app": { "accessString": "on" } } """, ".users" + NotThere)]
    [InlineData(""" "scaling": { "shards": { "min": 1, "max": 2 } } """, ".scaling" + NotThere)]
    [InlineData(""" "logs": { "slow": {} } """, ".logs" + NotThere)]
    [InlineData(""" "allowUnknown": true """, ".allowUnknown" + NotThere)]
    [InlineData(
        """ "alarms": {} """,
        ".secondaryOf.nodeType: alarms need to know this of the primary: give it, or set alarms to { \"enabled\": false }"
    )]
    [InlineData(""" "snapshotRetentionDays": -1 """, ".snapshotRetentionDays: must be between 0 and 35, got -1")]
    [InlineData(""" "publish": {} """, ".publish: say parameters, exports or both")]
    public void What_a_secondary_does_not_set_itself_gets_one_sentence(string setting, string sentence) =>
        Assert.Equal([sentence], Mistakes($$"""{ "secondaryOf": { "id": "ldgnf-orders" }, {{setting}} }"""));

    [Theory]
    [InlineData(
        """ "id": "orders" """,
        ".secondaryOf.id: the id of a global datastore has a prefix that AWS chose, such as ldgnf-orders: give the parameter global-datastore of the primary, got \"orders\""
    )]
    [InlineData(
        """ "id": "ldgnf-orders", "nodeType": "large" """,
        ".secondaryOf.nodeType: a node type looks like cache.r7g.large, got \"large\""
    )]
    [InlineData(
        """ "id": "ldgnf-orders", "nodeType": "cache.r7g.larg" """,
        ".secondaryOf.nodeType: there is no node type \"cache.r7g.larg\"; did you mean cache.r7g.large; if AWS has added it since, set \"allowUnknown\": true"
    )]
    [InlineData(
        """ "id": "ldgnf-orders", "shards": 3 """,
        ".secondaryOf.shards: there are none without clusterMode: leave it out"
    )]
    [InlineData(
        """ "id": "ldgnf-orders", "clusterMode": true, "shards": 0 """,
        ".secondaryOf.shards: must be between 1 and 500, got 0"
    )]
    [InlineData(
        """ "id": "ldgnf-orders", "clusterMode": true, "shards": 501 """,
        ".secondaryOf.shards: must be between 1 and 500, got 501"
    )]
    [InlineData(
        """ "id": "ldgnf-orders", "secretArn": "orders" """,
        ".secondaryOf.secretArn: the ARN of a secret looks like arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf, got \"orders\""
    )]
    [InlineData(
        """ "id": "ldgnf-orders", "secretArn": "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-AbCdEf" """,
        ".secondaryOf.secretArn: must be a secret in eu-west-1, such as the replica of the primary's, got one in us-east-1"
    )]
    public void A_secondary_that_cannot_be_meant_gets_one_sentence(string secondary, string sentence) =>
        Assert.Equal([sentence], Mistakes($$"""{ "secondaryOf": { {{secondary}} } }"""));

    [Theory]
    [InlineData("""{ "id": "ldgnf-orders" }""", "nodeType")]
    [InlineData("""{ "id": "ldgnf-orders", "clusterMode": true, "shards": 3 }""", "nodeType")]
    [InlineData("""{ "id": "ldgnf-orders", "clusterMode": true, "nodeType": "cache.r7g.large" }""", "shards")]
    public void Alarms_of_the_environment_need_what_is_the_primarys(string secondary, string missing)
    {
        var text = Watched(secondary);

        Assert.Equal(
            [
                $"$.caches.orders.secondaryOf.{missing}: alarms need to know this of the primary: give it, or set alarms to {{ \"enabled\": false }}",
            ],
            SettingsText.Mistakes(text)
        );
        SettingsText.Read(SettingsText.With(text, ("caches/orders/alarms", """{ "enabled": false }""")));
    }

    [Theory]
    [InlineData("""{ "id": "ldgnf-orders", "nodeType": "cache.r7g.large" }""")]
    [InlineData("""{ "id": "ldgnf-orders", "clusterMode": true, "nodeType": "cache.r7g.large", "shards": 500 }""")]
    public void Once_they_know_it_they_are_there(string secondary) => SettingsText.Read(Watched(secondary));

    [Fact]
    public void A_node_type_that_AWS_has_added_since_is_taken_when_it_is_meant() =>
        SettingsText.Read(
            SettingsText.With(
                Watched("""{ "id": "ldgnf-orders", "nodeType": "cache.r9g.large" }"""),
                ("caches/orders/allowUnknown", "true")
            )
        );

    private static string Watched(string secondary) =>
        SettingsText.With(
            SettingsText.Base,
            ("alarms", "{}"),
            ("caches/orders", $$"""{ "secondaryOf": {{secondary}} }""")
        );

    private static string[] Mistakes(string cache) =>
        [
            .. SettingsText
                .Mistakes(
                    SettingsText.With(
                        SettingsText.Base,
                        ("region", "\"eu-west-1\""),
                        ("caches", $$"""{ "orders": {{cache}} }""")
                    )
                )
                .Select(sentence =>
                {
                    const string at = "$.caches.orders";
                    Assert.StartsWith(at, sentence);
                    return sentence[at.Length..];
                }),
        ];
}
