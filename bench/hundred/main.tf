# The same resources in Terraform, written directly; nothing is looked up, so that no network is needed.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "none"
  secret_key                  = "none"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

variable "caches" { type = number }

locals { names = toset([for number in range(1, var.caches + 1) : "cache-${number}"]) }

resource "aws_security_group" "cache" {
  for_each    = local.names
  vpc_id      = "vpc-00000001"
  description = each.key
}

resource "aws_vpc_security_group_ingress_rule" "tier" {
  for_each                     = local.names
  security_group_id            = aws_security_group.cache[each.key].id
  referenced_security_group_id = "sg-00000001"
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
}

resource "aws_elasticache_subnet_group" "cache" {
  for_each   = local.names
  name       = each.key
  subnet_ids = ["subnet-00000001", "subnet-00000002"]
}

resource "aws_elasticache_parameter_group" "cache" {
  for_each = local.names
  name     = each.key
  family   = "valkey8"
}

resource "aws_kms_key" "cache" {
  for_each            = local.names
  enable_key_rotation = true
  description         = each.key
}

resource "aws_secretsmanager_secret" "cache" {
  for_each   = local.names
  name       = each.key
  kms_key_id = aws_kms_key.cache[each.key].arn
}

resource "aws_cloudwatch_log_group" "slow" {
  for_each          = local.names
  name              = "/aws/vendedlogs/elasticache/${each.key}"
  retention_in_days = 30
  kms_key_id        = aws_kms_key.cache[each.key].arn
}

resource "aws_elasticache_replication_group" "cache" {
  for_each                   = local.names
  replication_group_id       = each.key
  description                = each.key
  engine                     = "valkey"
  engine_version             = "8.2"
  node_type                  = "cache.r7g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  at_rest_encryption_enabled = true
  kms_key_id                 = aws_kms_key.cache[each.key].arn
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
  auth_token                 = "a-token-that-is-long-enough"
  subnet_group_name          = aws_elasticache_subnet_group.cache[each.key].name
  parameter_group_name       = aws_elasticache_parameter_group.cache[each.key].name
  security_group_ids         = [aws_security_group.cache[each.key].id]
  port                       = 6379
  snapshot_retention_limit   = 15
  snapshot_window            = "03:00-04:00"
  maintenance_window         = "sun:05:00-sun:06:00"

  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.slow[each.key].name
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "slow-log"
  }
}

resource "aws_cloudwatch_metric_alarm" "cache" {
  for_each            = { for pair in setproduct(local.names, ["CPUUtilization", "DatabaseMemoryUsagePercentage"]) : "${pair[0]}-${pair[1]}" => pair }
  alarm_name          = each.key
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 5
  threshold           = 90
  treat_missing_data  = "notBreaching"

  dynamic "metric_query" {
    for_each = [1, 2]
    content {
      id = "m${metric_query.value}"
      metric {
        namespace   = "AWS/ElastiCache"
        metric_name = each.value[1]
        period      = 60
        stat        = "Maximum"
        dimensions  = { CacheClusterId = "${each.value[0]}-00${metric_query.value}", CacheNodeId = "0001" }
      }
    }
  }

  metric_query {
    id          = "worst"
    expression  = "MAX([m1, m2])"
    return_data = true
  }
}
