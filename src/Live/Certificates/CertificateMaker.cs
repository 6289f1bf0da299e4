using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ElastiCache.Live.Certificates;

/// <summary>An authority of the twin's own, and a certificate for this machine that it signs.</summary>
internal static class CertificateMaker
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);
    private static readonly TimeSpan Least = TimeSpan.FromDays(30);

    /// <summary>Makes the certificates unless there are some that still hold for a month.</summary>
    public static void Ensure(CertificateFiles files)
    {
        if (Holds(files))
        {
            return;
        }

        var now = DateTimeOffset.UtcNow.AddMinutes(-5);
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest(
            "CN=elasticache local twin",
            authorityKey,
            HashAlgorithmName.SHA256
        );
        authorityRequest.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(
                certificateAuthority: true,
                hasPathLengthConstraint: true,
                pathLengthConstraint: 0,
                critical: true
            )
        );
        authorityRequest.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true)
        );
        using var authority = authorityRequest.CreateSelfSigned(now, now + Life);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        // Nodes are clients of each other, too.
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension(
                [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")],
                critical: false
            )
        );
        using var certificate = request.Create(authority, now, now + Life, RandomNumberGenerator.GetBytes(16));

        SecretFile.Write(files.Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(files.Certificate, certificate.ExportCertificatePem());
        // Written last: whoever sees it sees all three.
        File.WriteAllText(files.Authority, authority.ExportCertificatePem());
    }

    private static bool Holds(CertificateFiles files)
    {
        if (!File.Exists(files.Authority) || !File.Exists(files.Certificate) || !File.Exists(files.Key))
        {
            return false;
        }

        try
        {
            using var authority = X509CertificateLoader.LoadCertificateFromFile(files.Authority);
            using var certificate = X509CertificateLoader.LoadCertificateFromFile(files.Certificate);
            return certificate.Issuer == authority.Subject && authority.NotAfter - DateTime.Now > Least;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
