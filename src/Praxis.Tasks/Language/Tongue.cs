namespace Praxis.Tasks;

/// <summary>A language that episodes are told in.</summary>
public enum Tongue { English, Chinese }
