using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElastiCache.Architecture.Tests.Sources;

/// <summary>A project under <c>src</c>, compiled from its sources.</summary>
internal static class SourceProject
{
    // What the SDK makes of <ImplicitUsings>.
    private static readonly string[] ImplicitUsings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    // Errors of source that only a generator completes: regular expressions, JSON.
    private static readonly HashSet<string> OfGenerators = ["CS8795", "CS0534", "CS7036", "CS0117"];

    /// <summary>Compiles a project.</summary>
    /// <param name="name">The folder under <c>src</c>.</param>
    /// <exception cref="InvalidOperationException">The sources do not compile, so that arrows would be missed.</exception>
    public static CSharpCompilation Compile(string name)
    {
        var folder = Repository.PathOf("src", name);
        var file = XDocument.Load(Path.Combine(folder, $"{name}.csproj"));
        var sources = SourcesOf(folder).Select(path => (path, File.ReadAllText(path)));
        var compilation = Compile(
            file.Descendants("AssemblyName").Single().Value,
            [.. sources, ("usings.cs", GlobalUsings(folder, file))],
            isProgram: file.Descendants("OutputType").Any(type => type.Value == "Exe")
        );
        var errors = compilation
            .GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error && !OfGenerators.Contains(found.Id))
            .ToList();
        return errors.Count == 0
            ? compilation
            : throw new InvalidOperationException($"src/{name} does not compile: {errors[0]}");
    }

    /// <summary>Compiles texts.</summary>
    /// <param name="assembly">The name of the assembly, which decides whose internal members it sees.</param>
    /// <param name="sources">Paths and texts.</param>
    /// <param name="isProgram">Whether it is a program. Default: a library.</param>
    public static CSharpCompilation Compile(
        string assembly,
        IEnumerable<(string Path, string Text)> sources,
        bool isProgram = false
    )
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        return CSharpCompilation.Create(
            assembly,
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)),
            References(assembly),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path =>
                Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")
            );

    private static string GlobalUsings(string folder, XDocument project) =>
        string.Concat(
            project
                .Descendants("Import")
                .Select(import => XDocument.Load(Path.Combine(folder, import.Attribute("Project")!.Value)))
                .Append(project)
                .SelectMany(document => document.Descendants("Using"))
                .Select(item => item.Attribute("Include")!.Value)
                .Concat(ImplicitUsings)
                .Select(name => $"global using {name};\n")
        );

    // Those of the runtime, and those that stand beside the tests because the projects need them.
    // One of each for all compilations: what was read of it is read once.
    private static readonly Lazy<MetadataReference[]> Assemblies = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
                .DistinctBy(Path.GetFileName)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    private static IEnumerable<MetadataReference> References(string without) =>
        Assemblies.Value.Where(assembly => Path.GetFileNameWithoutExtension(assembly.Display) != without);
}
