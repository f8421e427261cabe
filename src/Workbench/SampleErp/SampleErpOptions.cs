using Workbench.SampleErp.Orders;

namespace Workbench.SampleErp;

/// <summary>How the sample ERP starts. The credentials are samples and documented as such.</summary>
internal sealed record SampleErpOptions
{
    /// <summary>Loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>SQLite file that keeps the orders; null keeps them in memory.</summary>
    public string? DataFile { get; init; }

    public SignInMode SignIn { get; init; } = SignInMode.None;

    public string ApiKey { get; init; } = "sample-key";

    public string UserName { get; init; } = "sample-user";

    public string Password { get; init; } = "sample-password";

    public string ClientId { get; init; } = "sample-client";

    public string ClientSecret { get; init; } = "sample-secret";

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an asynchronous cancellation stays in status Cancelling.</summary>
    public TimeSpan CancelDelay { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>Whether faults, counts and resets can be had over HTTP, without a sign-in.</summary>
    public bool HasControlRoutes { get; init; } = true;

    /// <summary>Orders of a fresh ERP besides its own.</summary>
    public IReadOnlyList<NewOrder> MoreOrders { get; init; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
