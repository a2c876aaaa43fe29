import type { FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import type { Scene } from './scene.ts';
import { words } from './words.ts';

/** One fault the visitor can mend. `field` is the id of the input, or of the fieldset, that it belongs to. */
export type FieldFaultOf = { readonly field: string; readonly words: Words };

type Faulty = { readonly faults: readonly FieldFaultOf[]; readonly scene: Scene };

/** All faults on top of the page, each a link to its field; nothing where there is none. */
export const FaultList: FC<Faulty> = ({ faults, scene: { say } }) =>
  faults.length === 0 ? null : (
    <div class="fault-summary" role="alert" tabindex={-1} autofocus>
      <h2>{faults.length === 1 ? say(words.faultsOne) : fill(say(words.faultsMany), { n: String(faults.length) })}</h2>
      <ul>
        {faults.map(({ field, words: fault }) => (
          <li>
            <a href={`#${field}`}>{say(fault)}</a>
          </li>
        ))}
      </ul>
    </div>
  );

/** What is wrong with one field, beside it. The field names it: `aria-describedby="<field>-fault"`. */
export const FieldFault: FC<Faulty & { readonly field: string }> = ({ field, faults, scene: { say } }) => {
  const own = faults.filter((fault) => fault.field === field);
  return own.length === 0 ? null : (
    <p class="fault" id={`${field}-fault`}>
      {own.map((fault) => say(fault.words)).join(' ')}
    </p>
  );
};
