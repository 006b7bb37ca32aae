namespace Praxis.Learning;

/// <summary>How far the preparation of pictures is.</summary>
/// <param name="Camera">Whose pictures.</param>
/// <param name="Frames">Decoded so far.</param>
/// <param name="Total">To decode.</param>
public sealed record DecodingProgress(string Camera, long Frames, long Total);
