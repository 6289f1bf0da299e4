global using ElastiCache.Model;
