using Extensions.Tests.Support;

namespace Extensions.Tests.Conventions;

/// <summary>One file of src/Extensions/OrderCancel: what a partner copies.</summary>
internal sealed class SourceFile
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> Product = new(ReadProduct);

    public SourceFile(string name, string text)
    {
        this.Name = name;
        this.Text = text.Replace("\r\n", "\n");
        this.Code = CSharpText.CodeOf(this.Text);
    }

    public static IReadOnlyList<SourceFile> All => Product.Value;

    /// <summary>Relative to the folder, with slashes.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The text with comments and literals blanked.</summary>
    public string Code { get; }

    /// <summary>The folder, with slashes; empty at the top.</summary>
    public string Folder => this.Name.IndexOf('/') < 0 ? "" : this.Name.Substring(0, this.Name.LastIndexOf('/'));

    public int LineCount => this.Text.TrimEnd('\n').Split('\n').Length;

    public int LineAt(int index) => this.Text.Substring(0, index).Count(c => c == '\n') + 1;

    private static List<SourceFile> ReadProduct()
    {
        string root = Checkout.PathOf("src", "Extensions", "OrderCancel");
        return Directory
            .GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(path.Substring(root.Length + 1).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
    }
}
