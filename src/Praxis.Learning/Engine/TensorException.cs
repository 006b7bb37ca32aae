namespace Praxis.Learning;

/// <summary>libtorch refused an operation: shapes or types that do not fit, or memory that ran out.</summary>
public sealed class TensorException(string message) : Exception(message.Split('\n')[0]);
