// sixteen lanes everywhere; the JIT cuts them into 256 or 128 bits where the processor has no 512, with the same bits
global using Floats = System.Runtime.Intrinsics.Vector512<float>;
global using Ints = System.Runtime.Intrinsics.Vector512<int>;
global using UInts = System.Runtime.Intrinsics.Vector512<uint>;
