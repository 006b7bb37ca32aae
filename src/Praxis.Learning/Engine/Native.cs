using System.Runtime.InteropServices;

namespace Praxis.Learning;

/// <summary>The C interface of native/: one function for every line of operators.def, then those of learning.cpp.</summary>
/// <remarks>The first call loads the library, or throws what <see cref="LearningEngine.Require"/> throws.</remarks>
static unsafe partial class Native
{
    public const string Library = "praxis-learning";

    static Native() => NativeLibrary.SetDllImportResolver(typeof(Native).Assembly,
        (name, _, _) => name == Library ? LearningEngine.Handle : 0);

    [LibraryImport(Library)] public static partial nint px_add(nint a, nint b);
    [LibraryImport(Library)] public static partial nint px_sub(nint a, nint b);
    [LibraryImport(Library)] public static partial nint px_mul(nint a, nint b);
    [LibraryImport(Library)] public static partial nint px_add_scalar(nint a, double b);
    [LibraryImport(Library)] public static partial nint px_mul_scalar(nint a, double b);
    [LibraryImport(Library)] public static partial nint px_silu(nint a);
    [LibraryImport(Library)] public static partial nint px_gelu(nint a);
    [LibraryImport(Library)] public static partial nint px_copy_(nint a, nint b);
    [LibraryImport(Library)] public static partial nint px_lerp_(nint a, nint b, double weight);
    [LibraryImport(Library)] public static partial nint px_matmul(nint a, nint b);
    [LibraryImport(Library)] public static partial nint px_linear(nint x, nint weight, nint bias);
    [LibraryImport(Library)] public static partial nint px_conv2d(nint x, nint weight, nint bias, long stride, long pad);
    [LibraryImport(Library)] public static partial nint px_layer_norm(nint x, nint weight, nint bias, double epsilon);
    [LibraryImport(Library)]
    public static partial nint px_norm_silu(nint x, long groups, nint weight, nint bias, nint modulation, double e);
    [LibraryImport(Library)] public static partial nint px_embedding(nint weight, nint indices);
    [LibraryImport(Library)] public static partial nint px_keypoints(nint x, double sharpness);
    [LibraryImport(Library)] public static partial nint px_pictures(nint bytes, nint gains, nint offsets);
    [LibraryImport(Library)] public static partial nint px_attention(nint q, nint k, nint v, nint mask, nint keys);
    [LibraryImport(Library)] public static partial nint px_sum(nint a);
    [LibraryImport(Library)] public static partial nint px_mean_dim(nint a, long dimension);
    [LibraryImport(Library)] public static partial nint px_reshape(nint a, long* shape, int rank);
    [LibraryImport(Library)] public static partial nint px_permute(nint a, long* order, int rank);
    [LibraryImport(Library)] public static partial nint px_expand(nint a, long* shape, int rank);
    [LibraryImport(Library)] public static partial nint px_transpose(nint a, long i, long j);
    [LibraryImport(Library)] public static partial nint px_slice(nint a, long dimension, long from, long to);
    [LibraryImport(Library)] public static partial nint px_select(nint a, long dimension, long index);
    [LibraryImport(Library)] public static partial nint px_cat(nint* a, int count, long dimension);
    [LibraryImport(Library)] public static partial nint px_zeros(long* shape, int rank, int type, int device);
    [LibraryImport(Library)] public static partial nint px_from_data(void* data, long* shape, int rank, int type, int device);
    [LibraryImport(Library)] public static partial nint px_to(nint a, int type, int device);
    [LibraryImport(Library)] public static partial nint px_detach(nint a);
    [LibraryImport(Library)] public static partial nint px_grad(nint a);

    [LibraryImport(Library)] public static partial nint px_error();
    [LibraryImport(Library)] public static partial nint px_version();
    [LibraryImport(Library)] public static partial int px_cuda_count();
    [LibraryImport(Library)] public static partial int px_threads(int count);
    [LibraryImport(Library)] public static partial int px_grad_mode(int enabled);
    [LibraryImport(Library)] public static partial void px_free(nint* tensors, int count);
    [LibraryImport(Library)] public static partial int px_rank(nint a);
    [LibraryImport(Library)] public static partial void px_shape(nint a, long* shape);
    [LibraryImport(Library)] public static partial int px_type(nint a);
    [LibraryImport(Library)] public static partial int px_device(nint a);
    [LibraryImport(Library)] public static partial int px_defined(nint a);
    [LibraryImport(Library)] public static partial int px_item(nint a, out double value);
    [LibraryImport(Library)] public static partial int px_require_grad(nint a);
    [LibraryImport(Library)] public static partial int px_set_data(nint a, nint other);
    [LibraryImport(Library)] public static partial int px_backward(nint a);
    [LibraryImport(Library)] public static partial int px_read(nint a, void* bytes, long length);
    [LibraryImport(Library)] public static partial int px_zero_grad(nint* parameters, int count);
    [LibraryImport(Library)] public static partial int px_clip_grad(nint* parameters, int count, double most, out double norm);

    [LibraryImport(Library)]
    public static partial int px_adamw(nint* parameters, nint* first, nint* second, double* decay, int count, long step, double rate,
        double beta1, double beta2, double epsilon);
}
