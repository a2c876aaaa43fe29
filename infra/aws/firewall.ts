import type { Stack } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';

/**
 * Stops whoever sends more than a whole town hall could from one address.
 *
 * Generous on purpose: hundreds of phones share one address of a mobile network. No samples of requests are kept, as
 * they would hold addresses.
 */
export function createFirewall(stack: Stack, api: RestApi): void {
  const visibility = (metricName: string) => ({
    cloudWatchMetricsEnabled: true,
    sampledRequestsEnabled: false,
    metricName,
  });
  const firewall = new CfnWebACL(stack, 'Firewall', {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visibility('pingyi'),
    rules: [
      {
        name: 'requests-from-one-address',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { aggregateKeyType: 'IP', evaluationWindowSec: 300, limit: 20_000 } },
        visibilityConfig: visibility('pingyi-rate'),
      },
    ],
  });
  new CfnWebACLAssociation(stack, 'FirewallOfGateway', {
    resourceArn: api.deploymentStage.stageArn,
    webAclArn: firewall.attrArn,
  });
}
