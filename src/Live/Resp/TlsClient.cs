using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ElastiCache.Live.Resp;

/// <summary>TLS towards an engine.</summary>
internal static class TlsClient
{
    /// <summary>Shakes hands.</summary>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The certificate is not trusted.</exception>
    public static async Task<SslStream> Secure(Stream stream, RespTarget target, CancellationToken cancellation)
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck };
        if (target.AuthorityFile is { } file)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(file));
        }

        var secure = new SslStream(stream);
        try
        {
            await secure.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = target.ServerName ?? target.Host,
                    CertificateChainPolicy = policy,
                },
                cancellation
            );
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
    }
}
