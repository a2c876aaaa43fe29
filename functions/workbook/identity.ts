import { createHash } from 'node:crypto';
import { canonical } from '../../shared/canonical.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import { columnsAsked } from './matter-columns.ts';
import type { TemplatePlan } from './template.ts';

/** What a template was made for, as its hidden sheet says line by line. */
export type Identity = {
  readonly plan: string;
  readonly version: string;
  readonly digest: string;
  readonly cycle: string;
  readonly supplier: string;
  readonly unit: string;
  readonly structure: string;
};

/** What a template for this hand-in says of itself. `unit` is empty where the supplier reports about several. */
export function identityOf(
  asked: HandInAsked,
  cycle: Cycle,
  plan: Pick<TemplatePlan, 'id' | 'version' | 'digest'>,
): Identity {
  const said = {
    plan: plan.id,
    version: String(plan.version),
    digest: plan.digest,
    cycle: cycle.id,
    supplier: asked.supplier.id,
    unit: asked.supplier.own ? (asked.units[0]?.unit ?? '') : '',
  };
  const structure = {
    ...said,
    units: asked.units.map(({ unit }) => unit),
    figures: asked.figures.map(({ indicator, field, units }) => [
      indicator,
      field,
      asked.units.filter(({ unit }) => units.has(unit)).length,
    ]),
    matters: asked.matters.map((matters) => {
      // A list without the column 'until' says all it has to say: it stays good where the column came later.
      const columns = columnsAsked(matters).filter((name) => name !== 'until');
      return [matters.indicator, ...matters.fields, ...(columns.length === 0 ? [] : [columns])];
    }),
  };
  return { ...said, structure: createHash('sha256').update(canonical(structure)).digest('hex') };
}
