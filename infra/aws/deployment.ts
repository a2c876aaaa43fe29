import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { County } from './county.ts';

/**
 * One stack a region, as the context says (`-c name=value` of the CDK command): `regions`, `domain`, `realData=yes`.
 *
 * Nothing is asked of the network. A finding of cdk-nag that is not accepted in `findings.ts` stops the synthesis.
 */
export function deployment(app: App): readonly County[] {
  const setting = (name: string) => app.node.tryGetContext(name) as string | undefined; // the command line gives texts
  const regions = (setting('regions') ?? 'eu-central-1,cn-north-1').split(',');
  const realData = setting('realData') === 'yes';
  const domain = setting('domain');
  for (const region of regions) {
    if (realData && !region.startsWith('cn-') && setting('storedOutsideChina') !== 'lawful') {
      throw new Error(
        `Personal information handled by China's state organs is stored in China (PIPL, article 36); ${region} is not. ` +
          'Where another law applies add -c storedOutsideChina=lawful; for a demonstration leave out realData.',
      );
    }
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return regions.map((region) => new County(app, `pingyi-${region}`, { region, realData, ...(domain && { domain }) }));
}
