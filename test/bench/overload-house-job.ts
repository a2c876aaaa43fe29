import { listen } from '../../infra/local/server.ts';
import type { SurveyHouse } from './survey-house.ts';

// The citizen's door behind the host's own server, with the host's own bounds.
const { bundle, env }: SurveyHouse = JSON.parse(process.argv[2] ?? ''); // from overload.ts
const server = await listen(0, '127.0.0.1');
const PUBLIC_URL = `http://127.0.0.1:${server.port}`;
Object.assign(process.env, env, { PUBLIC_URL });
const { app }: { app: { fetch(request: Request): Promise<Response> } } = await import(bundle);
server.answerBy((request) => Promise.resolve(app.fetch(request)));
process.send?.(PUBLIC_URL);
process.once('disconnect', () => process.exit());
