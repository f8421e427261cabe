#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The lines that one step of a run is sent for: those that the first read told, each once.</summary>
    internal sealed class RestLineRun
    {
        private readonly List<string> left;
        private readonly List<string> done = new List<string>();

        private readonly ISet<string> gotAYes;

        /// <param name="names">Names of the lines that are to be cancelled; lines may share one.</param>
        /// <param name="gotAYes">
        /// Names of those that the ERP has said yes to in this run, which are not asked for again: somebody has opened them, or
        /// the ERP does not do what it says. What it says yes to now comes to them.
        /// </param>
        public RestLineRun(IEnumerable<string> names, ISet<string> gotAYes)
        {
            this.left = names.Where(name => !gotAYes.Contains(name)).ToList();
            this.gotAYes = gotAYes;
        }

        /// <summary>The ERP has said yes to one of them.</summary>
        public bool HasBegun => this.done.Count > 0;

        public bool HasLeft => this.left.Count > 0;

        /// <summary>Whether it is among those that are left: others have come meanwhile, or were sent already.</summary>
        public bool IsLeft(string name) => this.left.Contains(name);

        /// <summary>The ERP has said yes to it.</summary>
        public void Done(string name)
        {
            this.left.Remove(name);
            this.done.Add(name);
            this.gotAYes.Add(name);
        }

        /// <summary>Whether a read shows of each line that the ERP has said yes to that it is cancelled.</summary>
        /// <param name="open">Names of the lines that the read tells as still to be cancelled.</param>
        /// <param name="all">Names of all lines that it tells: of one that is missing it shows nothing.</param>
        public bool IsShownBy(IReadOnlyList<string> open, IReadOnlyList<string> all) =>
            this.done.Count > 0
            && this.done.All(name =>
                Count(open, name) <= Count(this.left, name)
                && Count(all, name) >= Count(this.left, name) + Count(this.done, name)
            );

        private static int Count(IEnumerable<string> names, string name) => names.Count(one => one == name);
    }
}
