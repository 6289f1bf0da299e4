using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ElastiCache.Model.Twins;

/// <summary>The files that make an engine a node of a cache.</summary>
internal static class NodeConfiguration
{
    /// <summary>The configuration file of a Valkey or Redis OSS node.</summary>
    /// <param name="cache">What is declared.</param>
    /// <param name="node">What the node needs beside it.</param>
    /// <param name="aclFile">The file of the users.</param>
    public static string Configuration(TwinCache cache, NodeSettings node, string aclFile)
    {
        var text = new StringBuilder();
        void Line(string name, string value) => text.Append(name).Append(' ').Append(value).Append('\n');
        void Number(string name, int value) => Line(name, value.ToString(CultureInfo.InvariantCulture));

        Line("bind", "127.0.0.1");
        Line("protected-mode", "no");
        Line("dir", Quoted(node.Folder));
        // The title names the file, so that the process can be told from any other.
        Line("proc-title-template", Quoted("{title} {listen-addr} {config-file}"));
        Line("save", Quoted(""));
        Line("appendonly", "no");
        Line("daemonize", "no");
        Line("maxmemory", $"{node.MemoryMegabytes.ToString(CultureInfo.InvariantCulture)}mb");
        Line("repl-diskless-sync-delay", "0");
        Line("repl-ping-replica-period", "1");
        Line("aclfile", Quoted(aclFile));
        Line("masteruser", NodeSettings.AdminName);
        Line("masterauth", node.AdminPassword);
        if (cache.TransitEncryption == TransitEncryptionKind.Off)
        {
            Number("port", node.Port);
        }
        else
        {
            Number("port", node.PlaintextPort ?? 0);
            Number("tls-port", node.Port);
            Line("tls-cert-file", Quoted(node.CertificateFile));
            Line("tls-key-file", Quoted(node.KeyFile));
            Line("tls-ca-cert-file", Quoted(node.AuthorityFile));
            Line("tls-auth-clients", "no");
            Line("tls-protocols", Quoted("TLSv1.2 TLSv1.3"));
            Line("tls-replication", "yes");
        }

        if (cache.IsClustered)
        {
            Line("cluster-enabled", "yes");
            Line("cluster-config-file", "nodes.conf");
            Number("cluster-node-timeout", node.NodeTimeoutMilliseconds);
            Number("cluster-port", node.BusPort ?? 0);
            Line("cluster-announce-ip", "127.0.0.1");
            Line("cluster-replica-validity-factor", "0");
            // A replica stays with its shard, however many the others have.
            Line("cluster-migration-barrier", "1000");
            if (cache.TransitEncryption != TransitEncryptionKind.Off)
            {
                Line("tls-cluster", "yes");
            }

            if (node.AnnouncedName is { } name)
            {
                Line("cluster-announce-hostname", name);
                Line("cluster-preferred-endpoint-type", "hostname");
            }
        }
        else if (node.PrimaryPort is { } primary)
        {
            Line("replicaof", $"127.0.0.1 {primary.ToString(CultureInfo.InvariantCulture)}");
        }

        foreach (var (name, value) in EngineParameters.ForStart(cache))
        {
            Line(name, value);
        }

        return text.ToString();
    }

    /// <summary>The users of a node in the form of an ACL file, with hashes in the place of passwords.</summary>
    /// <param name="cache">What is declared.</param>
    /// <param name="adminPassword">The password of the hidden user.</param>
    /// <param name="passwordsOf">The passwords of a user.</param>
    public static string Users(TwinCache cache, string adminPassword, Func<TwinUser, IReadOnlyList<string>> passwordsOf)
    {
        var text = new StringBuilder();
        text.Append($"user {NodeSettings.AdminName} on #{Hash(adminPassword)} ~* &* +@all\n");
        foreach (var user in cache.Users)
        {
            text.Append($"user {user.Name} {string.Join(' ', Rules(user, passwordsOf(user)))}\n");
        }

        return text.ToString();
    }

    /// <summary>The words that make a user of nothing.</summary>
    public static IReadOnlyList<string> Rules(TwinUser user, IReadOnlyList<string> passwords) =>
        [
            user.IsEnabled ? "on" : "off",
            .. user.Login == TwinLogin.None ? ["nopass"] : passwords.Select(password => $"#{Hash(password)}"),
            .. SplitRules(AccessWords.Restrict(user.Access)),
        ];

    /// <summary>The words of permissions; a selector, which has spaces, is one of them.</summary>
    public static IReadOnlyList<string> SplitRules(string permissions)
    {
        var words = new List<string>();
        foreach (var word in permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && words[^1].StartsWith('(') && !words[^1].EndsWith(')'))
            {
                words[^1] += $" {word}";
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static string Hash(string password) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(password))).ToLowerInvariant();

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
