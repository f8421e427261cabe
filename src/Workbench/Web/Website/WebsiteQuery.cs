using System.Collections;
using System.Linq.Expressions;

namespace Workbench.Web.Website;

/// <summary>
/// A query with the meaning that it has in the website's database: text compares without regard to case and trailing
/// blanks. It runs over the rows as they are when it is read.
/// </summary>
internal sealed class WebsiteQuery<T> : IQueryable<T>, IQueryProvider
{
    private readonly Func<IEnumerable> rows;

    public WebsiteQuery(Func<IEnumerable> rows)
    {
        this.rows = rows;
        Expression = Expression.Constant(this);
    }

    private WebsiteQuery(Func<IEnumerable> rows, Expression expression)
    {
        this.rows = rows;
        Expression = expression;
    }

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider => this;

    public IQueryable CreateQuery(Expression expression) => throw new NotSupportedException();

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) =>
        new WebsiteQuery<TElement>(rows, expression);

    public object Execute(Expression expression) => throw new NotSupportedException();

    public TResult Execute<TResult>(Expression expression) =>
        throw new NotSupportedException("Which of these the website's database translates is not known: use ToList.");

    public IEnumerator<T> GetEnumerator()
    {
        var source = rows().Cast<T>().ToList().AsQueryable();
        var meant = new WebsiteComparison(source).Visit(Expression)!;
        return source.Provider.CreateQuery<T>(meant).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
