namespace Praxis.Learning;

/// <summary>Type of a tensor's elements; the numbers are libtorch's.</summary>
public enum ElementType
{
    UInt8 = 0,
    Int64 = 4,
    Float32 = 6,
    Float64 = 7,
}
