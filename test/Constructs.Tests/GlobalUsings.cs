global using Amazon.CDK;
global using Amazon.CDK.AWS.EC2;
global using ElastiCache.Cdk.Tests.Support;
global using Action = System.Action;
global using Environment = System.Environment;

// One Node process serves the whole .NET process, and takes one call at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
