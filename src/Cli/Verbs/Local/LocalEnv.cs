using System.CommandLine;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Live;
using ElastiCache.Live.Twins;

namespace ElastiCache.Cli.Verbs.Local;

/// <summary>Says how applications reach a twin.</summary>
internal static class LocalEnv
{
    private const string Hidden = "********";

    /// <summary>Writes the variables.</summary>
    public static int Run(
        string? name,
        string? format,
        string? file,
        bool showSecrets,
        HostEnvironment host,
        InvocationConfiguration streams
    )
    {
        RefuseFolder(file, host);
        var folder = TwinChoice.Of(name);
        var run = TwinChoice.RunOf(folder);
        using var text = new StringWriter();
        var isHidden = false;
        if (format == "ssm")
        {
            WriteParameters(text, folder, run);
        }
        else
        {
            var settings = Settings(folder, run, streams.Error);
            Write(text, format, settings, showSecrets || file is not null);
            isHidden = settings.SelectMany(entry => entry.Settings).Any(setting => setting.IsSecret);
        }

        if (file is not null)
        {
            SecretFile.Write(host.FullPath(file), text.ToString());
            return ExitCode.Fine;
        }

        streams.Output.Write(text.ToString());
        if (isHidden && !showSecrets)
        {
            streams.Error.Say(
                "passwords are hidden: --show-secrets prints them, --env-file FILE writes them to a file"
            );
        }

        return ExitCode.Fine;
    }

    /// <summary>Writes the variables to a file that only the user can read.</summary>
    public static void WriteFile(string path, TwinFolder folder, TwinRun run, TextWriter error)
    {
        using var text = new StringWriter();
        Write(text, "env", Settings(folder, run, error), showSecrets: true);
        SecretFile.Write(Path.GetFullPath(path), text.ToString());
    }

    /// <summary>Refuses what cannot become a file, before anything is done for it.</summary>
    /// <exception cref="UnreadableException">It is a folder, or in none that there is.</exception>
    public static void RefuseFolder(string? file, HostEnvironment host)
    {
        if (file is null)
        {
            return;
        }

        var path = host.FullPath(file);
        if (Directory.Exists(path))
        {
            throw new UnreadableException($"--env-file {file} is a folder: name a file");
        }

        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw new UnreadableException($"--env-file {file}: there is no folder {folder}: make it first");
        }
    }

    // What an application reads from Systems Manager in AWS, with where the twin is. There are no secrets among it.
    private static void WriteParameters(TextWriter output, TwinFolder folder, TwinRun run)
    {
        var layout = new TwinLayout(folder.Identity()!);
        output.WriteJson(json =>
        {
            foreach (var cache in run.Caches.Select(entry => entry.Cache))
            {
                foreach (var parameter in cache.Published)
                {
                    json.WriteString(parameter.Name, parameter.ValueFor(cache.DeclaredPort, layout.Endpoints(cache)));
                }
            }
        });
    }

    // Of each cache, and what of it cannot be told is said.
    private static IReadOnlyList<(TwinCache Cache, IReadOnlyList<ClientSetting> Settings)> Settings(
        TwinFolder folder,
        TwinRun run,
        TextWriter error
    )
    {
        var layout = new TwinLayout(folder.Identity()!);
        IReadOnlyList<(TwinCache Cache, IReadOnlyList<ClientSetting> Settings)> caches =
        [
            .. run.Caches.Select(entry =>
                (
                    entry.Cache,
                    ClientSettings.Of(
                        entry.Cache,
                        layout.Endpoints(entry.Cache),
                        null,
                        folder.Certificates.Authority,
                        user => layout.PasswordOf(entry.Cache, user)
                    )
                )
            ),
        ];
        foreach (var missing in caches.SelectMany(entry => ClientSettings.Missing(entry.Settings)))
        {
            error.WriteLine(
                $"{CommandInfo.Name}: {missing} is left out: StackExchange.Redis parts a connection string at commas, and the name or password has one: set ConfigurationOptions.User and Password instead"
            );
        }

        return caches;
    }

    private static void Write(
        TextWriter output,
        string? format,
        IReadOnlyList<(TwinCache Cache, IReadOnlyList<ClientSetting> Settings)> caches,
        bool showSecrets
    )
    {
        var settings = caches
            .SelectMany(entry =>
                format == "dotnet"
                    ? Keys(entry)
                    : entry.Settings.Select(setting => (Key: setting.Name, Setting: setting))
            )
            .Select(entry => (entry.Key, Value: entry.Setting.IsSecret && !showSecrets ? Hidden : entry.Setting.Value));
        if (format is "json" or "dotnet")
        {
            output.WriteJson(json =>
            {
                foreach (var (key, value) in settings)
                {
                    json.WriteString(key, value);
                }
            });
            return;
        }

        foreach (var (key, value) in settings)
        {
            output.WriteLine($"{key}={ShellWord.Quote(value)}");
        }
    }

    // As configuration of .NET has it: sections by colons, and connection strings where GetConnectionString looks.
    private static IEnumerable<(string Key, ClientSetting Setting)> Keys(
        (TwinCache Cache, IReadOnlyList<ClientSetting> Settings) entry
    )
    {
        var prefix = ClientSettings.Prefix(entry.Cache.Name);
        foreach (var setting in entry.Settings)
        {
            var name = setting.Name[(prefix.Length + 1)..];
            yield return name == "CONNECTION_STRING" ? ($"ConnectionStrings:{entry.Cache.Name}", setting)
            : name.EndsWith("_CONNECTION_STRING", StringComparison.Ordinal)
                ? ($"ConnectionStrings:{entry.Cache.Name}-{name[..^18].ToLowerInvariant()}", setting)
            : ($"{entry.Cache.Name}:{Words(name)}", setting);
        }
    }

    private static string Words(string name) =>
        string.Concat(
            name.Split('_', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word[0] + word[1..].ToLowerInvariant())
        );
}
