namespace Workbench.Web.Recording;

/// <summary>The beginning of what went through a stream.</summary>
internal sealed class Tape
{
    private const int Longest = 8 * 1024;

    private readonly MemoryStream kept = new();

    public byte[] Bytes => kept.ToArray();

    public void Write(ReadOnlySpan<byte> bytes)
    {
        var room = Longest - (int)kept.Length;
        kept.Write(bytes.Length <= room ? bytes : bytes[..room]);
    }
}
