using Praxis.Core;

namespace Praxis.Data;

/// <summary>Bytes or values that do not follow the wire format; the message says what stands there.</summary>
public sealed class WireFormatException(string message) : PraxisException(message);
