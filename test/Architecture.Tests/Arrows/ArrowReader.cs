using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElastiCache.Architecture.Tests.Arrows;

/// <summary>
/// Reads every arrow of a compilation: each identifier, in comments too, is resolved to the file that declares it. The
/// files of one partial type count as one, the first of them.
/// </summary>
internal sealed class ArrowReader(string folder, CSharpCompilation compilation)
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Every arrow from one file to another, once for each name.</summary>
    /// <param name="folder">The folder of the project; paths are given within it.</param>
    /// <param name="compilation">The project.</param>
    public static IReadOnlyList<Arrow> Read(string folder, CSharpCompilation compilation) =>
        new ArrowReader(folder, compilation).Read();

    private IReadOnlyList<Arrow> Read()
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            _files[tree.FilePath] = tree.FilePath;
        }

        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            var parts = type.Locations.Select(part => part.SourceTree!.FilePath).Order(StringComparer.Ordinal).ToList();
            foreach (var part in parts)
            {
                _files[Root(part)] = Root(parts[0]);
            }
        }

        return [.. compilation.SyntaxTrees.SelectMany(ArrowsOf).Distinct()];
    }

    private IEnumerable<Arrow> ArrowsOf(SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes(descendIntoTrivia: true))
        {
            if (
                node is SimpleNameSyntax { IsVar: false } or ImplicitObjectCreationExpressionSyntax
                && model.GetSymbolInfo(node) is var found
                && (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is { } symbol
                && Outermost(symbol) is { } type
                && type.Locations[0].SourceTree is { } declared
                && Root(declared.FilePath) != Root(tree.FilePath)
            )
            {
                yield return new Arrow(
                    Within(Root(tree.FilePath)),
                    Within(Root(declared.FilePath)),
                    symbol is INamedTypeSymbol ? type.Name : $"{type.Name}.{symbol.Name}"
                )
                {
                    InComment = node.IsPartOfStructuredTrivia(),
                };
            }
        }
    }

    private static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var type = symbol is INamedTypeSymbol named ? named : symbol.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private string Root(string path)
    {
        while (_files[path] != path)
        {
            path = _files[path];
        }

        return path;
    }

    private string Within(string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
