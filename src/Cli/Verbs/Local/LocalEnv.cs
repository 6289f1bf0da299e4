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
    ) =>
        LiveErrors.Guard(
            streams,
            () =>
            {
                RefuseFolder(file, host);
                var folder = TwinChoice.Of(name);
                var run = TwinChoice.RunOf(folder);
                if (format == "ssm")
                {
                    using var parameters = new StringWriter();
                    WriteParameters(parameters, folder, run);
                    if (file is null)
                    {
                        streams.Output.Write(parameters.ToString());
                    }
                    else
                    {
                        SecretFile.Write(Path.GetFullPath(file, host.Folder()), parameters.ToString());
                    }

                    return ExitCode.Fine;
                }

                var settings = Settings(folder, run);
                TellMissing(settings, streams.Error);
                if (file is not null)
                {
                    var path = Path.GetFullPath(file, host.Folder());
                    using var text = new StringWriter();
                    Write(text, format, settings, showSecrets: true);
                    SecretFile.Write(path, text.ToString());
                    return ExitCode.Fine;
                }

                Write(streams.Output, format, settings, showSecrets);
                if (!showSecrets && settings.SelectMany(entry => entry.Settings).Any(setting => setting.IsSecret))
                {
                    streams.Error.WriteLine(
                        $"{CommandInfo.Name}: passwords are hidden: --show-secrets prints them, --env-file FILE writes them to a file"
                    );
                }

                return ExitCode.Fine;
            }
        );

    /// <summary>Writes the variables to a file that only the user can read.</summary>
    public static void WriteFile(string path, TwinFolder folder, TwinRun run, TextWriter error)
    {
        using var text = new StringWriter();
        var settings = Settings(folder, run);
        TellMissing(settings, error);
        Write(text, "env", settings, showSecrets: true);
        SecretFile.Write(Path.GetFullPath(path), text.ToString());
    }

    /// <summary>Refuses what cannot become a file, before anything is done for it.</summary>
    /// <exception cref="UnreadableException">It is a folder, or in none that there is.</exception>
    public static void RefuseFolder(string? file, HostEnvironment host)
    {
        if (file is not null && Directory.Exists(Path.GetFullPath(file, host.Folder())))
        {
            throw new UnreadableException($"--env-file {file} is a folder: name a file");
        }

        if (
            file is not null
            && Path.GetDirectoryName(Path.GetFullPath(file, host.Folder())) is { } folder
            && !Directory.Exists(folder)
        )
        {
            throw new UnreadableException($"--env-file {file}: there is no folder {folder}: make it first");
        }
    }

    private static void TellMissing(
        IReadOnlyList<(TwinCache Cache, IReadOnlyList<ClientSetting> Settings)> caches,
        TextWriter error
    )
    {
        foreach (var missing in caches.SelectMany(entry => ClientSettings.Missing(entry.Settings)))
        {
            error.WriteLine(
                $"{CommandInfo.Name}: {missing} is left out: StackExchange.Redis parts a connection string at commas, and the name or password has one: set ConfigurationOptions.User and Password instead"
            );
        }
    }

    // What an application reads from Systems Manager in AWS, with where the twin is. There are no secrets among it.
    private static void WriteParameters(TextWriter output, TwinFolder folder, TwinRun run)
    {
        var layout = new TwinLayout(folder.Identity()!);
        JsonOutput.Write(
            output,
            json =>
            {
                foreach (var cache in run.Caches.Select(entry => entry.Cache))
                {
                    foreach (var parameter in cache.Published)
                    {
                        json.WriteString(
                            parameter.Name,
                            parameter.ValueFor(cache.DeclaredPort, layout.Endpoints(cache))
                        );
                    }
                }
            }
        );
    }

    private static IReadOnlyList<(TwinCache Cache, IReadOnlyList<ClientSetting> Settings)> Settings(
        TwinFolder folder,
        TwinRun run
    )
    {
        var layout = new TwinLayout(folder.Identity()!);
        return
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
    }

    private static void Write(
        TextWriter output,
        string? format,
        IReadOnlyList<(TwinCache Cache, IReadOnlyList<ClientSetting> Settings)> caches,
        bool showSecrets
    )
    {
        string Shown(ClientSetting setting) => setting.IsSecret && !showSecrets ? Hidden : setting.Value;
        switch (format)
        {
            case "json":
                JsonOutput.Write(
                    output,
                    json =>
                    {
                        foreach (var setting in caches.SelectMany(entry => entry.Settings))
                        {
                            json.WriteString(setting.Name, Shown(setting));
                        }
                    }
                );
                break;
            case "dotnet":
                JsonOutput.Write(
                    output,
                    json =>
                    {
                        foreach (var (key, setting) in caches.SelectMany(Keys))
                        {
                            json.WriteString(key, Shown(setting));
                        }
                    }
                );
                break;
            default:
                foreach (var setting in caches.SelectMany(entry => entry.Settings))
                {
                    output.WriteLine($"{setting.Name}={ShellWord.Quote(Shown(setting))}");
                }

                break;
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
