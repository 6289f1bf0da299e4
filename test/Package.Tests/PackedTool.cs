namespace Package.Tests;

/// <summary>Tests of the packed command. Packing it takes a minute or two, so they share one package.</summary>
[CollectionDefinition]
public sealed class PackedTool : ICollectionFixture<ToolPackage>;
