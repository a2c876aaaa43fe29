import { openDatabase } from '../../infra/local/database.ts';
import { startDynamo } from '../fixtures/dynamo.ts';

// A database in a process of its own, so that its processor time is nobody else's. `safe` is the embedded one as `npm start`
// runs it: every write is on the disk before it is answered. `quick` leaves that to the system, to be filled in minutes.
const [folder = '', kind] = process.argv.slice(2);
const endpoint = kind === 'safe' ? (await openDatabase(folder)).endpoint : await quick();
process.send?.(endpoint);
process.once('disconnect', () => process.exit());

async function quick(): Promise<string> {
  const { env } = await startDynamo({ onDisk: true, folder });
  return env.DYNAMODB_ENDPOINT ?? '';
}
