using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Praxis.Bench;

/// <summary>Processor time in seconds. Finer than System.Diagnostics.Process, which counts in hundredths.</summary>
static unsafe partial class CpuClock
{
    const int ProcessClock = 2, ThreadClock = 3; // CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID of <time.h>
    const int EndedChildren = -1;                // RUSAGE_CHILDREN of <sys/resource.h>

    /// <summary>All threads of this process, those of llvmpipe included.</summary>
    public static double Process => Read(ProcessClock);

    /// <summary>The calling thread.</summary>
    public static double Thread => Read(ThreadClock);

    /// <summary>Child processes that have ended.</summary>
    public static double Children
    {
        get
        {
            long* usage = stackalloc long[18]; // struct rusage: two timevals (user, system), then fourteen longs
            getrusage(EndedChildren, usage);
            return usage[0] + usage[2] + (usage[1] + usage[3]) * 1e-6;
        }
    }

    /// <summary>Seconds of the calling thread that an action takes.</summary>
    public static double OfThread(Action action)
    {
        double before = Thread;
        action();
        return Thread - before;
    }

    /// <summary>Seconds of the whole process that an action takes.</summary>
    public static double OfProcess(Action action)
    {
        double before = Process;
        action();
        return Process - before;
    }

    static double Read(int clock)
    {
        long* time = stackalloc long[2]; // struct timespec
        clock_gettime(clock, time);
        return time[0] + time[1] * 1e-9;
    }

    [LibraryImport("libc")] private static partial int clock_gettime(int clock, long* time);
    [LibraryImport("libc")] private static partial int getrusage(int who, long* usage);
}
