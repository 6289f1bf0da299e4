using Deploy.Tests;

// Each test class deploys into an account of its own, and mostly waits for other programs.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: AssemblyFixture(typeof(LocalAws))]
