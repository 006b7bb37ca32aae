namespace Praxis.Assets.Words;

/// <summary>What a word was taken for.</summary>
/// <param name="Words">As written.</param>
/// <param name="Meaning">In plain words.</param>
public sealed record Understood(string Words, string Meaning);

/// <summary>A sentence, read.</summary>
/// <param name="Head">What is wanted; null when the sentence names no thing that there is.</param>
/// <param name="Wishes">What it shall be like.</param>
/// <param name="Understood">Word by word.</param>
/// <param name="Unknown">Words that mean nothing, unless the thing has a form of that name.</param>
/// <param name="Problems">Why it cannot be built; each a sentence.</param>
/// <param name="Remarks">Where what is built is only near to a word; each a line.</param>
sealed record Request(NounMeaning? Head, IReadOnlyList<Wish> Wishes, IReadOnlyList<Understood> Understood, IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks);
