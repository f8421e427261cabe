using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.SignIn;

public sealed class TokenTests
{
    private readonly VirtualClock clock = new();
    private readonly TokenCache cache = new();
    private int issued;

    [Theory]
    [InlineData("{\"access_token\":\"t\",\"expires_in\":3600}", 3540)]
    [InlineData("{\"access_token\":\"t\",\"expires_in\":\"600\"}", 540)]
    [InlineData("{\"access_token\":\"t\",\"expires_in\":60}", 30)]
    [InlineData("{\"access_token\":\"t\"}", 240)]
    [InlineData("{\"access_token\":\"t\",\"expires_in\":-5}", 240)]
    [InlineData("{\"access_token\":\"t\",\"expires_in\":1e12}", 240)]
    [InlineData("{\"access_token\":\"t\",\"expires_in\":{}}", 240)]
    public void Read_Token_IsUsableForItsLifeLessAMargin(string body, int seconds)
    {
        AccessToken token = OAuthToken.Read(Response(200, body), "login", VirtualClock.Start);

        token.Value.Should().Be("t");
        token.UsableFor.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(200, "{}", "Misconfigured", "HTTP 200")]
    [InlineData(200, "[]", "Misconfigured", "HTTP 200")]
    [InlineData(200, "<html>", "Misconfigured", "HTTP 200")]
    [InlineData(200, "{\"access_token\":\"\"}", "Misconfigured", "HTTP 200")]
    [InlineData(400, "{\"error\":\"invalid_client\"}", "Misconfigured", "HTTP 400, invalid_client")]
    [InlineData(401, "", "Misconfigured", "HTTP 401")]
    [InlineData(302, "", "Misconfigured", "HTTP 302")]
    [InlineData(500, "{\"access_token\":\"t\"}", "Unreachable", "HTTP 500")]
    [InlineData(408, "", "Unreachable", "HTTP 408")]
    [InlineData(429, "", "Throttled", "429")]
    public void Read_NoToken_SaysWhatTheEndpointAnswered(int status, string body, string kind, string text)
    {
        Action read = () => OAuthToken.Read(Response(status, body), "login", VirtualClock.Start);

        ErpFaultException fault = read.Should().Throw<ErpFaultException>().Which;
        fault.Kind.ToString().Should().Be(kind);
        fault.Message.Should().Contain(text).And.Contain("login");
    }

    [Fact]
    public void GetAsync_WithinItsLife_SignsInOnce()
    {
        this.Get("me").Should().Be("token 1");
        this.clock.Advance(TimeSpan.FromSeconds(239));
        this.Get("me").Should().Be("token 1");
        this.clock.Advance(TimeSpan.FromSeconds(1));
        this.Get("me").Should().Be("token 2", "it is renewed before it expires");
        this.Get("you").Should().Be("token 3");
    }

    [Fact]
    public void Drop_RefusedToken_IsRenewedButANewerOneIsKept()
    {
        this.Get("me");
        this.cache.Drop("me", "token 1");
        this.Get("me").Should().Be("token 2");

        this.cache.Drop("me", "token 1");
        this.cache.Drop("nobody", "token 1");

        this.Get("me").Should().Be("token 2", "another run had renewed it already");
    }

    [Fact]
    public void GetAsync_AnotherRunDropsTheTokenMeanwhile_StillGivesOne()
    {
        this.Get("me");
        var dropping = new DroppingClock(this.clock, () => this.cache.Drop("me", "token 1"));

        this.Get("me", dropping).Should().Be("token 1");
        this.Get("me").Should().Be("token 2");
    }

    [Fact]
    public async Task GetAsync_ManyAtOnce_SignInOnce()
    {
        var gate = new TaskCompletionSource<bool>();
        Task<string>[] all = Enumerable
            .Range(0, 8)
            .Select(_ =>
                this.cache.GetAsync(
                    "me",
                    this.clock,
                    TimeSpan.FromSeconds(10),
                    async () =>
                    {
                        Interlocked.Increment(ref this.issued);
                        await gate.Task;
                        return new AccessToken("token", null);
                    },
                    CancellationToken.None
                )
            )
            .ToArray();
        gate.SetResult(true);

        (await Task.WhenAll(all)).Should().OnlyContain(token => token == "token");
        this.issued.Should().Be(1);
    }

    [Fact]
    public void GetAsync_SignInFails_NextOneMayTryAgain()
    {
        Action fail = () =>
            this.clock.Run(() =>
                this.cache.GetAsync(
                    "me",
                    this.clock,
                    TimeSpan.FromSeconds(10),
                    () => throw new InvalidOperationException(),
                    CancellationToken.None
                )
            );

        fail.Should().Throw<InvalidOperationException>();
        this.Get("me").Should().Be("token 1");
    }

    [Fact]
    public void OwnerOf_AnythingThatIsPosted_ChangesIt()
    {
        var url = new Uri("https://login/token");

        TokenCache.OwnerOf(url, "s=a").Should().Be(TokenCache.OwnerOf(url, "s=a")).And.NotContain("s=a");
        TokenCache.OwnerOf(url, "s=a").Should().NotBe(TokenCache.OwnerOf(url, "s=b"));
        TokenCache.OwnerOf(url, "s=a").Should().NotBe(TokenCache.OwnerOf(new Uri("https://other/token"), "s=a"));
    }

    private string Get(string owner, IClock? seen = null) =>
        this.clock.Run(() =>
            this.cache.GetAsync(
                owner,
                seen ?? this.clock,
                TimeSpan.FromSeconds(10),
                () => Task.FromResult(new AccessToken("token " + ++this.issued, null)),
                CancellationToken.None
            )
        );

    private static ErpResponse Response(int status, string body) => new(status, body, new Dictionary<string, string>());

    /// <summary>Lets another run's 401 come just when the time is asked for.</summary>
    private sealed class DroppingClock : IClock
    {
        private readonly IClock inner;
        private readonly Action drop;

        public DroppingClock(IClock inner, Action drop)
        {
            this.inner = inner;
            this.drop = drop;
        }

        public TimeSpan Elapsed => this.inner.Elapsed;

        public DateTimeOffset UtcNow
        {
            get
            {
                this.drop();
                return this.inner.UtcNow;
            }
        }

        public Task Delay(TimeSpan wait, CancellationToken cancellationToken) =>
            this.inner.Delay(wait, cancellationToken);

        public Task<T> StartAsync<T>(Func<Task<T>> work) => work();
    }
}
