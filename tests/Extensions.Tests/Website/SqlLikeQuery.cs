using System.Collections;
using System.Linq.Expressions;

namespace Extensions.Tests.Website;

/// <summary>
/// A query as the website's database would run it: text compares without regard to case and trailing blanks, and what
/// cannot become SQL fails.
/// </summary>
internal sealed class SqlLikeQuery<T> : IOrderedQueryable<T>, IQueryProvider
{
    private readonly Func<IQueryable> source;

    /// <param name="rows">Runs the query's statement.</param>
    public SqlLikeQuery(Func<IEnumerable<T>> rows)
    {
        this.source = () => rows().ToList().AsQueryable();
        this.Expression = Expression.Constant(this);
    }

    private SqlLikeQuery(Func<IQueryable> source, Expression expression)
    {
        this.source = source;
        this.Expression = expression;
    }

    internal static SqlLikeQuery<T> Over(Func<IQueryable> source, Expression expression) => new(source, expression);

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider => this;

    public IQueryable CreateQuery(Expression expression) => throw new NotSupportedException();

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) =>
        SqlLikeQuery<TElement>.Over(this.source, expression);

    public object Execute(Expression expression) => throw new NotSupportedException();

    public TResult Execute<TResult>(Expression expression) =>
        throw new NotSupportedException("Which of these a session translates is not known: use ToList.");

    public IEnumerator<T> GetEnumerator()
    {
        IQueryable source = this.source();
        Expression translated = new SqlLikeExpression(source).Visit(this.Expression)!;
        return source.Provider.CreateQuery<T>(translated).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => this.GetEnumerator();
}
