import { type Stack, Validations } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { cycleKeyPrefix } from '../functions.ts';

/** The findings of cdk-nag that this house accepts, each with its reason. Any other stops the synthesis. */
export function acceptFindings(stack: Stack, api: RestApi): void {
  const secrets = `arn:<AWS::Partition>:secretsmanager:${stack.region}:<AWS::AccountId>:secret:${cycleKeyPrefix}*`;
  Validations.of(stack).acknowledge(
    {
      id: 'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      reason: 'API Gateway accepts for its log role what this policy grants, and AWS keeps it up to date.',
    },
    {
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::${secrets}]`,
      reason: 'There is one key a cycle, and cycles come later than the stack. The role may read them, nothing else.',
    },
  );
  Validations.of(api).acknowledge(
    {
      id: 'AwsSolutions::AwsSolutions-APIG2',
      reason: 'Every door parses what it is given and answers in the language of the visitor, with his answers kept.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-APIG4',
      reason: 'Citizens rate without an account, by card; every other route is guarded by its door, as a test walks.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-COG4',
      reason: 'Cognito user pools do not exist in China. The house keeps its own accounts and sessions.',
    },
  );
}
