using YamlDotNet.RepresentationModel;

namespace Package.Tests;

/// <summary>Reads the YAML of pipelines.</summary>
internal static class PipelineFile
{
    public static YamlMappingNode Yaml(string path) => (YamlMappingNode)Documents(path);

    public static YamlNode Documents(string path)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(path);
        stream.Load(text);
        return stream.Documents[0].RootNode;
    }

    public static YamlNode Node(YamlNode node, params string[] path) =>
        path.Aggregate(node, (at, name) => ((YamlMappingNode)at).Children[new YamlScalarNode(name)]);

    public static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)Node(node, path)).Value!;

    public static IEnumerable<string> Texts(YamlNode list) =>
        ((YamlSequenceNode)list).Children.Select(item => ((YamlScalarNode)item).Value!);
}
