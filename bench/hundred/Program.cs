// N full caches in C#, by the constructs of this library; says where the time went, in milliseconds, as JSON.
using System.Diagnostics;
using ElastiCache.Bench;

// As src/Infra does it: the types load while Node starts.
new Thread(() => _ = typeof(App).Assembly.GetTypes()) { IsBackground = true }.Start();
var caches = int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture);
var started = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
var watch = Stopwatch.StartNew();

var app = new App(
    new AppProps
    {
        AnalyticsReporting = false,
        Context = new Dictionary<string, object> { ["@aws-cdk/core:stackResourceLimit"] = 0 },
    }
);
var stack = new Stack(app, "caches");
var jsii = Lap();

var vpc = Vpc.FromVpcAttributes(
    stack,
    "Vpc",
    new VpcAttributes
    {
        VpcId = "vpc-00000001",
        AvailabilityZones = ["eu-west-1a", "eu-west-1b"],
        PrivateSubnetIds = ["subnet-00000001", "subnet-00000002"],
    }
);
var tier = SecurityGroup.FromSecurityGroupId(stack, "Tier", "sg-00000001");
for (var number = 1; number <= caches; number++)
{
    FullCache.Add(stack, $"Cache{number}", vpc, tier);
}

var building = Lap();
app.Synth();
var synth = Lap();
Console.WriteLine(
    System.Text.Json.JsonSerializer.Serialize(
        new Dictionary<string, double>
        {
            ["start"] = started,
            ["jsii"] = jsii,
            ["building"] = building,
            ["synth"] = synth,
        }
    )
);

double Lap()
{
    var taken = watch.Elapsed.TotalMilliseconds;
    watch.Restart();
    return taken;
}
