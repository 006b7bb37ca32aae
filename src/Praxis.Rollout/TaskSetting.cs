using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>A task, who does it, and where its categories come from.</summary>
public sealed record TaskSetting(TaskSpec Task, Robot Robot, Catalog Catalog);
