using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Extensions.Tests.Performance;

/// <summary>
/// An ERP over sockets that allocates nothing while it answers, so that a test can measure what its client allocates in
/// the same process. It knows every order: open until a request to cancel, and cancelled to the read that follows on it.
/// </summary>
internal sealed class QuietErp : IDisposable
{
    private const int LineEnd = '\n';

    private static readonly byte[] Find = Encoding.ASCII.GetBytes("GET /orders?reference=");
    private static readonly byte[] Cancel = Encoding.ASCII.GetBytes("POST /orders/E-");
    private static readonly byte[] Read = Encoding.ASCII.GetBytes("GET /orders/E-");
    private static readonly byte[] ContentLength = Encoding.ASCII.GetBytes("Content-Length: ");
    private static readonly byte[] HeadEnd = Encoding.ASCII.GetBytes("\r\n\r\n");

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private volatile bool stopped;
    private int connections;
    private int cancels;
    private int reads;

    public QuietErp()
    {
        this.listener.Start();
        this.Url = new Uri("http://127.0.0.1:" + ((IPEndPoint)this.listener.LocalEndpoint).Port + "/");
        new Thread(this.Accept) { IsBackground = true }.Start();
    }

    public Uri Url { get; }

    public int Connections => Volatile.Read(ref this.connections);

    /// <summary>Requests to cancel.</summary>
    public int Cancels => Volatile.Read(ref this.cancels);

    /// <summary>Look-ups and reads.</summary>
    public int Reads => Volatile.Read(ref this.reads);

    public void Dispose()
    {
        this.stopped = true;
        this.listener.Stop();
    }

    private void Accept()
    {
        try
        {
            while (!this.stopped)
            {
                Socket socket = this.listener.AcceptSocket();
                Interlocked.Increment(ref this.connections);
                new Thread(() => this.Serve(socket)) { IsBackground = true }.Start();
            }
        }
        catch (Exception) when (this.stopped)
        {
            return; // stopping ends the wait with an exception
        }
    }

    private void Serve(Socket socket)
    {
        using (socket)
        {
            socket.NoDelay = true;
            var input = new byte[4096];
            var answer = new QuietAnswer();
            bool isCancelled = false;
            int have = 0;
            try
            {
                int got;
                while (!this.stopped && (got = socket.Receive(input, have, input.Length - have, SocketFlags.None)) > 0)
                {
                    have += got;
                    int end = EndOfRequest(input, have);
                    if (end > 0)
                    {
                        isCancelled = this.Write(input, answer, isCancelled);
                        socket.Send(answer.Bytes, 0, answer.Length, SocketFlags.None);
                        Buffer.BlockCopy(input, end, input, 0, have - end);
                        have -= end;
                    }
                }
            }
            catch (SocketException)
            {
                return; // the client has gone
            }
        }
    }

    // Whether the request was one to cancel: then the read that follows on the same connection says so.
    private bool Write(byte[] request, QuietAnswer answer, bool isCancelled)
    {
        if (IsAt(request, 0, Find))
        {
            Interlocked.Increment(ref this.reads);
            answer.Write(request, Find.Length, isList: true, isCancelled: false);
            return false;
        }

        if (IsAt(request, 0, Cancel))
        {
            Interlocked.Increment(ref this.cancels);
            answer.Write(request, Cancel.Length, isList: false, isCancelled: true);
            return true;
        }

        Interlocked.Increment(ref this.reads);
        answer.Write(request, Read.Length, isList: false, isCancelled);
        return false;
    }

    // Its length with the body; 0 while something of it is missing.
    private static int EndOfRequest(byte[] input, int have)
    {
        int body = 0;
        for (int i = 0; i < have; i++)
        {
            if (input[i] == LineEnd && IsAt(input, i + 1, ContentLength))
            {
                body = Number(input, i + 1 + ContentLength.Length);
            }

            if (i + HeadEnd.Length <= have && IsAt(input, i, HeadEnd))
            {
                int end = i + HeadEnd.Length + body;
                return end <= have ? end : 0;
            }
        }

        return 0;
    }

    private static int Number(byte[] input, int at)
    {
        int number = 0;
        for (; input[at] >= '0' && input[at] <= '9'; at++)
        {
            number = (number * 10) + input[at] - '0';
        }

        return number;
    }

    private static bool IsAt(byte[] input, int at, byte[] text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (at + i >= input.Length || input[at + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }
}
