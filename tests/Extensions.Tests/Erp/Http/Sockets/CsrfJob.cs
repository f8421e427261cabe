using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>A job that cancels at <see cref="CsrfErp"/>.</summary>
internal static class CsrfJob
{
    // A thread of its own: the job blocks the one that it runs on.
    public static Task<TestJob> RunAsync(TestJob job) => Task.Run(() => job.Run());

    public static TestJob Of(CsrfErp erp, string signIn, params string[] parameters)
    {
        var job = new TestJob(erp.Url, null) { Services = TcpServices.Create() };
        job.Connection.LogOn = "web";
        job.Connection.Password = TestJob.Encrypt(CsrfErp.Password);
        job.Connection.DataSource = erp.Url + "token";
        string[] common =
        {
            "OrderNumber=W1001",
            "SignIn=" + signIn,
            "CsrfHeader=" + CsrfErp.Header,
            signIn == "Json" ? "SignInUrl=login" : "",
            signIn == "ApiKey" ? "ApiKeyHeader=X-Key" : "",
        };
        string[] set = parameters.Select(NameOf).ToArray();
        foreach (string one in common.Where(one => one.Length > 0 && !set.Contains(NameOf(one))).Concat(parameters))
        {
            job.With(NameOf(one), one.Substring(one.IndexOf('=') + 1));
        }

        return job;
    }

    private static string NameOf(string parameter) => parameter.Split('=')[0];
}
