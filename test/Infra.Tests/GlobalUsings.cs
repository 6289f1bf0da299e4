global using System.Text.Json;
global using System.Text.Json.Nodes;
global using Infra.Settings;
global using Infra.Settings.Rules;
global using Infra.Tests.Support;

// One Node process serves the whole .NET process, and takes one call at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(TemporaryFolder))]
