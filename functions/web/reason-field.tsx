import type { FC } from 'hono/jsx';
import { FieldFault } from './fault-list.tsx';
import { type Reason, reasonPhrases } from './reason.ts';
import type { Scene } from './scene.ts';

/** Asks why something is done, for the ledger. With `given` it is asked again: what was typed is kept, with its faults. */
export const ReasonField: FC<{ readonly given: Reason | undefined; readonly scene: Scene }> = ({ given, scene }) => {
  const { say } = scene;
  const faults = given?.faults ?? [];
  return (
    <div class={faults.length > 0 ? 'field faulty' : 'field'}>
      <label for="reason">{say(reasonPhrases.reason)}</label>
      <p class="hint" id="reason-hint">
        {say(reasonPhrases.reasonHint)}
      </p>
      <FieldFault field="reason" faults={faults} scene={scene} />
      <textarea
        id="reason"
        name="reason"
        rows={4}
        required
        aria-describedby={faults.length > 0 ? 'reason-hint reason-fault' : 'reason-hint'}
        aria-invalid={faults.length > 0 ? 'true' : undefined}
      >
        {given?.given ?? ''}
      </textarea>
    </div>
  );
};
