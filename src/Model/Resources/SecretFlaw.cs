namespace ElastiCache.Model.Resources;

/// <summary>Why what is written as a password or a token is no secret.</summary>
internal enum SecretFlaw
{
    /// <summary>Nothing is known against it.</summary>
    None,

    /// <summary>It stands in the template, as a literal or made of literals and of names of the stack.</summary>
    Written,

    /// <summary>It is the ARN or the name of what holds the secret, and not what that holds.</summary>
    NameOfSecret,

    /// <summary>It is an attribute that a secret has not, such as <c>SecretString</c>.</summary>
    NoAttribute,

    /// <summary>It begins as a dynamic reference and does not end as one, so that it is passed on as it stands.</summary>
    Unclosed,

    /// <summary>It refers by an ARN to something that is no secret.</summary>
    OtherService,

    /// <summary>It is a parameter of Systems Manager that is not encrypted.</summary>
    PlainParameter,
}
