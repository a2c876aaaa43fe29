import { App } from 'aws-cdk-lib';
import { deployment } from './deployment.ts';

// What the CDK command runs, and `npm run synth`.
const app = new App();
deployment(app);
app.synth();
