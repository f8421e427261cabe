using System.Globalization;

namespace Extensions.AdapterKit.Scripted;

/// <summary>
/// An ERP for the scenarios: it speaks HTTP over a socket of its own, keeps its orders in <see cref="Orders"/>, and
/// misbehaves as a scenario tells it to. A derived class translates alone: it says what a request is for, carries it
/// out on the store, and writes the answer as the real ERP does.
/// </summary>
public abstract class ScriptedErp : IDisposable
{
    private readonly Lazy<WireServer> server;
    private readonly object turn = new();
    private readonly List<WireRequest> requests = new();
    private readonly List<WireFault> faults = new();

    /// <summary>It listens on a free port of this machine as soon as it is asked for its address.</summary>
    protected ScriptedErp()
    {
        this.server = new Lazy<WireServer>(() => new WireServer(this.ServeAsync));
    }

    /// <summary>The orders.</summary>
    public OrderStore Orders { get; } = new();

    /// <summary>The address that the connection has.</summary>
    public Uri BaseUrl => this.UrlOf(string.Empty);

    /// <summary>All requests so far, in the order of their arrival.</summary>
    public IReadOnlyList<WireRequest> Requests
    {
        get
        {
            lock (this.turn)
            {
                return this.requests.ToList();
            }
        }
    }

    /// <summary>Every sign-in is refused.</summary>
    internal bool RefusesSignIn { get; set; }

    /// <summary>A cookie is set with every answer.</summary>
    internal bool SetsCookie { get; set; }

    /// <summary>Its refusals repeat every secret that it has been sent.</summary>
    internal bool RepeatsCredentials { get; set; }

    /// <summary>No port is opened; requests come by <see cref="AnswerInMemoryAsync"/>.</summary>
    internal bool IsInMemory { get; set; }

    internal bool SignsInByRequest => this.HasSignInRequests;

    /// <summary>The path of the connection's address; begins and ends with a slash. Default <c>/</c>.</summary>
    protected virtual string BasePath => "/";

    /// <summary>Whether signing in is a request of its own (a token, a session) instead of a header. Default false.</summary>
    protected virtual bool HasSignInRequests => false;

    /// <summary>The absolute address of a path relative to <see cref="BaseUrl"/>, for example of the token endpoint.</summary>
    public Uri UrlOf(string relative) => new($"http://127.0.0.1:{this.Port}{this.BasePath}{relative}");

    /// <summary>How many requests of a step have arrived.</summary>
    public int Count(WireStep step) => this.Requests.Count(request => request.Step == step);

    /// <summary>Nobody answers any more.</summary>
    public void Dispose()
    {
        this.Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops listening.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (this.server.IsValueCreated)
        {
            this.server.Value.Dispose();
        }
    }

    /// <summary>What a request is for.</summary>
    protected abstract WireStep StepOf(WireRequest request);

    /// <summary>Carries a request out on <see cref="Orders"/> and answers as the ERP does. One request at a time.</summary>
    protected abstract WireAnswer Answer(WireRequest request);

    /// <summary>
    /// As <see cref="Answer"/>, for an ERP that runs elsewhere: override it to pass the request on. One request at a time
    /// only while <see cref="Answer"/> is used.
    /// </summary>
    protected virtual Task<WireAnswer> AnswerAsync(WireRequest request)
    {
        lock (this.turn)
        {
            return Task.FromResult(this.Answer(request));
        }
    }

    /// <summary>
    /// Makes an order with key and number in the form in which this ERP has them. Numbers of different indexes differ.
    /// </summary>
    /// <param name="index">Counts from 1.</param>
    /// <param name="webReference">The web order number.</param>
    /// <param name="customerNumber">The customer's number.</param>
    protected virtual StoredOrder NewOrder(int index, string webReference, string customerNumber) =>
        new(
            index.ToString("D4", CultureInfo.InvariantCulture),
            "E-" + (5000 + index).ToString(CultureInfo.InvariantCulture),
            webReference,
            customerNumber
        );

    /// <summary>How the ERP refuses user and password. Default: 401; for a sign-in request 400 with <c>invalid_client</c>.</summary>
    protected virtual WireAnswer SignInRefusedAnswer(WireRequest request) =>
        request.Step == WireStep.SignIn
            ? WireAnswer.Json(400, "{\"error\":\"invalid_client\",\"hint\":\"" + TestSecrets.BodyMarker + "\"}")
            : WireAnswer.Json(401, "{\"message\":\"" + TestSecrets.BodyMarker + "\"}");

    /// <summary>How the ERP says that the token or the session is no longer valid. Default: 401.</summary>
    protected virtual WireAnswer SignInExpiredAnswer(WireRequest request) =>
        WireAnswer.Json(401, "{\"message\":\"" + TestSecrets.BodyMarker + "\"}", "WWW-Authenticate: Bearer");

    /// <summary>How the ERP says that it has too much to do. Default: 429, with Retry-After where seconds are given.</summary>
    protected virtual WireAnswer ThrottledAnswer(WireRequest request, int? seconds) =>
        seconds == null
            ? WireAnswer.Json(429, "{}")
            : WireAnswer.Json(429, "{}", "Retry-After: " + seconds.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>How the ERP reports a failure of its own with a status of success. Default: 200 with an error object.</summary>
    protected virtual WireAnswer ErrorWithSuccessAnswer(WireRequest request) =>
        WireAnswer.Json(200, "{\"error\":{\"code\":500,\"message\":\"Internal failure\"}}");

    /// <summary>
    /// The names of the members or elements that tell what was shipped or invoiced: a quantity, a flag, a date, the list of
    /// shipments. The scenarios about what is told leave them out and change their shape.
    /// </summary>
    protected virtual IReadOnlyCollection<string> FulfilmentFields => Array.Empty<string>();

    /// <summary>An answer to a read without what tells of shipments and invoices. Default: without <see cref="FulfilmentFields"/>.</summary>
    protected virtual WireAnswer WithoutFulfilment(WireAnswer healthy) =>
        healthy.WithBody(WireBody.Without(healthy.Body, this.FulfilmentFields));

    /// <summary>
    /// An answer to a read whose lists of one are no lists, as gateways write them. Default: the innermost list around each
    /// of the <see cref="FulfilmentFields"/>.
    /// </summary>
    protected virtual WireAnswer WithOneAsObject(WireAnswer healthy) =>
        healthy.WithBody(WireBody.WithOneAsObject(healthy.Body, this.FulfilmentFields));

    /// <summary>
    /// How the ERP answers a look-up with a part: the first order, and the sign that there are more. Default: 206 with
    /// Content-Range, and for a GET a Link to <see cref="NextPageOf"/>. An answer without the second order is left as it is.
    /// </summary>
    protected virtual WireAnswer PartAnswer(WireRequest request, WireAnswer whole)
    {
        if (!WireBody.HasAll(whole.Body, this.Orders.Ever.Select(order => order.Number)))
        {
            return whole;
        }

        WireAnswer part = whole.WithBody(WireBody.FirstRow(whole.Body)).WithStatus(206);
        part = part.WithHeader("Content-Range: orders 0-0/2");
        return request.Method == "GET" ? part.WithHeader($"Link: <{NextPageOf(request)}>; rel=\"next\"") : part;
    }

    /// <summary>The address of the page behind a part; the kit answers it with what the part has left out.</summary>
    protected static string NextPageOf(WireRequest request) =>
        request.Target + (request.Target.IndexOf('?') < 0 ? "?" : "&") + WireFaults.NextPageMark + "=2";

    internal StoredOrder Add(string webReference, string customerNumber = "C100", Action<StoredOrder>? set = null)
    {
        StoredOrder order = this.NewOrder(this.Orders.Ever.Count + 1, webReference, customerNumber);
        set?.Invoke(order);
        this.Orders.Add(order);
        return order;
    }

    internal WireFault Break(
        FaultPlace place,
        Func<WireExchange, Task<bool>> play,
        int times = int.MaxValue,
        bool commits = false
    )
    {
        var fault = new WireFault(place, play, times, commits);
        this.faults.Add(fault);
        return fault;
    }

    internal StoredOrder MakeOrder(int index, string webReference, string customerNumber) =>
        this.NewOrder(index, webReference, customerNumber);

    internal IReadOnlyCollection<string> NamesOfFulfilment => this.FulfilmentFields;

    internal WireAnswer SayWithoutFulfilment(WireAnswer healthy) => this.WithoutFulfilment(healthy);

    internal WireAnswer SayOneAsObject(WireAnswer healthy) => this.WithOneAsObject(healthy);

    internal WireAnswer SayPart(WireRequest request, WireAnswer whole) => this.PartAnswer(request, whole);

    internal WireAnswer SaySignInExpired(WireRequest request) => this.SignInExpiredAnswer(request);

    internal WireAnswer SayThrottled(WireRequest request, int? seconds) => this.ThrottledAnswer(request, seconds);

    internal WireAnswer SayErrorWithSuccess(WireRequest request) => this.ErrorWithSuccessAnswer(request);

    internal WireStep StepFor(WireRequest request) => this.StepOf(request);

    /// <summary>The healthy answer to a request that came without a socket.</summary>
    internal Task<WireAnswer> AnswerInMemoryAsync(WireRequest request)
    {
        this.Note(request);
        return this.AnswerAsync(request);
    }

    /// <summary>As <see cref="AnswerInMemoryAsync"/>, for a request that nobody has sent.</summary>
    internal Task<WireAnswer> AskAsync(WireRequest request)
    {
        request.Step = this.StepOf(request);
        return this.AnswerAsync(request);
    }

    private int Port => this.IsInMemory ? 1 : this.server.Value.Port;

    private async Task<bool> ServeAsync(WireConnection connection, WireRequest request)
    {
        WireFault? fault = this.Note(request);
        if (this.RefusesSignIn && (request.Step == WireStep.SignIn || !this.HasSignInRequests))
        {
            await connection.WriteAsync(this.SignInRefusedAnswer(request).ToBytes());
            return true;
        }

        bool writes = request.Step == WireStep.Cancel || request.Step == WireStep.Write;
        bool carriesOut = fault == null || fault.Commits || !writes;
        WireAnswer healthy = carriesOut ? await this.AnswerAsync(request) : WireAnswer.Json(200, "{\"result\":\"ok\"}");
        healthy = this.SetsCookie
            ? healthy.WithHeader("Set-Cookie: kitsession=" + TestSecrets.Cookie + "; path=/; HttpOnly")
            : healthy;
        if (fault != null)
        {
            return await fault.PlayAsync(new WireExchange(connection, request, this, healthy));
        }

        await connection.WriteAsync(healthy.ToBytes());
        return true;
    }

    private WireFault? Note(WireRequest request)
    {
        lock (this.turn)
        {
            request.Step = this.StepOf(request);
            bool asked = this.requests.Any(earlier => earlier.Step == WireStep.Cancel);
            this.requests.Add(request);
            if (this.RepeatsCredentials)
            {
                this.RepeatCredentials(request);
            }

            if (request.Step == WireStep.Read || request.Step == WireStep.Poll)
            {
                this.Orders.Advance();
            }

            FaultPlace? place = PlaceOf(request.Step, asked);
            return place == null ? null : this.faults.FirstOrDefault(fault => fault.TryUse(place.Value));
        }
    }

    private void RepeatCredentials(WireRequest request)
    {
        string said =
            $"No {request.Header("Authorization")} {request.Header("Cookie")} {TestSecrets.Password} {TestSecrets.UserPassword} {TestSecrets.ClientSecret}";
        foreach (StoredOrder order in this.Orders.Ever)
        {
            order.RefusalText = said;
        }
    }

    private static FaultPlace? PlaceOf(WireStep step, bool asked) =>
        step switch
        {
            WireStep.SignIn => FaultPlace.SignIn,
            WireStep.Cancel => FaultPlace.Cancel,
            WireStep.Read => asked ? FaultPlace.ReadBack : FaultPlace.Lookup,
            _ => null,
        };
}
