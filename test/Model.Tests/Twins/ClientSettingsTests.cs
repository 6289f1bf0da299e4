namespace ElastiCache.Model.Tests.Twins;

/// <summary>What applications are told.</summary>
public sealed class ClientSettingsTests
{
    [Fact]
    public void A_cache_with_a_token_has_endpoints_and_the_token()
    {
        var settings = Of(
            Cache() with
            {
                HasAuthToken = true,
                TransitEncryption = TransitEncryptionKind.Required,
                Users = [new TwinUser(TwinUser.Default, true, TwinUser.Everything, TwinLogin.Password)],
            },
            new TwinEndpoints { Primary = 20001, Reader = 20002 }
        );

        Assert.Equal(
            [
                "SESSIONS_PRIMARY_ENDPOINT=localhost",
                "SESSIONS_PORT=20001",
                "SESSIONS_READER_ENDPOINT=localhost",
                "SESSIONS_READER_PORT=20002",
                "SESSIONS_TLS=true",
                "SESSIONS_CA_FILE=/ca.pem",
                "SESSIONS_AUTH_TOKEN=secret-default",
                "SESSIONS_URL=rediss://:secret-default@localhost:20001",
                "SESSIONS_CONNECTION_STRING=localhost:20001,ssl=true,password=secret-default",
            ],
            settings.Select(setting => $"{setting.Name}={setting.Value}")
        );
        Assert.Equal(
            ["SESSIONS_AUTH_TOKEN", "SESSIONS_URL", "SESSIONS_CONNECTION_STRING"],
            settings.Where(setting => setting.IsSecret).Select(setting => setting.Name)
        );
    }

    [Fact]
    public void Every_user_has_a_name_a_password_and_a_connection_string()
    {
        var settings = Of(
            Cache() with
            {
                IsClustered = true,
                Users =
                [
                    new TwinUser(TwinUser.Default, false, "", TwinLogin.Password),
                    new TwinUser("api-1", true, "~* +@all", TwinLogin.Password),
                    new TwinUser("gone", false, "~* +@all", TwinLogin.Password),
                ],
            },
            new TwinEndpoints { Configuration = 20003 }
        );

        Assert.Equal(
            [
                "SESSIONS_CONFIGURATION_ENDPOINT=localhost",
                "SESSIONS_PORT=20003",
                "SESSIONS_TLS=false",
                "SESSIONS_API_1_USER=api-1",
                "SESSIONS_API_1_PASSWORD=secret-api-1",
                "SESSIONS_API_1_URL=redis://api-1:secret-api-1@localhost:20003",
                "SESSIONS_API_1_CONNECTION_STRING=localhost:20003,user=api-1,password=secret-api-1",
            ],
            settings.Select(setting => $"{setting.Name}={setting.Value}")
        );
        Assert.Equal(
            ["SESSIONS_API_1_PASSWORD", "SESSIONS_API_1_URL", "SESSIONS_API_1_CONNECTION_STRING"],
            settings.Where(setting => setting.IsSecret).Select(setting => setting.Name)
        );
    }

    [Fact]
    public void A_name_of_ones_own_stands_before_each_variable() =>
        Assert.Equal(
            ["SHOP_PRIMARY_ENDPOINT", "SHOP_PORT", "SHOP_TLS"],
            ClientSettings
                .Of(Cache(), new TwinEndpoints { Primary = 20001 }, "SHOP", null, _ => null)
                .Select(setting => setting.Name)
        );

    [Fact]
    public void While_cluster_mode_is_being_turned_on_there_are_all_endpoints() =>
        Assert.Equal(
            [
                "SESSIONS_PRIMARY_ENDPOINT=localhost",
                "SESSIONS_PORT=20001",
                "SESSIONS_CONFIGURATION_ENDPOINT=localhost",
                "SESSIONS_CONFIGURATION_PORT=20003",
                "SESSIONS_READER_ENDPOINT=localhost",
                "SESSIONS_READER_PORT=20002",
                "SESSIONS_TLS=false",
            ],
            Of(
                    Cache() with
                    {
                        IsClustered = true,
                        IsCompatible = true,
                    },
                    new TwinEndpoints
                    {
                        Primary = 20001,
                        Reader = 20002,
                        Configuration = 20003,
                    }
                )
                .Select(setting => $"{setting.Name}={setting.Value}")
        );

    [Theory]
    [InlineData("a,b", "redis://a%2Cb:secret-a%2Cb@localhost:20001", false)]
    [InlineData("a b", "redis://a%20b:secret-a%20b@localhost:20001", true)]
    public void Whose_name_has_a_comma_has_no_connection_string(string name, string address, bool fits)
    {
        var settings = ClientSettings.Of(
            Cache() with
            {
                Users = [new TwinUser(name, true, "~* +@all", TwinLogin.Password)],
            },
            new TwinEndpoints { Primary = 20001 },
            null,
            null,
            // The password of one who is called so.
            user => $"secret-{user.Name}"
        );

        Assert.Contains(settings, setting => setting.Name == "SESSIONS_A_B_URL" && setting.Value == address);
        Assert.Equal(fits, settings.Any(setting => setting.Name == "SESSIONS_A_B_CONNECTION_STRING"));
        Assert.Equal(fits ? [] : ["SESSIONS_A_B_CONNECTION_STRING"], ClientSettings.Missing(settings));
    }

    [Fact]
    public void A_name_with_a_comma_stands_in_no_connection_string_whatever_the_password()
    {
        var settings = ClientSettings.Of(
            Cache() with
            {
                Users = [new TwinUser("a,b", true, "~* +@all", TwinLogin.Password)],
            },
            new TwinEndpoints { Primary = 20001 },
            null,
            null,
            _ => "secret"
        );

        Assert.DoesNotContain(settings, setting => setting.Name == "SESSIONS_A_B_CONNECTION_STRING");
    }

    [Fact]
    public void The_password_of_a_default_user_is_no_token_of_the_cache() =>
        Assert.Equal(
            [
                "SESSIONS_PRIMARY_ENDPOINT",
                "SESSIONS_PORT",
                "SESSIONS_TLS",
                "SESSIONS_URL",
                "SESSIONS_CONNECTION_STRING",
            ],
            Of(
                    Cache() with
                    {
                        Users = [new TwinUser(TwinUser.Default, true, TwinUser.Everything, TwinLogin.Password)],
                    },
                    new TwinEndpoints { Primary = 20001 }
                )
                .Select(setting => setting.Name)
        );

    [Theory]
    [InlineData("ab#cd$HOME&gh<i>^-!jklmnop", "ab%23cd%24HOME%26gh%3Ci%3E%5E-%21jklmnop", true)]
    [InlineData("p@ss,w=rd:1/2#3%41-abc", "p%40ss%2Cw%3Drd%3A1%2F2%233%2541-abc", false)]
    [InlineData("p@ss w=rd", "p%40ss%20w%3Drd", true)]
    [InlineData(" p", "%20p", false)]
    public void A_password_is_escaped_in_an_address_and_left_out_where_it_cannot_be(
        string password,
        string escaped,
        bool fits
    )
    {
        var settings = ClientSettings.Of(
            Cache() with
            {
                Users = [new TwinUser(TwinUser.Default, true, TwinUser.Everything, TwinLogin.Password)],
            },
            new TwinEndpoints { Primary = 20001 },
            null,
            null,
            _ => password
        );

        var address = settings.Single(setting => setting.Name == "SESSIONS_URL").Value;
        Assert.Equal($"redis://:{escaped}@localhost:20001", address);
        Assert.Equal($":{password}", Uri.UnescapeDataString(new Uri(address).UserInfo));
        Assert.Equal(
            fits ? $"localhost:20001,password={password}" : null,
            settings.FirstOrDefault(setting => setting.Name == "SESSIONS_CONNECTION_STRING")?.Value
        );
        Assert.Equal(fits ? [] : ["SESSIONS_CONNECTION_STRING"], ClientSettings.Missing(settings));
    }

    [Fact]
    public void Nodes_that_answer_plaintext_beside_TLS_are_told() =>
        Assert.Contains(
            "SESSIONS_PLAINTEXT_NODES=localhost:20005,localhost:20006",
            Of(Cache(), new TwinEndpoints { Primary = 20001, PlaintextNodes = [20005, 20006] })
                .Select(setting => $"{setting.Name}={setting.Value}")
        );

    [Fact]
    public void Whoever_needs_no_password_is_told_none()
    {
        var settings = Of(
            Cache() with
            {
                Users = [new TwinUser(TwinUser.Default, true, TwinUser.Everything, TwinLogin.None)],
            },
            new TwinEndpoints { Primary = 20001 }
        );

        Assert.DoesNotContain(settings, setting => setting.IsSecret);
        Assert.Equal(
            ["SESSIONS_URL=redis://localhost:20001", "SESSIONS_CONNECTION_STRING=localhost:20001"],
            settings.TakeLast(2).Select(setting => $"{setting.Name}={setting.Value}")
        );
    }

    [Fact]
    public void Memcached_has_its_configuration_endpoint_and_its_nodes()
    {
        var settings = Of(
            Cache() with
            {
                Kind = TwinKind.MemcachedCluster,
                Engine = "memcached",
            },
            new TwinEndpoints { Configuration = 20001, Nodes = [20002, 20003] }
        );

        Assert.Equal(
            [
                "SESSIONS_CONFIGURATION_ENDPOINT=localhost",
                "SESSIONS_PORT=20001",
                "SESSIONS_TLS=false",
                "SESSIONS_NODES=localhost:20002,localhost:20003",
            ],
            settings.Select(setting => $"{setting.Name}={setting.Value}")
        );
    }

    [Fact]
    public void A_serverless_cache_has_one_endpoint() =>
        Assert.Equal(
            ["SESSIONS_ENDPOINT", "SESSIONS_PORT", "SESSIONS_READER_ENDPOINT", "SESSIONS_READER_PORT", "SESSIONS_TLS"],
            Of(Cache() with { Kind = TwinKind.Serverless }, new TwinEndpoints { Primary = 20001, Reader = 20002 })
                .Select(setting => setting.Name)
        );

    [Theory]
    [InlineData("sessions", "SESSIONS")]
    [InlineData("user-sessions.v2", "USER_SESSIONS_V2")]
    [InlineData("2nd", "_2ND")]
    public void A_name_becomes_that_of_a_variable(string name, string expected) =>
        Assert.Equal(expected, ClientSettings.Prefix(name));

    private static IReadOnlyList<ClientSetting> Of(TwinCache cache, TwinEndpoints endpoints) =>
        ClientSettings.Of(cache, endpoints, null, "/ca.pem", user => user.NeedsPassword ? $"secret-{user.Name}" : null);

    private static TwinCache Cache() =>
        new()
        {
            Name = "sessions",
            LogicalId = "Sessions",
            Kind = TwinKind.ReplicationGroup,
            Engine = "valkey",
            DeclaredPort = 6379,
            Shards = [new TwinShard([], ["zone-1"])],
        };
}
