namespace Workbench.Web.Api;

/// <summary>Which part of a list an answer holds; pages count from 1.</summary>
internal sealed record PaginationModel(
    int CurrentPage,
    int Page,
    int PageSize,
    int DefaultPageSize,
    int TotalItemCount,
    int NumberOfPages,
    string? NextPageUri,
    string? PrevPageUri
);
