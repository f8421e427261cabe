using System.Collections;
using System.Linq.Expressions;

namespace Extensions.Tests.Website;

/// <summary>
/// A query as the website's database would run it: text compares without regard to case and trailing blanks, and what
/// cannot become SQL fails.
/// </summary>
internal sealed class SqlLikeQuery<T> : IQueryable<T>, IQueryProvider
{
    private readonly Func<IEnumerable> rows;

    public SqlLikeQuery(Func<IEnumerable> rows)
    {
        this.rows = rows;
        this.Expression = Expression.Constant(this);
    }

    private SqlLikeQuery(Func<IEnumerable> rows, Expression expression)
    {
        this.rows = rows;
        this.Expression = expression;
    }

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider => this;

    public IQueryable CreateQuery(Expression expression) => throw new NotSupportedException();

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) =>
        new SqlLikeQuery<TElement>(this.rows, expression);

    public object Execute(Expression expression) => throw new NotSupportedException();

    public TResult Execute<TResult>(Expression expression) =>
        throw new NotSupportedException("Which of these a session translates is not known: use ToList.");

    public IEnumerator<T> GetEnumerator()
    {
        IQueryable<T> source = this.rows().Cast<T>().ToList().AsQueryable();
        Expression translated = new SqlLikeExpression(source).Visit(this.Expression)!;
        return source.Provider.CreateQuery<T>(translated).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => this.GetEnumerator();
}
