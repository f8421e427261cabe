using System.CommandLine;
using System.Net;
using Workbench.SampleErp;

namespace Workbench.Cli;

/// <summary>What can be said on the command line of <c>erp</c>.</summary>
internal sealed class ErpOptions
{
    private static readonly SampleErpOptions Defaults = new();

    private static readonly Dictionary<string, SignInMode> Modes = new(StringComparer.Ordinal)
    {
        ["none"] = SignInMode.None,
        ["api-key"] = SignInMode.ApiKey,
        ["basic"] = SignInMode.Basic,
        ["oauth"] = SignInMode.OAuth,
    };

    private readonly Option<int> port = Number(
        "--port",
        "The loopback port; 0 takes a free one.",
        0,
        IPEndPoint.MaxPort
    );

    private readonly Option<string?> data = new("--data") { Description = "A SQLite file that keeps the orders." };

    private readonly Option<string> signIn = new("--sign-in")
    {
        Description = "How clients sign in.",
        DefaultValueFactory = _ => "none",
    };

    private readonly Option<int> cancelDelay = Number(
        "--cancel-delay-ms",
        "How long an asynchronous cancellation takes.",
        (int)Defaults.CancelDelay.TotalMilliseconds,
        int.MaxValue
    );

    private readonly Option<int> tokenSeconds = Number(
        "--token-seconds",
        "How long a token is valid.",
        (int)Defaults.TokenLifetime.TotalSeconds,
        int.MaxValue
    );

    private readonly Option<string> apiKey = Text("--api-key", "The API key.", Defaults.ApiKey);
    private readonly Option<string> user = Text("--user", "The user.", Defaults.UserName);
    private readonly Option<string> password = Text("--user-password", "The user's password.", Defaults.Password);
    private readonly Option<string> client = Text("--client-id", "The OAuth client.", Defaults.ClientId);
    private readonly Option<string> secret = Text(
        "--client-secret",
        "The OAuth client's secret.",
        Defaults.ClientSecret
    );

    public void AddTo(Command command)
    {
        signIn.AcceptOnlyFromAmong([.. Modes.Keys]);
        Option[] all = [port, data, signIn, cancelDelay, tokenSeconds, apiKey, user, password, client, secret];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    public SampleErpOptions Read(ParseResult parsed) =>
        new()
        {
            Port = parsed.GetRequiredValue(port),
            DataFile = parsed.GetValue(data),
            SignIn = Modes[parsed.GetRequiredValue(signIn)],
            CancelDelay = TimeSpan.FromMilliseconds(parsed.GetRequiredValue(cancelDelay)),
            TokenLifetime = TimeSpan.FromSeconds(parsed.GetRequiredValue(tokenSeconds)),
            ApiKey = parsed.GetRequiredValue(apiKey),
            UserName = parsed.GetRequiredValue(user),
            Password = parsed.GetRequiredValue(password),
            ClientId = parsed.GetRequiredValue(client),
            ClientSecret = parsed.GetRequiredValue(secret),
        };

    private static Option<string> Text(string name, string help, string fallback) =>
        new(name) { Description = help, DefaultValueFactory = _ => fallback };

    private static Option<int> Number(string name, string help, int fallback, int most)
    {
        var option = new Option<int>(name) { Description = help, DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !(int.TryParse(token.Value, out var value) && value >= 0 && value <= most)
            )
            {
                result.AddError($"{name} must be a whole number from 0 to {most}.");
            }
        });
        return option;
    }
}
