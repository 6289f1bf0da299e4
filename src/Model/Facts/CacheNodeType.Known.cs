namespace ElastiCache.Model.Facts;

// The node types that AWS offers, by name. What they are is in NodeFamily.Known.cs; a test holds both lists against each other.
public sealed partial record CacheNodeType
{
    /// <summary><c>cache.t4g.micro</c>: burstable, 2 vCPU, 0.5 GiB of memory.</summary>
    public static CacheNodeType T4gMicro { get; } = Known("cache.t4g.micro");

    /// <summary><c>cache.t4g.small</c>: burstable, 2 vCPU, 1.37 GiB of memory.</summary>
    public static CacheNodeType T4gSmall { get; } = Known("cache.t4g.small");

    /// <summary><c>cache.t4g.medium</c>: burstable, 2 vCPU, 3.09 GiB of memory.</summary>
    public static CacheNodeType T4gMedium { get; } = Known("cache.t4g.medium");

    /// <summary><c>cache.t3.micro</c>: burstable, 2 vCPU, 0.5 GiB of memory.</summary>
    public static CacheNodeType T3Micro { get; } = Known("cache.t3.micro");

    /// <summary><c>cache.t3.small</c>: burstable, 2 vCPU, 1.37 GiB of memory.</summary>
    public static CacheNodeType T3Small { get; } = Known("cache.t3.small");

    /// <summary><c>cache.t3.medium</c>: burstable, 2 vCPU, 3.09 GiB of memory.</summary>
    public static CacheNodeType T3Medium { get; } = Known("cache.t3.medium");

    /// <summary><c>cache.m8g.large</c>: general purpose, 2 vCPU, 6.79 GiB of memory.</summary>
    public static CacheNodeType M8gLarge { get; } = Known("cache.m8g.large");

    /// <summary><c>cache.m8g.xlarge</c>: general purpose, 4 vCPU, 14.18 GiB of memory.</summary>
    public static CacheNodeType M8gXlarge { get; } = Known("cache.m8g.xlarge");

    /// <summary><c>cache.m8g.2xlarge</c>: general purpose, 8 vCPU, 29.68 GiB of memory.</summary>
    public static CacheNodeType M8g2Xlarge { get; } = Known("cache.m8g.2xlarge");

    /// <summary><c>cache.m8g.4xlarge</c>: general purpose, 16 vCPU, 61.33 GiB of memory.</summary>
    public static CacheNodeType M8g4Xlarge { get; } = Known("cache.m8g.4xlarge");

    /// <summary><c>cache.m8g.8xlarge</c>: general purpose, 32 vCPU, 124.65 GiB of memory.</summary>
    public static CacheNodeType M8g8Xlarge { get; } = Known("cache.m8g.8xlarge");

    /// <summary><c>cache.m8g.12xlarge</c>: general purpose, 48 vCPU, 187.96 GiB of memory.</summary>
    public static CacheNodeType M8g12Xlarge { get; } = Known("cache.m8g.12xlarge");

    /// <summary><c>cache.m8g.16xlarge</c>: general purpose, 64 vCPU, 251.27 GiB of memory.</summary>
    public static CacheNodeType M8g16Xlarge { get; } = Known("cache.m8g.16xlarge");

    /// <summary><c>cache.m7g.large</c>: general purpose, 2 vCPU, 6.38 GiB of memory.</summary>
    public static CacheNodeType M7gLarge { get; } = Known("cache.m7g.large");

    /// <summary><c>cache.m7g.xlarge</c>: general purpose, 4 vCPU, 12.93 GiB of memory.</summary>
    public static CacheNodeType M7gXlarge { get; } = Known("cache.m7g.xlarge");

    /// <summary><c>cache.m7g.2xlarge</c>: general purpose, 8 vCPU, 26.04 GiB of memory.</summary>
    public static CacheNodeType M7g2Xlarge { get; } = Known("cache.m7g.2xlarge");

    /// <summary><c>cache.m7g.4xlarge</c>: general purpose, 16 vCPU, 52.26 GiB of memory.</summary>
    public static CacheNodeType M7g4Xlarge { get; } = Known("cache.m7g.4xlarge");

    /// <summary><c>cache.m7g.8xlarge</c>: general purpose, 32 vCPU, 103.68 GiB of memory.</summary>
    public static CacheNodeType M7g8Xlarge { get; } = Known("cache.m7g.8xlarge");

    /// <summary><c>cache.m7g.12xlarge</c>: general purpose, 48 vCPU, 157.12 GiB of memory.</summary>
    public static CacheNodeType M7g12Xlarge { get; } = Known("cache.m7g.12xlarge");

    /// <summary><c>cache.m7g.16xlarge</c>: general purpose, 64 vCPU, 209.55 GiB of memory.</summary>
    public static CacheNodeType M7g16Xlarge { get; } = Known("cache.m7g.16xlarge");

    /// <summary><c>cache.m6g.large</c>: general purpose, 2 vCPU, 6.38 GiB of memory.</summary>
    public static CacheNodeType M6gLarge { get; } = Known("cache.m6g.large");

    /// <summary><c>cache.m6g.xlarge</c>: general purpose, 4 vCPU, 12.93 GiB of memory.</summary>
    public static CacheNodeType M6gXlarge { get; } = Known("cache.m6g.xlarge");

    /// <summary><c>cache.m6g.2xlarge</c>: general purpose, 8 vCPU, 26.04 GiB of memory.</summary>
    public static CacheNodeType M6g2Xlarge { get; } = Known("cache.m6g.2xlarge");

    /// <summary><c>cache.m6g.4xlarge</c>: general purpose, 16 vCPU, 52.26 GiB of memory.</summary>
    public static CacheNodeType M6g4Xlarge { get; } = Known("cache.m6g.4xlarge");

    /// <summary><c>cache.m6g.8xlarge</c>: general purpose, 32 vCPU, 103.68 GiB of memory.</summary>
    public static CacheNodeType M6g8Xlarge { get; } = Known("cache.m6g.8xlarge");

    /// <summary><c>cache.m6g.12xlarge</c>: general purpose, 48 vCPU, 157.12 GiB of memory.</summary>
    public static CacheNodeType M6g12Xlarge { get; } = Known("cache.m6g.12xlarge");

    /// <summary><c>cache.m6g.16xlarge</c>: general purpose, 64 vCPU, 209.55 GiB of memory.</summary>
    public static CacheNodeType M6g16Xlarge { get; } = Known("cache.m6g.16xlarge");

    /// <summary><c>cache.m5.large</c>: general purpose, 2 vCPU, 6.38 GiB of memory.</summary>
    public static CacheNodeType M5Large { get; } = Known("cache.m5.large");

    /// <summary><c>cache.m5.xlarge</c>: general purpose, 4 vCPU, 12.93 GiB of memory.</summary>
    public static CacheNodeType M5Xlarge { get; } = Known("cache.m5.xlarge");

    /// <summary><c>cache.m5.2xlarge</c>: general purpose, 8 vCPU, 26.04 GiB of memory.</summary>
    public static CacheNodeType M52Xlarge { get; } = Known("cache.m5.2xlarge");

    /// <summary><c>cache.m5.4xlarge</c>: general purpose, 16 vCPU, 52.26 GiB of memory.</summary>
    public static CacheNodeType M54Xlarge { get; } = Known("cache.m5.4xlarge");

    /// <summary><c>cache.m5.12xlarge</c>: general purpose, 48 vCPU, 157.12 GiB of memory.</summary>
    public static CacheNodeType M512Xlarge { get; } = Known("cache.m5.12xlarge");

    /// <summary><c>cache.m5.24xlarge</c>: general purpose, 96 vCPU, 314.32 GiB of memory.</summary>
    public static CacheNodeType M524Xlarge { get; } = Known("cache.m5.24xlarge");

    /// <summary><c>cache.r8g.large</c>: memory optimized, 2 vCPU, 14.18 GiB of memory.</summary>
    public static CacheNodeType R8gLarge { get; } = Known("cache.r8g.large");

    /// <summary><c>cache.r8g.xlarge</c>: memory optimized, 4 vCPU, 29.68 GiB of memory.</summary>
    public static CacheNodeType R8gXlarge { get; } = Known("cache.r8g.xlarge");

    /// <summary><c>cache.r8g.2xlarge</c>: memory optimized, 8 vCPU, 61.33 GiB of memory.</summary>
    public static CacheNodeType R8g2Xlarge { get; } = Known("cache.r8g.2xlarge");

    /// <summary><c>cache.r8g.4xlarge</c>: memory optimized, 16 vCPU, 124.65 GiB of memory.</summary>
    public static CacheNodeType R8g4Xlarge { get; } = Known("cache.r8g.4xlarge");

    /// <summary><c>cache.r8g.8xlarge</c>: memory optimized, 32 vCPU, 251.27 GiB of memory.</summary>
    public static CacheNodeType R8g8Xlarge { get; } = Known("cache.r8g.8xlarge");

    /// <summary><c>cache.r8g.12xlarge</c>: memory optimized, 48 vCPU, 377.9 GiB of memory.</summary>
    public static CacheNodeType R8g12Xlarge { get; } = Known("cache.r8g.12xlarge");

    /// <summary><c>cache.r8g.16xlarge</c>: memory optimized, 64 vCPU, 504.52 GiB of memory.</summary>
    public static CacheNodeType R8g16Xlarge { get; } = Known("cache.r8g.16xlarge");

    /// <summary><c>cache.r7g.large</c>: memory optimized, 2 vCPU, 13.07 GiB of memory.</summary>
    public static CacheNodeType R7gLarge { get; } = Known("cache.r7g.large");

    /// <summary><c>cache.r7g.xlarge</c>: memory optimized, 4 vCPU, 26.32 GiB of memory.</summary>
    public static CacheNodeType R7gXlarge { get; } = Known("cache.r7g.xlarge");

    /// <summary><c>cache.r7g.2xlarge</c>: memory optimized, 8 vCPU, 52.82 GiB of memory.</summary>
    public static CacheNodeType R7g2Xlarge { get; } = Known("cache.r7g.2xlarge");

    /// <summary><c>cache.r7g.4xlarge</c>: memory optimized, 16 vCPU, 105.81 GiB of memory.</summary>
    public static CacheNodeType R7g4Xlarge { get; } = Known("cache.r7g.4xlarge");

    /// <summary><c>cache.r7g.8xlarge</c>: memory optimized, 32 vCPU, 209.55 GiB of memory.</summary>
    public static CacheNodeType R7g8Xlarge { get; } = Known("cache.r7g.8xlarge");

    /// <summary><c>cache.r7g.12xlarge</c>: memory optimized, 48 vCPU, 317.77 GiB of memory.</summary>
    public static CacheNodeType R7g12Xlarge { get; } = Known("cache.r7g.12xlarge");

    /// <summary><c>cache.r7g.16xlarge</c>: memory optimized, 64 vCPU, 419.09 GiB of memory.</summary>
    public static CacheNodeType R7g16Xlarge { get; } = Known("cache.r7g.16xlarge");

    /// <summary><c>cache.r6g.large</c>: memory optimized, 2 vCPU, 13.07 GiB of memory.</summary>
    public static CacheNodeType R6gLarge { get; } = Known("cache.r6g.large");

    /// <summary><c>cache.r6g.xlarge</c>: memory optimized, 4 vCPU, 26.32 GiB of memory.</summary>
    public static CacheNodeType R6gXlarge { get; } = Known("cache.r6g.xlarge");

    /// <summary><c>cache.r6g.2xlarge</c>: memory optimized, 8 vCPU, 52.82 GiB of memory.</summary>
    public static CacheNodeType R6g2Xlarge { get; } = Known("cache.r6g.2xlarge");

    /// <summary><c>cache.r6g.4xlarge</c>: memory optimized, 16 vCPU, 105.81 GiB of memory.</summary>
    public static CacheNodeType R6g4Xlarge { get; } = Known("cache.r6g.4xlarge");

    /// <summary><c>cache.r6g.8xlarge</c>: memory optimized, 32 vCPU, 209.55 GiB of memory.</summary>
    public static CacheNodeType R6g8Xlarge { get; } = Known("cache.r6g.8xlarge");

    /// <summary><c>cache.r6g.12xlarge</c>: memory optimized, 48 vCPU, 317.77 GiB of memory.</summary>
    public static CacheNodeType R6g12Xlarge { get; } = Known("cache.r6g.12xlarge");

    /// <summary><c>cache.r6g.16xlarge</c>: memory optimized, 64 vCPU, 419.09 GiB of memory.</summary>
    public static CacheNodeType R6g16Xlarge { get; } = Known("cache.r6g.16xlarge");

    /// <summary><c>cache.r6gd.xlarge</c>: memory optimized, 4 vCPU, 26.32 GiB of memory and 99.33 GiB of SSD.</summary>
    public static CacheNodeType R6gdXlarge { get; } = Known("cache.r6gd.xlarge");

    /// <summary><c>cache.r6gd.2xlarge</c>: memory optimized, 8 vCPU, 52.82 GiB of memory and 199.07 GiB of SSD.</summary>
    public static CacheNodeType R6gd2Xlarge { get; } = Known("cache.r6gd.2xlarge");

    /// <summary><c>cache.r6gd.4xlarge</c>: memory optimized, 16 vCPU, 105.81 GiB of memory and 398.14 GiB of SSD.</summary>
    public static CacheNodeType R6gd4Xlarge { get; } = Known("cache.r6gd.4xlarge");

    /// <summary><c>cache.r6gd.8xlarge</c>: memory optimized, 32 vCPU, 209.55 GiB of memory and 796.28 GiB of SSD.</summary>
    public static CacheNodeType R6gd8Xlarge { get; } = Known("cache.r6gd.8xlarge");

    /// <summary><c>cache.r6gd.12xlarge</c>: memory optimized, 48 vCPU, 317.77 GiB of memory and 1194.42 GiB of SSD.</summary>
    public static CacheNodeType R6gd12Xlarge { get; } = Known("cache.r6gd.12xlarge");

    /// <summary><c>cache.r6gd.16xlarge</c>: memory optimized, 64 vCPU, 419.09 GiB of memory and 1592.56 GiB of SSD.</summary>
    public static CacheNodeType R6gd16Xlarge { get; } = Known("cache.r6gd.16xlarge");

    /// <summary><c>cache.r5.large</c>: memory optimized, 2 vCPU, 13.07 GiB of memory.</summary>
    public static CacheNodeType R5Large { get; } = Known("cache.r5.large");

    /// <summary><c>cache.r5.xlarge</c>: memory optimized, 4 vCPU, 26.32 GiB of memory.</summary>
    public static CacheNodeType R5Xlarge { get; } = Known("cache.r5.xlarge");

    /// <summary><c>cache.r5.2xlarge</c>: memory optimized, 8 vCPU, 52.82 GiB of memory.</summary>
    public static CacheNodeType R52Xlarge { get; } = Known("cache.r5.2xlarge");

    /// <summary><c>cache.r5.4xlarge</c>: memory optimized, 16 vCPU, 105.81 GiB of memory.</summary>
    public static CacheNodeType R54Xlarge { get; } = Known("cache.r5.4xlarge");

    /// <summary><c>cache.r5.12xlarge</c>: memory optimized, 48 vCPU, 317.77 GiB of memory.</summary>
    public static CacheNodeType R512Xlarge { get; } = Known("cache.r5.12xlarge");

    /// <summary><c>cache.r5.24xlarge</c>: memory optimized, 96 vCPU, 635.61 GiB of memory.</summary>
    public static CacheNodeType R524Xlarge { get; } = Known("cache.r5.24xlarge");

    /// <summary><c>cache.c8gn.large</c>: network optimized, 2 vCPU, 3.1 GiB of memory.</summary>
    public static CacheNodeType C8gnLarge { get; } = Known("cache.c8gn.large");

    /// <summary><c>cache.c8gn.xlarge</c>: network optimized, 4 vCPU, 6.79 GiB of memory.</summary>
    public static CacheNodeType C8gnXlarge { get; } = Known("cache.c8gn.xlarge");

    /// <summary><c>cache.c8gn.2xlarge</c>: network optimized, 8 vCPU, 14.18 GiB of memory.</summary>
    public static CacheNodeType C8gn2Xlarge { get; } = Known("cache.c8gn.2xlarge");

    /// <summary><c>cache.c8gn.4xlarge</c>: network optimized, 16 vCPU, 29.68 GiB of memory.</summary>
    public static CacheNodeType C8gn4Xlarge { get; } = Known("cache.c8gn.4xlarge");

    /// <summary><c>cache.c8gn.8xlarge</c>: network optimized, 32 vCPU, 61.33 GiB of memory.</summary>
    public static CacheNodeType C8gn8Xlarge { get; } = Known("cache.c8gn.8xlarge");

    /// <summary><c>cache.c8gn.12xlarge</c>: network optimized, 48 vCPU, 92.99 GiB of memory.</summary>
    public static CacheNodeType C8gn12Xlarge { get; } = Known("cache.c8gn.12xlarge");

    /// <summary><c>cache.c8gn.16xlarge</c>: network optimized, 64 vCPU, 124.65 GiB of memory.</summary>
    public static CacheNodeType C8gn16Xlarge { get; } = Known("cache.c8gn.16xlarge");

    /// <summary><c>cache.c7gn.large</c>: network optimized, 2 vCPU, 3.09 GiB of memory.</summary>
    public static CacheNodeType C7gnLarge { get; } = Known("cache.c7gn.large");

    /// <summary><c>cache.c7gn.xlarge</c>: network optimized, 4 vCPU, 6.38 GiB of memory.</summary>
    public static CacheNodeType C7gnXlarge { get; } = Known("cache.c7gn.xlarge");

    /// <summary><c>cache.c7gn.2xlarge</c>: network optimized, 8 vCPU, 12.94 GiB of memory.</summary>
    public static CacheNodeType C7gn2Xlarge { get; } = Known("cache.c7gn.2xlarge");

    /// <summary><c>cache.c7gn.4xlarge</c>: network optimized, 16 vCPU, 26.05 GiB of memory.</summary>
    public static CacheNodeType C7gn4Xlarge { get; } = Known("cache.c7gn.4xlarge");

    /// <summary><c>cache.c7gn.8xlarge</c>: network optimized, 32 vCPU, 52.26 GiB of memory.</summary>
    public static CacheNodeType C7gn8Xlarge { get; } = Known("cache.c7gn.8xlarge");

    /// <summary><c>cache.c7gn.12xlarge</c>: network optimized, 48 vCPU, 78.56 GiB of memory.</summary>
    public static CacheNodeType C7gn12Xlarge { get; } = Known("cache.c7gn.12xlarge");

    /// <summary><c>cache.c7gn.16xlarge</c>: network optimized, 64 vCPU, 105.81 GiB of memory.</summary>
    public static CacheNodeType C7gn16Xlarge { get; } = Known("cache.c7gn.16xlarge");

    /// <summary><c>cache.m4.large</c>: general purpose, 2 vCPU, 6.42 GiB of memory.</summary>
    public static CacheNodeType M4Large { get; } = Known("cache.m4.large");

    /// <summary><c>cache.m4.xlarge</c>: general purpose, 4 vCPU, 14.28 GiB of memory.</summary>
    public static CacheNodeType M4Xlarge { get; } = Known("cache.m4.xlarge");

    /// <summary><c>cache.m4.2xlarge</c>: general purpose, 8 vCPU, 29.7 GiB of memory.</summary>
    public static CacheNodeType M42Xlarge { get; } = Known("cache.m4.2xlarge");

    /// <summary><c>cache.m4.4xlarge</c>: general purpose, 16 vCPU, 60.78 GiB of memory.</summary>
    public static CacheNodeType M44Xlarge { get; } = Known("cache.m4.4xlarge");

    /// <summary><c>cache.m4.10xlarge</c>: general purpose, 40 vCPU, 154.64 GiB of memory.</summary>
    public static CacheNodeType M410Xlarge { get; } = Known("cache.m4.10xlarge");

    /// <summary><c>cache.r4.large</c>: memory optimized, 2 vCPU, 12.3 GiB of memory.</summary>
    public static CacheNodeType R4Large { get; } = Known("cache.r4.large");

    /// <summary><c>cache.r4.xlarge</c>: memory optimized, 4 vCPU, 25.05 GiB of memory.</summary>
    public static CacheNodeType R4Xlarge { get; } = Known("cache.r4.xlarge");

    /// <summary><c>cache.r4.2xlarge</c>: memory optimized, 8 vCPU, 50.47 GiB of memory.</summary>
    public static CacheNodeType R42Xlarge { get; } = Known("cache.r4.2xlarge");

    /// <summary><c>cache.r4.4xlarge</c>: memory optimized, 16 vCPU, 101.38 GiB of memory.</summary>
    public static CacheNodeType R44Xlarge { get; } = Known("cache.r4.4xlarge");

    /// <summary><c>cache.r4.8xlarge</c>: memory optimized, 32 vCPU, 203.26 GiB of memory.</summary>
    public static CacheNodeType R48Xlarge { get; } = Known("cache.r4.8xlarge");

    /// <summary><c>cache.r4.16xlarge</c>: memory optimized, 64 vCPU, 407 GiB of memory.</summary>
    public static CacheNodeType R416Xlarge { get; } = Known("cache.r4.16xlarge");

    /// <summary><c>cache.t2.micro</c>: burstable, 1 vCPU, 0.555 GiB of memory. AWS creates no new ones.</summary>
    public static CacheNodeType T2Micro { get; } = Known("cache.t2.micro");

    /// <summary><c>cache.t2.small</c>: burstable, 1 vCPU, 1.55 GiB of memory. AWS creates no new ones.</summary>
    public static CacheNodeType T2Small { get; } = Known("cache.t2.small");

    /// <summary><c>cache.t2.medium</c>: burstable, 2 vCPU, 3.22 GiB of memory. AWS creates no new ones.</summary>
    public static CacheNodeType T2Medium { get; } = Known("cache.t2.medium");
}
