namespace Rotation.Tests;

/// <summary>The Python that runs the function, with moto and the tools that the engines need.</summary>
internal static class Python
{
    public static string Folder => Repository.PathOf("test", "Rotation.Tests");

    /// <summary>Python, or a skipped test where something is missing; with CI=true a failed one.</summary>
    public static async Task<string> Require()
    {
        Tool.Find("redis-server", "install redis-server");
        Tool.Find("openssl", "install openssl");
        return await PythonTool.Find(PythonTool.Moto);
    }
}
