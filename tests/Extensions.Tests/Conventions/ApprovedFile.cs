using Extensions.Tests.Support;

namespace Extensions.Tests.Conventions;

/// <summary>
/// A file of the repository that tests compare with what the code says. With the environment variable
/// ORDERCANCEL_APPROVE=1 it is written instead; read the difference before you commit it.
/// </summary>
internal static class ApprovedFile
{
    private const string Variable = "ORDERCANCEL_APPROVE";

    public static void Matches(string actual, string why, params string[] path)
    {
        string file = Checkout.PathOf(path);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(file, actual);
        }

        string approved = File.Exists(file) ? File.ReadAllText(file).Replace("\r\n", "\n") : "";
        List<string> old = approved.Split('\n').ToList();
        List<string> now = actual.Split('\n').ToList();
        string difference = string.Concat(
            now.Except(old)
                .Select(line => "\n  new:     " + line)
                .Concat(old.Except(now).Select(line => "\n  missing: " + line))
        );
        Assert.True(
            approved == actual,
            $"{string.Join("/", path)} is not what the code says.\nWhy it matters: {why}\nMend: undo the change, or run the tests with {Variable}=1, read the difference and commit it.{difference}\n"
        );
    }
}
