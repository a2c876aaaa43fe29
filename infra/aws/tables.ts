import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Table as Named } from '../functions.ts';

/** Both tables, by what they hold. */
export type Tables = Readonly<Record<Named, Table>>;

/**
 * The two tables: billed by use, encrypted with the account's key, restorable to any second of the last 35 days, and
 * kept when the stack goes.
 *
 * No index and no stream: a tally reads what was stored. `Table` and not `TableV2`, which is a global table and wants
 * replicas that China's regions do not have.
 */
export function createTables(scope: Construct): Tables {
  const table = (id: string, name: string) =>
    new Table(scope, id, {
      tableName: name,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  return { ballots: table('Ballots', 'pingyi-ballots'), records: table('Records', 'pingyi-records') };
}
