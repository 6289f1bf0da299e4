using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace ElastiCache.Live.Aws;

/// <summary>In whose name and where requests to AWS are made.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Region">The Region.</param>
/// <param name="Endpoint">Where a service is; null for AWS itself.</param>
internal sealed record AwsSettings(AWSCredentials Credentials, RegionEndpoint Region, Func<string, Uri?> Endpoint)
{
    private const DynamicallyAccessedMemberTypes Made = DynamicallyAccessedMemberTypes.PublicConstructors;

    // The last place that is asked for credentials is the metadata of an EC2 instance, which is none here mostly.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Those of the environment and of the profile, as every tool of AWS finds them.</summary>
    /// <param name="region">The Region; null for that of the environment or profile.</param>
    /// <exception cref="LiveException">There are none.</exception>
    // For roles and single sign-on the library makes clients by the names of their types, and a native command has only what
    // its code names. To register them instead would lose the credentials with which a role is taken.
    [DynamicDependency(Made, typeof(AmazonSecurityTokenServiceClient))]
    [DynamicDependency(Made, typeof(AmazonSecurityTokenServiceConfig))]
    [DynamicDependency(Made, typeof(AmazonSSOClient))]
    [DynamicDependency(Made, typeof(AmazonSSOConfig))]
    [DynamicDependency(Made, typeof(AmazonSSOOIDCClient))]
    [DynamicDependency(Made, typeof(AmazonSSOOIDCConfig))]
    public static AwsSettings Find(string? region)
    {
        var place = region is null
            ? FromEnvironment() ?? FallbackRegionFactory.GetRegionEndpoint()
            : RegionEndpoint.GetBySystemName(region);
        if (place is null)
        {
            throw new LiveException("no Region is set: give --region, or set AWS_REGION or the Region of a profile");
        }

        try
        {
            using var soon = new CancellationTokenSource(Patience);
            using var resolver = new DefaultAWSCredentialsIdentityResolver();
            var credentials = resolver.ResolveIdentity(
                new AmazonSecurityTokenServiceConfig { RegionEndpoint = place },
                soon.Token
            );
            // Whether they can be had is found out now, and not in the middle of a comparison.
            _ = credentials.GetCredentials();
            return new AwsSettings(credentials, place, Endpoints);
        }
        // The library throws what it likes where a profile names a program or a file that fails.
        catch (Exception exception) when (exception is not LiveException)
        {
            throw new LiveException(
                $"no credentials of AWS were found: log in with the AWS CLI (aws sso login), or set AWS_PROFILE or AWS_ACCESS_KEY_ID ({Reason(exception)})",
                exception
            );
        }
    }

    // The library's list of all that it has tried is announced by a sentence that ends with a colon.
    private static string Reason(Exception exception)
    {
        var line = exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is [var first, ..]
            ? first
            : exception.GetType().Name;
        var stop = line.EndsWith(':') ? line.LastIndexOf(". ", StringComparison.Ordinal) : -1;
        return (stop > 0 ? line[..stop] : line).TrimEnd(':', '.', '-', ' ');
    }

    // Of the services whose names in variables are not those in their addresses.
    private static readonly Dictionary<string, string> ServiceIds = new(StringComparer.Ordinal)
    {
        ["application-autoscaling"] = "APPLICATION_AUTO_SCALING",
        ["logs"] = "CLOUDWATCH_LOGS",
        ["monitoring"] = "CLOUDWATCH",
        ["secretsmanager"] = "SECRETS_MANAGER",
        ["servicequotas"] = "SERVICE_QUOTAS",
    };

    private static RegionEndpoint? FromEnvironment() =>
        (Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION"))
            is { Length: > 0 } name
            ? RegionEndpoint.GetBySystemName(name)
            : null;

    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
    private static Uri? Endpoints(string service) =>
        Address($"AWS_ENDPOINT_URL_{ServiceIds.GetValueOrDefault(service, service.ToUpperInvariant())}")
        ?? Address("AWS_ENDPOINT_URL");

    private static Uri? Address(string variable) =>
        Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } url ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new LiveException($"{variable} is '{url}', which is no address such as http://127.0.0.1:4566");
}
