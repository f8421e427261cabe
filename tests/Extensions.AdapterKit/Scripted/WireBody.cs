namespace Extensions.AdapterKit.Scripted;

/// <summary>Changes of a body's structure, in JSON or XML, whatever the ERP. What is neither stays as it is.</summary>
internal static class WireBody
{
    /// <summary>Without the members or elements of these names.</summary>
    public static string Without(string body, IReadOnlyCollection<string> names) =>
        Edit(body, json => json.Remove(names), xml => xml.Remove(names));

    /// <summary>The innermost list around each member of these names is no list, where it has one element.</summary>
    public static string WithOneAsObject(string body, IReadOnlyCollection<string> names) =>
        Edit(body, json => json.Unwrap(names), xml => xml.KeepLast(names));

    /// <summary>Of the outermost list of several, the first alone.</summary>
    public static string FirstRow(string body) =>
        Edit(body, json => json.KeepRows(row => row == 0), xml => xml.KeepRows(row => row == 0));

    /// <summary>Of the outermost list of several, all but the first.</summary>
    public static string OtherRows(string body) =>
        Edit(body, json => json.KeepRows(row => row > 0), xml => xml.KeepRows(row => row > 0));

    /// <summary>With other values in the place of these, wherever they are the whole of a value.</summary>
    public static string WithValues(string body, IReadOnlyDictionary<string, string> values) =>
        Edit(body, json => json.Replace(values), xml => xml.Replace(values));

    /// <summary>Whether each of the texts is the whole of a value.</summary>
    public static bool HasAll(string body, IEnumerable<string> texts)
    {
        var found = new HashSet<string>();
        Edit(body, json => found.UnionWith(json.Values), xml => found.UnionWith(xml.Values));
        return found.IsSupersetOf(texts);
    }

    private static string Edit(string body, Action<JsonTree> editJson, Action<XmlTree> editXml)
    {
        switch (body.TrimStart().FirstOrDefault())
        {
            case '{':
            case '[':
                var json = new JsonTree(body);
                editJson(json);
                return json.ToString();
            case '<':
                var xml = new XmlTree(body);
                editXml(xml);
                return xml.ToString();
            default:
                return body;
        }
    }
}
