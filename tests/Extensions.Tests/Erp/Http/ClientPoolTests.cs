using System.Net.Http;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class ClientPoolTests
{
    [Fact]
    public void Get_SameServerAndProxy_IsOneClient()
    {
        var pool = new ClientPool();
        HttpMessageInvoker first = pool.Get(new Uri("https://erp.example/a"), null);

        pool.Get(new Uri("https://ERP.example/b"), null).Should().BeSameAs(first);
        pool.Get(new Uri("https://erp.example:444/a"), null).Should().NotBeSameAs(first);
        pool.Get(new Uri("https://erp.example/a"), new Uri("http://proxy")).Should().NotBeSameAs(first);
    }
}
