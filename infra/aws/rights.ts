import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Right } from '../functions.ts';
import type { Tables } from './tables.ts';

/** A right of the manifest as IAM says it. Nouns become leading keys: partitions that begin with the word. */
export function statementOf({ table, verbs, nouns }: Right, tables: Tables): PolicyStatement {
  return new PolicyStatement({
    actions: verbs.map((verb) => `dynamodb:${verb}`),
    resources: [tables[table].tableArn],
    ...(nouns && {
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': nouns.flatMap((noun) => [noun, `${noun}#*`]) },
        // A request without keys would pass the condition above, which then has nothing to compare.
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  });
}

/** What nobody may do to a ballot. It outweighs whatever a role is ever allowed by mistake. */
export function noChangeOfBallots(tables: Tables): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: [
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PartiQLInsert',
      'dynamodb:PartiQLUpdate',
      'dynamodb:PartiQLDelete',
      'dynamodb:DeleteTable',
    ],
    resources: [tables.ballots.tableArn],
  });
}
