import { RemovalPolicy, Size, type Stack } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  CfnAccount,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { HouseFunction } from '../functions.ts';

/** The name of the stage, which stands before every path where the house has no domain of its own. */
export const stageName = 'county';

/**
 * The one way in for visitors: a regional REST API. An HTTP API can't have a firewall, an edge endpoint does not exist
 * in China.
 *
 * The access log tells which route was answered how and how long it took. It holds no address, no browser, no path as
 * typed: a ballot must not be traced through it.
 */
export function createGateway(stack: Stack): RestApi {
  const log = new LogGroup(stack, 'AccessLog', {
    retention: RetentionDays.SIX_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const api = new RestApi(stack, 'Gateway', {
    restApiName: 'pingyi',
    endpointConfiguration: { types: [EndpointType.REGIONAL] },
    binaryMediaTypes: ['*/*'],
    minCompressionSize: Size.kibibytes(1),
    cloudWatchRole: false,
    deployOptions: {
      stageName,
      // A county's busiest hour has a few ballots a second; what is far above it is no citizen.
      throttlingRateLimit: 200,
      throttlingBurstLimit: 400,
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: AccessLogFormat.custom(
        JSON.stringify({
          request: AccessLogField.contextRequestId(),
          at: AccessLogField.contextRequestTimeEpoch(),
          method: AccessLogField.contextHttpMethod(),
          route: AccessLogField.contextResourcePath(),
          status: AccessLogField.contextStatus(),
          ms: AccessLogField.contextResponseLatency(),
          bytes: AccessLogField.contextResponseLength(),
        }),
      ),
      // Errors of the gateway itself; these lines hold no bodies, since tracing of data is off.
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      metricsEnabled: true,
      tracingEnabled: false,
    },
  });
  const writer = new Role(stack, 'GatewayLogRole', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
  });
  const account = new CfnAccount(stack, 'GatewayLog', { cloudWatchRoleArn: writer.roleArn });
  api.deploymentStage.node.addDependency(account);
  return api;
}

/** Leads each path of the manifest, and all below it, to its Lambda; the first function gets everything else. */
export function addRoutes(api: RestApi, routed: readonly { one: HouseFunction; lambda: Lambda }[]): void {
  for (const [index, { one, lambda }] of routed.entries()) {
    const integration = new LambdaIntegration(lambda, { allowTestInvoke: false });
    const answer = (resource: IResource) => resource.addMethod('ANY', integration);
    if (index === 0) {
      answer(api.root);
      answer(api.root.addResource('{proxy+}'));
      continue;
    }
    for (const path of one.paths) {
      const resource = api.root.resourceForPath(path);
      answer(resource);
      answer(resource.addResource('{proxy+}'));
    }
  }
}
