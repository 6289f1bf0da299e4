// jsii is not thread-safe.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
