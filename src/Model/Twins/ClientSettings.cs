using System.Globalization;
using System.Text;

namespace ElastiCache.Model.Twins;

/// <summary>What an application is told so that it finds a cache.</summary>
internal static class ClientSettings
{
    /// <summary>The variables of a cache, named as <c>EnvironmentVariables</c> of the constructs names them.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="endpoints">Where it is.</param>
    /// <param name="prefix">What the names begin with; null for the cache's name in capital letters.</param>
    /// <param name="authorityFile">The certificate to trust; null where the cache has no TLS.</param>
    /// <param name="passwordOf">The password of a user; null for one who needs none.</param>
    public static IReadOnlyList<ClientSetting> Of(
        TwinCache cache,
        TwinEndpoints endpoints,
        string? prefix,
        string? authorityFile,
        Func<TwinUser, string?> passwordOf
    )
    {
        prefix ??= Prefix(cache.Name);
        var settings = new List<ClientSetting>();
        void Add(string name, string value, bool isSecret = false) =>
            settings.Add(new ClientSetting($"{prefix}_{name}", value, isSecret));
        void Endpoint(string kind, int? port, string portName)
        {
            if (port is { } given)
            {
                Add($"{kind}ENDPOINT", TwinEndpoints.Host);
                Add(portName, given.ToString(CultureInfo.InvariantCulture));
            }
        }

        var isServerless = cache.Kind is TwinKind.Serverless or TwinKind.ServerlessMemcached;
        Endpoint(isServerless ? "" : "PRIMARY_", endpoints.Primary, "PORT");
        Endpoint("CONFIGURATION_", endpoints.Configuration, endpoints.Primary is null ? "PORT" : "CONFIGURATION_PORT");
        Endpoint("READER_", endpoints.Reader, "READER_PORT");
        var usesTls = cache.TransitEncryption != TransitEncryptionKind.Off;
        Add("TLS", usesTls ? "true" : "false");
        if (usesTls && authorityFile is not null)
        {
            Add("CA_FILE", authorityFile);
        }

        if (cache.IsMemcached)
        {
            Add("NODES", string.Join(',', endpoints.Nodes.Select(port => $"{TwinEndpoints.Host}:{port}")));
            return settings;
        }

        if (endpoints.PlaintextNodes.Count > 0)
        {
            Add(
                "PLAINTEXT_NODES",
                string.Join(',', endpoints.PlaintextNodes.Select(port => $"{TwinEndpoints.Host}:{port}"))
            );
        }

        var main = endpoints.Primary ?? endpoints.Configuration ?? 0;
        if (cache.DefaultUser is { IsEnabled: true } everyone)
        {
            var password = passwordOf(everyone);
            if (cache.HasAuthToken && password is not null)
            {
                Add("AUTH_TOKEN", password, isSecret: true);
            }

            Connections("", main, usesTls, null, password);
        }

        foreach (var user in cache.Users.Where(user => user.IsEnabled && user.Name != TwinUser.Default))
        {
            var name = $"{Prefix(user.Name)}_";
            Add($"{name}USER", user.Name);
            var password = passwordOf(user);
            if (password is not null)
            {
                Add($"{name}PASSWORD", password, isSecret: true);
            }

            Connections(name, main, usesTls, user.Name, password);
        }

        return settings;

        void Connections(string name, int port, bool tls, string? user, string? password)
        {
            var login = password is null ? "" : $"{Uri.EscapeDataString(user ?? "")}:{Uri.EscapeDataString(password)}@";
            Add(
                $"{name}URL",
                $"{(tls ? "rediss" : "redis")}://{login}{TwinEndpoints.Host}:{port}",
                password is not null
            );
            if (!FitsConnectionString(user ?? "") || !FitsConnectionString(password ?? ""))
            {
                return;
            }

            var options = new StringBuilder($"{TwinEndpoints.Host}:{port}");
            options.Append(tls ? ",ssl=true" : "");
            options.Append(user is null ? "" : $",user={user}");
            options.Append(password is null ? "" : $",password={password}");
            Add($"{name}CONNECTION_STRING", options.ToString(), password is not null);
        }
    }

    /// <summary>
    /// Of which users there is an address and no connection string: StackExchange.Redis parts its text at commas, whatever
    /// stands around them.
    /// </summary>
    /// <param name="settings">The variables of a cache.</param>
    /// <returns>The names of the variables that are missing.</returns>
    public static IEnumerable<string> Missing(IReadOnlyList<ClientSetting> settings)
    {
        const string address = "_URL";
        return settings
            .Where(setting => setting.Name.EndsWith(address, StringComparison.Ordinal))
            .Select(setting => $"{setting.Name[..^address.Length]}_CONNECTION_STRING")
            .Where(name => settings.All(setting => setting.Name != name));
    }

    // It also takes spaces at the ends for none of the value's.
    private static bool FitsConnectionString(string value) => !value.Contains(',') && value.Trim() == value;

    /// <summary>A name in the form of a variable: capital letters, digits and underscores.</summary>
    public static string Prefix(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            text.Append(char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_');
        }

        return text.Length == 0 || char.IsAsciiDigit(text[0]) ? $"_{text}" : text.ToString();
    }
}
