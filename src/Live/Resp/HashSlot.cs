namespace ElastiCache.Live.Resp;

/// <summary>The hash slot of a key.</summary>
/// <remarks>https://valkey.io/topics/cluster-spec/: CRC16 (XMODEM) modulo 16384.</remarks>
internal static class HashSlot
{
    /// <summary>The slot of a text that has no tag of its own.</summary>
    public static int Of(string text)
    {
        ushort crc = 0;
        foreach (var character in text)
        {
            crc ^= (ushort)(character << 8);
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (ushort)((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1);
            }
        }

        return crc % SlotRange.Count;
    }
}
