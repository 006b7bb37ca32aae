// sixteen lanes everywhere; where the processor has no 512-bit registers, the types in Narrow/ of the same names take their place
global using Floats = System.Runtime.Intrinsics.Vector512<float>;
global using Ints = System.Runtime.Intrinsics.Vector512<int>;
global using UInts = System.Runtime.Intrinsics.Vector512<uint>;
