using System.Reflection;
using Amazon.CDK.AWS.Lambda;

namespace ElastiCache.Cdk;

/// <summary>
/// The code of the function. It travels inside the assembly, so it is there wherever the library is: built from source,
/// from the package, or in a single file.
/// </summary>
internal static class RotationCode
{
    private const string Prefix = "rotation/";

    /// <summary>Writes the code beside the assembly that is synthesized, where the CDK finds and copies it.</summary>
    /// <param name="scope">A construct of the app.</param>
    public static AssetCode Of(IConstruct scope)
    {
        var folder = Path.Combine(Stage.Of(scope)!.Outdir, "elasticache-rotation");
        Write(folder);
        return Code.FromAsset(folder);
    }

    private static void Write(string folder)
    {
        // The folder outlives the synthesis: what is there may be of another version of the library, or half of it.
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);

            // The same bytes, and so the same asset, whatever the line endings of the machine that built it.
            var text = reader.ReadToEnd().ReplaceLineEndings("\n");
            File.WriteAllText(Path.Combine(folder, name[Prefix.Length..]), text);
        }
    }
}
