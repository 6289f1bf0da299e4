using Amazon.CDK.AWS.KMS;
using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Access;

/// <summary>The four ways to encrypt data on disk.</summary>
public sealed class AtRestEncryptionTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    [Fact]
    [EffectOf<Props>(nameof(Props.AtRestEncryption))]
    public void A_key_is_created_and_rotated()
    {
        _caches.Template.Contains("CustomerManaged/Key", """{ "EnableKeyRotation": true }""");
        _caches.Template.Contains(
            "CustomerManaged",
            """{ "AtRestEncryptionEnabled": true, "KmsKeyId": { "Fn::GetAtt": ["«CustomerManaged/Key»", "Arn"] } }"""
        );
        Assert.NotNull(_caches.CustomerManaged.EncryptionKey);
    }

    [Fact]
    public void A_key_of_yours_is_used_for_data_and_secret()
    {
        _caches.Template.Contains(
            "WithKey",
            """{ "AtRestEncryptionEnabled": true, "KmsKeyId": { "Fn::GetAtt": ["«Mine»", "Arn"] } }"""
        );
        _caches.Template.Contains("WithKey/AuthToken", """{ "KmsKeyId": { "Fn::GetAtt": ["«Mine»", "Arn"] } }""");
        Assert.False(_caches.Template.Has("WithKey/Key"));
        Assert.Equal(_caches.Mine, _caches.WithKey.EncryptionKey);
    }

    [Fact]
    public void The_key_that_AWS_owns_is_no_resource()
    {
        _caches.Template.Contains("AwsOwned", """{ "AtRestEncryptionEnabled": true, "KmsKeyId": null }""");
        _caches.Template.Contains("AwsOwned/AuthToken", """{ "KmsKeyId": null }""");
        Assert.False(_caches.Template.Has("AwsOwned/Key"));
        Assert.Null(_caches.AwsOwned.EncryptionKey);
    }

    [Fact]
    public void Without_encryption_false_is_written()
    {
        _caches.Template.Contains("Disabled", """{ "AtRestEncryptionEnabled": false, "KmsKeyId": null }""");
        Assert.False(_caches.Template.Has("Disabled/Key"));
    }

    [Fact]
    public void An_imported_key_is_named_by_its_ARN() =>
        _caches.Template.Contains("Imported", $$"""{ "KmsKeyId": "{{Caches.KeyArn}}" }""");

    /// <summary>One group for each way.</summary>
    public sealed class Caches : Exhibit
    {
        public const string KeyArn = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000001";

        public Caches()
        {
            Mine = new Key(Stack, "Mine", new KeyProps { EnableKeyRotation = true });
            CustomerManaged = Group("CustomerManaged");
            WithKey = Group("WithKey", props => props with { AtRestEncryption = AtRestEncryption.WithKey(Mine) });
            AwsOwned = Group("AwsOwned", props => props with { AtRestEncryption = AtRestEncryption.AwsOwned });
            Group("Disabled", props => props with { AtRestEncryption = AtRestEncryption.Disabled });
            var imported = Key.FromKeyArn(Stack, "Elsewhere", KeyArn);
            Group("Imported", props => props with { AtRestEncryption = AtRestEncryption.WithKey(imported) });
        }

        public IKey Mine { get; }

        public ReplicationGroup CustomerManaged { get; }

        public ReplicationGroup WithKey { get; }

        public ReplicationGroup AwsOwned { get; }
    }
}
