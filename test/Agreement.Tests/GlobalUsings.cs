// Model has one of its own, about updates.
global using Verdict = ElastiCache.Agreement.Tests.Judges.Verdict;
