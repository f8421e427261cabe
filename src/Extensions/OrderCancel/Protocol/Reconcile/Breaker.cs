#nullable enable
using System;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>
    /// What the workers of a comparison do about a fault, together: wait, go on, or stop for good, so that an ERP that is
    /// down, or that refuses the sign-in, is not asked thousands of times.
    /// </summary>
    internal sealed class Breaker
    {
        public const int MostOutages = 8;
        public const int MostFaults = 25;

        private static readonly TimeSpan MostPause = TimeSpan.FromSeconds(30);

        private readonly object sync = new object();
        private readonly RunContext run;
        private readonly Pace pace;
        private TimeSpan lastOutageAt = TimeSpan.MinValue;
        private int outages;
        private int throttled;
        private int faults;

        public Breaker(RunContext run, Pace pace)
        {
            this.run = run;
            this.pace = pace;
        }

        /// <summary>Why nothing more is asked; null while the run goes on.</summary>
        public string? Stop { get; private set; }

        public void Answered()
        {
            lock (this.sync)
            {
                this.outages = 0;
                this.throttled = 0;
                this.faults = 0;
            }
        }

        public void StopBecause(string why)
        {
            lock (this.sync)
            {
                this.Stop = this.Stop ?? why;
            }
        }

        /// <summary>True: it is to be asked again as it was. False: the fault is about what was asked, or the run stops.</summary>
        /// <param name="fault">What came.</param>
        /// <param name="begun">When it was asked, in the run's time: workers that met one outage count once.</param>
        /// <param name="isSingle">Whether one order alone was asked about.</param>
        public bool IsToBeRepeated(ErpFaultException fault, TimeSpan begun, bool isSingle)
        {
            if (this.run.Budget.Remaining <= TimeSpan.Zero)
            {
                this.StopBecause(ReconcileTexts.NoTime);
            }
            else if (fault.IsOfSignIn)
            {
                this.StopBecause(fault.Message);
            }
            else if (fault.Kind == ErpFaultKind.Throttled)
            {
                TimeSpan least = Backoff.Ceiling(this.Next(ref this.throttled));
                this.pace.Hold(fault.RetryAfter > least ? fault.RetryAfter.Value : least);
                return true;
            }
            else if (fault.Kind == ErpFaultKind.Unreachable)
            {
                // What has not arrived cannot be the order's fault; an answer of 503 can.
                return this.MayPass(fault, begun);
            }
            else if (isSingle && this.Next(ref this.faults) >= MostFaults)
            {
                this.StopBecause(ReconcileTexts.NothingButFaults(MostFaults, fault));
            }

            return false;
        }

        private bool MayPass(ErpFaultException fault, TimeSpan begun)
        {
            int number;
            lock (this.sync)
            {
                if (begun < this.lastOutageAt)
                {
                    return true;
                }

                this.lastOutageAt = this.run.Clock.Elapsed;
                number = ++this.outages;
            }

            if (number >= MostOutages)
            {
                this.StopBecause(ReconcileTexts.StoppedAnswering(fault));
                return false;
            }

            if (number == 1)
            {
                this.run.Log.Info(ReconcileTexts.Waits(fault));
            }

            TimeSpan pause = TimeSpan.FromSeconds(Math.Pow(2, number));
            this.pace.Hold(pause < MostPause ? pause : MostPause);
            return true;
        }

        private int Next(ref int count)
        {
            lock (this.sync)
            {
                return ++count;
            }
        }
    }
}
