using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Praxis.Tests.Unit")]
