using System.Text;

namespace Extensions.Tests.Performance;

/// <summary>An answer of <see cref="QuietErp"/>, written into the same bytes each time.</summary>
internal sealed class QuietAnswer
{
    private static readonly byte[] Head = Encoding.ASCII.GetBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nDate: Tue, 24 Nov 2026 08:00:00 GMT\r\n"
            + "Content-Length: 000\r\n\r\n"
    );

    private static readonly byte[] Id = Encoding.ASCII.GetBytes("{\"id\":\"E-");
    private static readonly byte[] OrderNumber = Encoding.ASCII.GetBytes("\",\"number\":\"SO-");
    private static readonly byte[] Reference = Encoding.ASCII.GetBytes("\",\"reference\":\"");
    private static readonly byte[] Open = Rest("Open");
    private static readonly byte[] Cancelled = Rest("Cancelled");

    public byte[] Bytes { get; } = new byte[1024];

    public int Length { get; private set; }

    /// <param name="request">Holds the order's number.</param>
    /// <param name="at">Where it begins; it ends before a space or a slash.</param>
    /// <param name="isList">Whether the order is the only one of a list.</param>
    /// <param name="isCancelled">Its status.</param>
    public void Write(byte[] request, int at, bool isList, bool isCancelled)
    {
        int end = at;
        while (request[end] != ' ' && request[end] != '/')
        {
            end++;
        }

        this.Length = 0;
        this.Add(Head, 0, Head.Length);
        this.Add(isList, (byte)'[');
        this.Add(Id, 0, Id.Length);
        this.Add(request, at, end - at);
        this.Add(OrderNumber, 0, OrderNumber.Length);
        this.Add(request, at, end - at);
        this.Add(Reference, 0, Reference.Length);
        this.Add(request, at, end - at);
        byte[] rest = isCancelled ? Cancelled : Open;
        this.Add(rest, 0, rest.Length);
        this.Add(isList, (byte)']');

        // Three digits, before the line ends of the head.
        int body = this.Length - Head.Length;
        this.Bytes[Head.Length - 5] = (byte)('0' + (body % 10));
        this.Bytes[Head.Length - 6] = (byte)('0' + (body / 10 % 10));
        this.Bytes[Head.Length - 7] = (byte)('0' + (body / 100));
    }

    private static byte[] Rest(string status) =>
        Encoding.ASCII.GetBytes(
            "\",\"customerNumber\":\"C1001\",\"status\":\"" + status + "\",\"fulfilled\":false,\"version\":\"1\"}"
        );

    private void Add(byte[] source, int from, int count)
    {
        Buffer.BlockCopy(source, from, this.Bytes, this.Length, count);
        this.Length += count;
    }

    private void Add(bool isWanted, byte one)
    {
        if (isWanted)
        {
            this.Bytes[this.Length++] = one;
        }
    }
}
