#nullable enable

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// An adapter's verdict on a complete answer, whatever its status. What it does not recognise is left to the
    /// transport rules, which are the same for all ERPs.
    /// </summary>
    /// <typeparam name="T">What the adapter reads from the answer.</typeparam>
    public readonly struct ErpAnswer<T>
    {
        private ErpAnswer(ErpAnswerKind kind, T value)
        {
            this.Kind = kind;
            this.Value = value;
        }

        /// <summary>Nothing that this adapter knows.</summary>
        public static ErpAnswer<T> NotRecognised => default;

        /// <summary>The ERP declined because it has too much to do, in its own way instead of 429.</summary>
        public static ErpAnswer<T> Throttled => new ErpAnswer<T>(ErpAnswerKind.Throttled, default!);

        /// <summary>A fault that passes, in the ERP's own words: a read is repeated, a write is read back.</summary>
        public static ErpAnswer<T> Passing => new ErpAnswer<T>(ErpAnswerKind.Passing, default!);

        /// <summary>The sign-in is no longer valid, in the ERP's own way instead of 401.</summary>
        public static ErpAnswer<T> SignInExpired => new ErpAnswer<T>(ErpAnswerKind.SignInExpired, default!);

        internal ErpAnswerKind Kind { get; }

        internal T Value { get; }

        /// <summary>A documented answer, with what was read from it.</summary>
        public static ErpAnswer<T> Of(T value) => new ErpAnswer<T>(ErpAnswerKind.Recognised, value);
    }

    /// <summary>What an adapter makes of a complete answer.</summary>
    internal enum ErpAnswerKind
    {
        NotRecognised = 0,
        Recognised,
        Throttled,
        Passing,
        SignInExpired,
    }
}
