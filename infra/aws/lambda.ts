import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundleOf } from '../build.ts';
import { cycleKeyPrefix, type HouseFunction } from '../functions.ts';
import { noChangeOfBallots, statementOf } from './rights.ts';
import type { Tables } from './tables.ts';

/** Where visitors find the house, and what stands before every path. */
export type Address = { readonly publicUrl: string; readonly basePath: string };

/** One function of the manifest as a Lambda, with its own role and its own log. */
export function createLambda(scope: Construct, one: HouseFunction, tables: Tables, address: Address): Lambda {
  const id = one.name.charAt(0).toUpperCase() + one.name.slice(1);
  const logGroup = new LogGroup(scope, `${id}Log`, {
    // Six months is what the law on network security asks of logs; ours name no rater, so longer would serve nobody.
    retention: RetentionDays.SIX_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return new Lambda(scope, id, {
    runtime: Runtime.NODEJS_24_X,
    code: Code.fromAsset(bundleOf(one.name)),
    handler: 'index.handler',
    memorySize: one.memoryMb,
    timeout: Duration.seconds(one.timeoutSeconds),
    logGroup,
    role: roleOf(scope, `${id}Role`, one, tables, logGroup),
    environment: {
      BALLOTS_TABLE: tables.ballots.tableName,
      RECORDS_TABLE: tables.records.tableName,
      PUBLIC_URL: address.publicUrl,
      BASE_PATH: address.basePath,
      NODE_OPTIONS: '--enable-source-maps',
      ...((one.cycleKeys ?? one.makesCycleKeys ?? one.destroysCycleKeys) && {
        CYCLE_KEYS: `secrets:${cycleKeyPrefix}`,
      }),
      ...(one.statics && { STATIC_DIR: 'static' }),
    },
  });
}

/** May write its own log, what the manifest says, and nothing else. */
function roleOf(scope: Construct, id: string, one: HouseFunction, tables: Tables, logGroup: LogGroup): Role {
  const statements = [
    new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
    ...one.rights.map((right) => statementOf(right, tables)),
    noChangeOfBallots(tables),
  ];
  const keyActions = [
    ...(one.cycleKeys ? ['secretsmanager:GetSecretValue'] : []),
    ...(one.makesCycleKeys ? ['secretsmanager:CreateSecret'] : []),
    ...(one.destroysCycleKeys ? ['secretsmanager:DeleteSecret'] : []),
  ];
  if (keyActions.length > 0) {
    const resource = Stack.of(scope).formatArn({
      service: 'secretsmanager',
      resource: `secret:${cycleKeyPrefix}*`,
    });
    statements.push(new PolicyStatement({ actions: keyActions, resources: [resource] }));
  }
  return new Role(scope, id, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { Rights: new PolicyDocument({ statements }) },
  });
}
