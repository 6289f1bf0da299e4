namespace Infra.Tests.Support;

/// <summary>
/// The temporary folder of this run, which goes when the run does: every CDK process leaves its packages and assemblies,
/// some 60 MB, in the temporary folder.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    private static readonly string[] Variables = ["TMPDIR", "TMP", "TEMP"];

    private readonly string _path = Directory.CreateTempSubdirectory("infra-tests-").FullName;

    public TemporaryFolder()
    {
        // Before the first call to Node, which inherits the environment.
        foreach (var variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, _path);
        }

        foreach (var (variable, value) in Surroundings.Neutral)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
    }

    /// <summary>A new empty folder.</summary>
    public static string New() => Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        // Node may still be tidying up its own files.
        for (var attempt = 0; attempt < 5 && Directory.Exists(_path); attempt++)
        {
            try
            {
                Directory.Delete(_path, recursive: true);
            }
            catch (IOException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
