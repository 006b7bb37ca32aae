namespace Praxis.Mujoco;

/// <summary>Index of an equality constraint (weld, connect, coupled joints) in a compiled model.</summary>
public readonly record struct EqualityId(int Value);

/// <summary>Index of a tendon in a compiled model.</summary>
public readonly record struct TendonId(int Value);

/// <summary>Index of a sensor in a compiled model.</summary>
public readonly record struct SensorId(int Value);

/// <summary>Index of a camera in a compiled model.</summary>
public readonly record struct CameraId(int Value);

/// <summary>Index of a keyframe in a compiled model.</summary>
public readonly record struct KeyframeId(int Value);
