using System.Linq.Expressions;
using System.Reflection;

namespace Extensions.Tests.Website;

/// <summary>Gives a query the meaning that it has in SQL; refuses what has none.</summary>
internal sealed class SqlLikeExpression : ExpressionVisitor
{
    private static readonly MethodInfo SameMethod = Own(nameof(Same));
    private static readonly MethodInfo InMethod = Own(nameof(In));

    private static readonly MethodInfo CompareMethod = Own(nameof(Compare));

    private static readonly string[] Known =
    {
        nameof(Queryable.Where),
        nameof(Queryable.Select),
        nameof(Queryable.SelectMany),
        nameof(Queryable.OrderBy),
        nameof(Queryable.ThenBy),
        nameof(Queryable.Take),
    };

    private readonly IQueryable source;

    public SqlLikeExpression(IQueryable source)
    {
        this.source = source;
    }

    public static bool Same(string? a, string? b) =>
        a != null && b != null && string.Equals(a.TrimEnd(' '), b.TrimEnd(' '), StringComparison.OrdinalIgnoreCase);

    public static bool In(List<string> all, string? text) => all.Exists(one => Same(one, text));

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IQueryable ? this.source.Expression : node;

    /// <summary>How the database orders texts.</summary>
    public static int Compare(string? a, string? b) =>
        string.Compare(a?.TrimEnd(' '), b?.TrimEnd(' '), StringComparison.OrdinalIgnoreCase);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (
            node.Left.Type != typeof(string)
            && node.NodeType != ExpressionType.OrElse
            && node.NodeType != ExpressionType.AndAlso
        )
        {
            return IsComparable(node.Left.Type)
                ? base.VisitBinary(node)
                : throw new NotSupportedException($"{node} has no meaning in SQL here.");
        }

        if (node.NodeType == ExpressionType.Equal && node.Left.Type == typeof(string))
        {
            return Expression.Call(SameMethod, this.Visit(node.Left)!, this.Visit(node.Right)!);
        }

        return node.NodeType is ExpressionType.OrElse or ExpressionType.AndAlso
            ? base.VisitBinary(node)
            : throw new NotSupportedException($"{node} has no meaning in SQL here.");
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Queryable) && Known.Contains(node.Method.Name))
        {
            return base.VisitMethodCall(node);
        }

        if (node.Method.DeclaringType == typeof(string) && node.Method.Name == nameof(string.Compare))
        {
            return Expression.Call(CompareMethod, this.Visit(node.Arguments[0])!, this.Visit(node.Arguments[1])!);
        }

        return node.Method.DeclaringType == typeof(List<string>) && node.Method.Name == nameof(List<string>.Contains)
            ? Expression.Call(InMethod, this.Visit(node.Object)!, this.Visit(node.Arguments[0])!)
            : throw new NotSupportedException($"{node} has no meaning in SQL here.");
    }

    private static bool IsComparable(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(Guid)
            || plain == typeof(DateTime)
            || plain == typeof(DateTimeOffset)
            || plain == typeof(int);
    }

    private static MethodInfo Own(string name) => typeof(SqlLikeExpression).GetMethod(name)!;
}
