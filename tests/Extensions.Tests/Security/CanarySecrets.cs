using System.Text;
using Extensions.Tests.Support;

namespace Extensions.Tests.Security;

/// <summary>A secret for every place that can hold one, distinctive enough to be found in any text.</summary>
internal sealed class CanarySecrets
{
    public const string User = "integration";

    private CanarySecrets(string name, string password, string gateway, string messageServer, string token)
    {
        this.Name = name;
        this.Password = password;
        this.GatewayService = gateway;
        this.MessageServerService = messageServer;
        this.Token = token;
        this.Credential = Convert.ToBase64String(Encoding.UTF8.GetBytes(User + ":" + password));
        this.Encrypted = new[] { password, gateway, messageServer }.Select(TestJob.Encrypt).ToArray();
    }

    public static IReadOnlyList<CanarySecrets> All { get; } =
        new[]
        {
            new CanarySecrets(
                "ascii",
                "Hq7vXw2LzKp9RtYb",
                "Jd4mNc8WsGf5QxVe",
                "Tk3bPy6ZrHu1DaMj",
                "eyJqUi9oLm.Zx5cVb7nQwEr.t1Yk0pAsDf"
            ),
            new CanarySecrets(
                "metacharacters",
                "Qm\"<4>&+ w/8\\%25='z;Kv{0}#?",
                "&amp;Xj9|`Lr$~!*()Bq^2,[Zt]@",
                "%41%42Yf\\u0041'\"Wd7&lt;Gn+Hs",
                "Vc5/Rk+Jt==.Np3~Lx_-Ub8/Dy+e"
            ),
            new CanarySecrets(
                "unicode",
                "Zürich–Ωmega😀 Пароль中文ЖЩ",
                "ｆｕｌｌｗｉｄｔｈ👨‍👩‍👧ñÿÉ",
                "e\u0301\u202Eדביק\u200Bסיסמה  מחמ",
                "Zlutoucky.Tk9-Wm_4x~Qv/7p+Jd=" // no header can hold another
            ),
            new CanarySecrets("nested", "Wn8sKd3x", "Wn8sKd3xYv5pRb", "pRbWn8sKd3xYv5pRbGh2jLq", "Yv5pRbGh2jLqZm4t"),
            new CanarySecrets(
                "dots and spaces",
                "  Gy6 rTf\t\tXo1.  ",
                "...Pz7wEb4u...",
                "Ck9 aVn  Jh3\r\nMs.",
                "Rd2gUi8yLe5o..."
            ),
        };

    public string Name { get; }

    public string Password { get; }

    public string GatewayService { get; }

    public string MessageServerService { get; }

    public string Token { get; }

    public string Cookie => "c00kieF7hTq2Nw9";

    public string Signature => "s1gnatureB4xKe6Mz";

    public string BodyMarker => "J8vQsR4m@kN3wTz6p";

    public string Credential { get; }

    public IReadOnlyList<string> Encrypted { get; }

    /// <summary>What a job knows from its connection, whatever its sign-in.</summary>
    public IEnumerable<string> OfConnection =>
        new[] { this.Password, this.GatewayService, this.MessageServerService }.Concat(this.Encrypted);

    public IEnumerable<string> Everything =>
        this.OfConnection.Concat(new[] { this.Token, this.Cookie, this.Signature, this.BodyMarker, this.Credential });

    public override string ToString() => this.Name;
}
