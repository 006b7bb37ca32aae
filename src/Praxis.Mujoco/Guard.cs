using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Praxis.Mujoco;

/// <summary>
/// Calls MuJoCo such that its fatal errors come back as exceptions. MuJoCo reports them through mju_user_error, which must not
/// return; its default writes a file, waits for Enter and ends the process. C callers use setjmp and longjmp; so do we, with 64
/// bytes of machine code instead of a C shim: <c>call</c> remembers the stack pointer, runs the function and returns; <c>raise</c>,
/// installed as mju_user_error, lets <see cref="Record"/> keep the message and then leaves through the end of <c>call</c>.
/// </summary>
/// <remarks>
/// Only MuJoCo's own C frames are skipped: Record has returned by then, and no callback of ours runs inside a computation. What the
/// function held is lost: an mjData must be reset, memory may leak. On processors other than x64, where the system allows no new
/// executable memory, and for an error outside a guarded call, the process ends with the message.
/// </remarks>
static unsafe class Guard
{
    // System V: call(rdi frame, rsi function, rdx, rcx, r8, r9 its arguments); seven pushes keep the stack at a multiple of 16
    static ReadOnlySpan<byte> Code =>
    [
        0x55, 0x53, 0x41, 0x54, 0x41, 0x55, 0x41, 0x56, 0x41, 0x57, // call:  push rbp, rbx, r12, r13, r14, r15
        0x57,                                                       //        push rdi
        0x48, 0x89, 0x27,                                           //        mov [rdi], rsp       ; frame.Stack
        0x48, 0x89, 0xf0,                                           //        mov rax, rsi
        0x48, 0x89, 0xd7,                                           //        mov rdi, rdx
        0x48, 0x89, 0xce,                                           //        mov rsi, rcx
        0x4c, 0x89, 0xc2,                                           //        mov rdx, r8
        0x4c, 0x89, 0xc9,                                           //        mov rcx, r9
        0xff, 0xd0,                                                 //        call rax
        0x5f, 0x41, 0x5f, 0x41, 0x5e, 0x41, 0x5d, 0x41, 0x5c,       // leave: pop rdi, r15, r14, r13, r12
        0x5b, 0x5d, 0xc3,                                           //        pop rbx, rbp; ret
        0x48, 0x83, 0xec, 0x08,                                     // raise: sub rsp, 8
        0x48, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0,                         //        mov rax, Record
        0xff, 0xd0,                                                 //        call rax             ; returns frame.Stack
        0x48, 0x89, 0xc4,                                           //        mov rsp, rax
        0xeb, 0xdf,                                                 //        jmp leave
    ];

    const int RaiseOffset = 0x2b, RecordOffset = 0x31;

    static readonly byte* code = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? MakeExecutable() : null;

    [ThreadStatic] static Frame* current;
    [ThreadStatic] static string? lastError;

    struct Frame
    {
        public nint Stack; // the machine code writes here: keep it first
        public bool Failed;
    }

    /// <summary>What mju_user_error must point at.</summary>
    public static nint ErrorHandler => code != null ? (nint)(code + RaiseOffset) : (nint)(delegate* unmanaged[Cdecl]<byte*, nint>)&Record;

    /// <summary>The message of the last failed call on this thread.</summary>
    public static string LastError => lastError ?? "";

    /// <summary>Calls a C function of up to four integer or pointer arguments; surplus arguments are ignored by it.</summary>
    /// <returns>False when MuJoCo stopped with an error; <see cref="LastError"/> has it.</returns>
    public static bool TryCall(nint function, out nint result, nint a, nint b = 0, nint c = 0, nint d = 0)
    {
        Frame frame = default;
        current = &frame;
        result = code != null
            ? ((delegate* unmanaged[Cdecl]<Frame*, nint, nint, nint, nint, nint, nint>)code)(&frame, function, a, b, c, d)
            : ((delegate* unmanaged[Cdecl]<nint, nint, nint, nint, nint>)function)(a, b, c, d);
        current = null;
        return !frame.Failed;
    }

    /// <summary>The same for a call that has no state of the caller's to spoil.</summary>
    /// <exception cref="MujocoException">MuJoCo stopped with an error.</exception>
    public static nint Call(nint function, nint a, nint b = 0, nint c = 0, nint d = 0) =>
        TryCall(function, out nint result, a, b, c, d) ? result : throw new MujocoException($"MuJoCo stopped: {LastError}");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static nint Record(byte* message)
    {
        lastError = Marshal.PtrToStringUTF8((nint)message) ?? "";
        Frame* frame = current;
        if (code == null || frame == null) Environment.FailFast($"MuJoCo stopped: {lastError}");
        frame->Failed = true;
        return frame->Stack;
    }

    // written first, executable afterwards: never both, so that hardened systems allow it
    static byte* MakeExecutable()
    {
        var size = (nuint)Environment.SystemPageSize;
        var page = (byte*)Native.mmap(null, size, Native.ProtectRead | Native.ProtectWrite, Native.MapPrivate | Native.MapAnonymous, -1, 0);
        if ((nint)page == -1) return null;
        Code.CopyTo(new Span<byte>(page, Code.Length));
        *(nint*)(page + RecordOffset) = (nint)(delegate* unmanaged[Cdecl]<byte*, nint>)&Record;
        return Native.mprotect(page, size, Native.ProtectRead | Native.ProtectExecute) == 0 ? page : null;
    }
}
