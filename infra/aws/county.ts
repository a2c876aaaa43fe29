import { CfnOutput, Duration, Stack, Tags } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { functions } from '../functions.ts';
import { acceptFindings } from './findings.ts';
import { createFirewall } from './firewall.ts';
import { addRoutes, createGateway, stageName } from './gateway.ts';
import { type Address, createLambda } from './lambda.ts';
import { createTables } from './tables.ts';

/** What is decided at deployment. `domain`: the house's own address, where it has one. */
export type CountyProps = { readonly region: string; readonly domain?: string; readonly realData: boolean };

/** One county: both tables, one Lambda a function of the manifest, the gateway, the firewall and the clock. */
export class County extends Stack {
  constructor(scope: Construct, id: string, { region, domain, realData }: CountyProps) {
    super(scope, id, {
      env: { region },
      description: 'Pingyi: performance assessment of one county',
      terminationProtection: true,
    });
    Tags.of(this).add('pingyi:data', realData ? 'real' : 'demonstration-only');
    const tables = createTables(this);
    const api = createGateway(this);
    const address: Address = domain
      ? { publicUrl: new URL(domain).origin, basePath: new URL(domain).pathname }
      : { publicUrl: `https://${api.restApiId}.execute-api.${this.region}.${this.urlSuffix}`, basePath: stageName };
    const made = functions.map((one) => ({ one, lambda: createLambda(this, one, tables, address) }));
    addRoutes(
      api,
      made.filter(({ one }) => one.paths.length > 0),
    );
    createFirewall(this, api);
    for (const { one, lambda } of made) {
      if (one.everyMinutes === undefined) continue;
      new Rule(this, `Clock${one.name}`, {
        schedule: Schedule.rate(Duration.minutes(one.everyMinutes)),
        // What is due stays due: the next minute is the retry.
        targets: [new LambdaFunction(lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
      });
    }
    new CfnOutput(this, 'Address', { value: domain ?? `${address.publicUrl}/${stageName}/` });
    acceptFindings(this, api);
  }
}
