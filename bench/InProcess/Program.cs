using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/InProcess -- --filter '*' --job short
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
