import type { FC } from 'hono/jsx';
import { FieldFault } from '../web/fault-list.tsx';
import { type Drawn, isFaulty } from './fields.tsx';
import { phrases } from './phrases.ts';

/** A plan as a file or as text: what both pages that take JSON ask. */
export const JsonFields: FC<Drawn> = (drawn) => {
  const { typed, faults, scene } = drawn;
  const { say } = scene;
  return (
    <>
      <div class={isFaulty(drawn, 'file') ? 'field faulty' : 'field'}>
        <label for="file">{say(phrases.file)}</label>
        <FieldFault field="file" faults={faults} scene={scene} />
        <input type="file" id="file" name="file" accept=".json,application/json" />
      </div>
      <div class={isFaulty(drawn, 'text') ? 'field faulty' : 'field'}>
        <label for="text">{say(phrases.paste)}</label>
        <FieldFault field="text" faults={faults} scene={scene} />
        <textarea id="text" name="text" rows={6} spellcheck={false}>
          {typed.get('text')?.[0] ?? ''}
        </textarea>
      </div>
    </>
  );
};
