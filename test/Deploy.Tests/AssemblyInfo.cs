using Deploy.Tests;

// One simulated account, one CDK CLI at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(LocalAws))]
