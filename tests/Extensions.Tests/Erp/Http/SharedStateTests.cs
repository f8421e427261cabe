using System.Diagnostics;
using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http;

/// <summary>What the runs of a process share, used by eight threads at once for a second.</summary>
public sealed class SharedStateTests
{
    private const int Threads = 8;
    private const int Servers = 4;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Engines => HttpRun.Engines;

    [Fact]
    public async Task ClientPool_ManyServers_MakesOneClientForEach()
    {
        int made = 0;
        var pool = new ClientPool(
            (_, _) =>
            {
                Interlocked.Increment(ref made);
                return new HttpMessageInvoker(new StubHandler());
            }
        );
        var first = new HttpMessageInvoker[Servers];

        await HammerAsync(round =>
        {
            int server = round % Servers;
            HttpMessageInvoker client = pool.Get(new Uri($"https://erp{server}.example/{round}"), null);
            HttpMessageInvoker known = Interlocked.CompareExchange(ref first[server], client, null!) ?? client;
            client.Should().BeSameAs(known);
            return Task.CompletedTask;
        });

        made.Should().Be(Servers);
    }

    [Fact]
    public async Task TokenCache_TokensAreDroppedAndExpire_EachRunGetsOneOfItsOwn()
    {
        var cache = new TokenCache();
        int issued = 0;

        await HammerAsync(async round =>
        {
            string owner = "owner" + (round % Servers);
            string token = await cache
                .GetAsync(
                    owner,
                    SystemClock.Instance,
                    TimeSpan.FromSeconds(30),
                    () =>
                        Task.FromResult(
                            new AccessToken($"{owner} {Interlocked.Increment(ref issued)}", TimeSpan.FromMinutes(5))
                        ),
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            token.Should().StartWith(owner + " ");
            if (round % 3 == 0)
            {
                cache.Drop(owner, token);
            }
        });

        issued.Should().BeGreaterThan(Servers);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task CircuitRegistry_ErpThatComesAndGoes_LetsRunsThroughInTheEnd(string engine)
    {
        var clock = new TcpShiftedClock();
        PollyTime.Follow(clock);
        var registry = new HttpRun(engine).Services.Circuits;
        var connection = new ErpConnection(new Uri("https://erp.example/")) { LogOn = "me" };
        int let = 0;

        await HammerAsync(async round =>
        {
            Try result = await TryAsync(
                    registry,
                    connection,
                    clock,
                    round % 50 < 25,
                    () => Interlocked.Increment(ref let)
                )
                .ConfigureAwait(false);
            (result.Fault == null || result.IsOutage).Should().BeTrue();
            if (round % 500 == 0)
            {
                clock.Advance(HttpLimits.CircuitOpenFor);
            }
        });

        let.Should().BeGreaterThan(HttpLimits.FaultsBeforeCircuitOpens);
        clock.Advance(HttpLimits.CircuitOpenFor + HttpLimits.CircuitOpenFor);
        (await TryAsync(registry, connection, clock, false, () => { })).Fault.Should().BeNull();
        (await TryAsync(registry, connection, clock, false, () => { })).Fault.Should().BeNull();
    }

    [Fact]
    public async Task AdapterTypes_AssembliesAreLoadedMeanwhile_AreTheSameForAll()
    {
        var types = new AdapterTypes();
        IReadOnlyList<Type> expected = types.Loaded();

        await HammerAsync(round =>
        {
            if (round % 200 == 0)
            {
                System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(
                    new System.Reflection.AssemblyName("Loaded" + round),
                    System.Reflection.Emit.AssemblyBuilderAccess.Run
                );
            }

            types.Loaded().Should().BeEquivalentTo(expected);
            return Task.CompletedTask;
        });
    }

    // Each thread counts its own rounds from its own number on.
    private static Task HammerAsync(Func<int, Task> round)
    {
        var watch = Stopwatch.StartNew();
        return Task.WhenAll(
            Enumerable
                .Range(0, Threads)
                .Select(first =>
                    Task.Run(async () =>
                    {
                        for (int i = first; watch.Elapsed < Time; i++)
                        {
                            await round(i).ConfigureAwait(false);
                        }
                    })
                )
        );
    }

    private static Task<Try> TryAsync(
        CircuitRegistry registry,
        ErpConnection connection,
        IClock clock,
        bool fails,
        Action seen
    ) =>
        registry
            .Get(connection, clock)
            .RunAsync(
                () =>
                {
                    seen();
                    return Task.FromResult(
                        fails
                            ? Try.Failed(TransportFaults.From(new IOException("gone"), null, "erp"))
                            : Try.Succeeded(null)
                    );
                },
                gated: true,
                clock
            );
}
