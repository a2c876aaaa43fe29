import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { County } from '../../infra/aws/county.ts';
import { deployment } from '../../infra/aws/deployment.ts';
import { functions } from '../../infra/functions.ts';

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: { readonly 'ForAllValues:StringLike'?: { readonly 'dynamodb:LeadingKeys': readonly string[] } };
};
type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };

describe.each(['eu-central-1', 'cn-north-1'])('a county in %s', (region) => {
  let stack: County;
  let template: Template;
  beforeAll(() => {
    stack = new County(new App(), 'county', { region, realData: false });
    template = Template.fromStack(stack);
  });

  const all = (type: string) => Object.entries(template.findResources(type) as Record<string, Resource>);

  /** What the role of a function may do, without what it may do to its own log. */
  const statementsOf = (name: string): readonly Statement[] => {
    const found = all('AWS::IAM::Role').find(([id]) => id.toLowerCase().startsWith(`${name}role`));
    const policies = found?.[1].Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
    const [policy] = policies;
    expect(policies).toHaveLength(1);
    return (policy?.PolicyDocument.Statement ?? []).filter(({ Action }) => !actionsOf(Action)[0]?.startsWith('logs:'));
  };
  const actionsOf = (action: Statement['Action']) => [action].flat();
  const allowedOn = (name: string, table: string) =>
    statementsOf(name)
      .filter(({ Effect, Resource }) => Effect === 'Allow' && JSON.stringify(Resource).includes(`"${table}`))
      .flatMap(({ Action }) => actionsOf(Action))
      .sort();

  test('the door that takes ballots may put and get a ballot by its key, and nothing else', () => {
    expect(allowedOn('survey', 'Ballots')).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
    expect(allowedOn('survey', 'Records')).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:UpdateItem',
    ]);
    const changes = statementsOf('survey').filter(
      ({ Effect, Action }) => Effect === 'Allow' && actionsOf(Action).includes('dynamodb:UpdateItem'),
    );
    expect(changes.map((one) => one.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'])).toEqual([
      ['brake', 'brake#*'],
    ]);
  });

  test('nobody may change or remove a ballot, and every role is told so', () => {
    for (const { name } of functions) {
      const changing = allowedOn(name, 'Ballots').filter((action) => /Update|Delete|Batch|PartiQL|\*/.test(action));
      expect([name, changing]).toEqual([name, []]);
      const denied = statementsOf(name).filter(({ Effect }) => Effect === 'Deny');
      expect(denied.flatMap(({ Action }) => actionsOf(Action))).toEqual(
        expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem']),
      );
    }
  });

  test('only the doors that take ballots and the clock of silence put them, and only participation and the computation list them', () => {
    const holders = (action: string) =>
      functions.filter(({ name }) => allowedOn(name, 'Ballots').includes(action)).map(({ name }) => name);
    expect(holders('dynamodb:PutItem')).toEqual([
      'survey',
      'open',
      'kiosk',
      'service',
      'api',
      'calls',
      'fieldwork',
      'review',
      'defaults',
    ]);
    expect(holders('dynamodb:Query')).toEqual([
      'service',
      'api',
      'drafts',
      'analysis',
      'plans',
      'comments',
      'cards',
      'oversight',
      'assess',
    ]);
  });

  test('the cycle keys are read by what takes ballots and by the one that makes cards alone', () => {
    const readers = functions.filter(({ name }) =>
      statementsOf(name).some(({ Action }) => actionsOf(Action).includes('secretsmanager:GetSecretValue')),
    );
    expect(readers.map(({ name }) => name)).toEqual([
      'survey',
      'open',
      'kiosk',
      'service',
      'api',
      'calls',
      'fieldwork',
      'review',
      'cards',
      'defaults',
    ]);
  });

  test('a cycle key is destroyed by the door of cycles alone, which can neither read nor make one', () => {
    const holders = (action: string) =>
      functions
        .filter(({ name }) => statementsOf(name).some(({ Action }) => actionsOf(Action).includes(action)))
        .map(({ name }) => name);
    expect(holders('secretsmanager:DeleteSecret')).toEqual(['plans']);
    expect(holders('secretsmanager:CreateSecret')).toEqual(['drafts']);
    expect(holders('secretsmanager:GetSecretValue')).not.toContain('plans');
  });

  test('no right reaches all of anything', () => {
    for (const { name } of functions)
      for (const { Action, Resource } of statementsOf(name)) {
        expect(actionsOf(Action).filter((action) => action.includes('*'))).toEqual([]);
        expect(Resource).not.toBe('*');
      }
  });

  test('both tables can be restored, are encrypted, billed by use and kept', () => {
    const tables = all('AWS::DynamoDB::Table');
    expect(tables.map(([, { Properties }]) => Properties.TableName)).toEqual(['pingyi-ballots', 'pingyi-records']);
    template.allResourcesProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
      GlobalSecondaryIndexes: Match.absent(),
      StreamSpecification: Match.absent(),
    });
    template.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain' });
    expect(stack.terminationProtection).toBe(true);
  });

  test('every function of the manifest is one Lambda on Node 24, with its own role and a log that ends', () => {
    const lambdas = all('AWS::Lambda::Function');
    expect(lambdas).toHaveLength(functions.length);
    template.allResourcesProperties('AWS::Lambda::Function', { Runtime: 'nodejs24.x', TracingConfig: Match.absent() });
    const roles = new Set(lambdas.map(([, { Properties }]) => JSON.stringify(Properties.Role)));
    expect(roles.size).toBe(functions.length);
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 180 });
    expect(all('AWS::Logs::LogGroup')).toHaveLength(functions.length + 1); // and the access log
  });

  test('every path of the manifest, what is below it, and everything else reaches a door', () => {
    const resources = new Map(all('AWS::ApiGateway::Resource'));
    const refOf = (value: unknown) => (value as { Ref?: string }).Ref ?? '';
    const pathOf = (id: string): string => {
      const found = resources.get(id);
      return found ? `${pathOf(refOf(found.Properties.ParentId))}/${String(found.Properties.PathPart)}` : '';
    };
    const answered = all('AWS::ApiGateway::Method').map(([, { Properties }]) => ({
      path: pathOf(refOf(Properties.ResourceId)) || '/',
      method: Properties.HttpMethod,
    }));
    const expected = [
      '/',
      '/{proxy+}',
      ...[
        'people',
        'survey',
        'review',
        'scores',
        'drafts',
        'analysis',
        'plans',
        'results',
        'comments',
        'cards',
        'oversight',
        'api',
        'open',
        'kiosk',
        'calls',
        'fieldwork',
        'service',
        'service-desk',
      ].flatMap((name) => [`/${name}`, `/${name}/{proxy+}`]),
    ];
    expect(answered.map(({ path }) => path).sort()).toEqual(expected.sort());
    expect(answered.every(({ method }) => method === 'ANY')).toBe(true);
  });

  test('the gateway is regional, takes any bytes, slows down floods, and logs nothing that leads to a person', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', {
      EndpointConfiguration: { Types: ['REGIONAL'] },
      BinaryMediaTypes: ['*/*'],
    });
    const [stage] = all('AWS::ApiGateway::Stage');
    const log = stage?.[1].Properties.AccessLogSetting as { Format: string };
    expect(log.Format).not.toMatch(/identity|sourceIp|userAgent|\$context\.path\b|authorizer/i);
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      TracingEnabled: false,
      MethodSettings: [
        Match.objectLike({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400, DataTraceEnabled: false }),
      ],
    });
    template.resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
  });

  test('a request is given up before the gateway gives it up, and the clock looks every minute', () => {
    for (const { name, paths, timeoutSeconds } of functions)
      if (paths.length > 0) expect([name, timeoutSeconds < 29]).toEqual([name, true]);
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    // One looks for what is due, one casts what silence means.
    template.resourceCountIs('AWS::Events::Rule', 2);
  });

  test('nothing is used that China does not have', () => {
    const types = new Set(
      Object.values(template.toJSON().Resources as Record<string, Resource>).map(({ Type }) => Type),
    );
    expect([...types].filter((type) => /Cognito|Lambda::Url|CloudFront|GlobalTable|XRay|Shield/.test(type))).toEqual(
      [],
    );
    const text = JSON.stringify(template.toJSON());
    expect(text).not.toContain('arn:aws:');
    // Addresses are made of the region's own suffix. What remains are names of services in roles, the same everywhere.
    const literal = new Set([...text.matchAll(/[\w.-]*amazonaws[\w.]*/g)].map(([name]) => name));
    expect([...literal].sort()).toEqual(['apigateway.amazonaws.com', 'events.amazonaws.com', 'lambda.amazonaws.com']);
  });
});

test('a house with its own address prints it on cards and puts nothing before its paths', () => {
  const stack = new County(new App(), 'county', {
    region: 'cn-north-1',
    domain: 'https://pingyi.example.gov.cn',
    realData: true,
  });
  Template.fromStack(stack).allResourcesProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ PUBLIC_URL: 'https://pingyi.example.gov.cn', BASE_PATH: '/' }) },
  });
});

describe('a deployment', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'pingyi-synth-'));
  afterAll(() => rmSync(outdir, { recursive: true }));
  const appWith = (context: Record<string, string> = {}) => new App({ outdir, context });

  test('is synthesized for China and for elsewhere, and cdk-nag finds nothing that is not accepted with a reason', () => {
    const app = appWith();
    expect(deployment(app).map(({ region }) => region)).toEqual(['eu-central-1', 'cn-north-1']);
    expect(() => app.synth()).not.toThrow();
  });

  test('is stopped by whatever cdk-nag finds besides', () => {
    const app = appWith({ regions: 'eu-central-1' });
    for (const county of deployment(app)) new Bucket(county, 'Careless');
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });

  test('with real data outside China wants to be told that it is lawful', () => {
    const abroad = { regions: 'eu-central-1', realData: 'yes' };
    expect(() => deployment(appWith(abroad))).toThrow('PIPL, article 36');
    expect(deployment(appWith({ ...abroad, storedOutsideChina: 'lawful' }))).toHaveLength(1);
    expect(deployment(appWith({ regions: 'cn-north-1,cn-northwest-1', realData: 'yes' }))).toHaveLength(2);
  });
});
