#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// Takes every secret of this run out of a text, in whatever form it travels: as it is, escaped for a URL, a form,
    /// JSON or XML, in Base64, and as the piece of it that a cut has left.
    /// </summary>
    internal sealed class Redactor
    {
        private const string Mark = "***";
        private const int ShortestSecret = 3;

        private readonly HashSet<string> secrets = new HashSet<string>(StringComparer.Ordinal);
        private readonly List<SecretForm> forms = new List<SecretForm>();

        /// <summary>Shorter ones than three characters are left: they would take ordinary words apart.</summary>
        public void Add(string? secret)
        {
            if (secret == null || secret.Trim().Length < ShortestSecret)
            {
                return;
            }

            lock (this.forms)
            {
                if (this.secrets.Add(secret))
                {
                    this.forms.AddRange(
                        SecretForm.Of(secret).Where(form => form.Length >= ShortestSecret && !this.forms.Contains(form))
                    );
                }
            }
        }

        public string Redact(string text)
        {
            lock (this.forms)
            {
                bool[]? hidden = null;
                foreach (SecretForm form in this.forms)
                {
                    hidden = form.Hide(text, hidden);
                }

                return hidden == null ? text : Masked(text, hidden);
            }
        }

        /// <summary>
        /// Cleans, redacts, then cuts: in this order, so that neither a changed space nor a cut can leave a secret behind.
        /// </summary>
        public string Safe(string? text, int maxLength = SafeText.DefaultLength) =>
            SafeText.Cut(this.Redact(SafeText.Clean(text, int.MaxValue)), maxLength);

        /// <summary>
        /// An address as a log may show it. What an ERP repeats may have been escaped before it became part of an address,
        /// so it is read with one layer of escapes less.
        /// </summary>
        public string SafeAddress(string address)
        {
            string clear = SafeText.Clean(Uri.UnescapeDataString(address), int.MaxValue);
            string redacted = this.Redact(clear);
            return redacted == clear ? address : redacted;
        }

        // Overlapping finds become one mark, so that no rest of the longer one stays.
        private static string Masked(string text, bool[] hidden)
        {
            var masked = new StringBuilder(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                if (!hidden[i])
                {
                    masked.Append(text[i]);
                }
                else if (i == 0 || !hidden[i - 1])
                {
                    masked.Append(Mark);
                }
            }

            return masked.ToString();
        }
    }
}
