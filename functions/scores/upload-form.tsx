import type { FC } from 'hono/jsx';
import { FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';

/** The form that carries the filled-in file. A browser never keeps a chosen file when the form comes back with a fault. */
export const UploadForm: FC<{
  readonly of: Asked;
  readonly faults: readonly FieldFaultOf[];
  readonly scene: Scene;
}> = ({ of, faults, scene }) => {
  const { say, link } = scene;
  return (
    <form method="post" action={link(of.path)} enctype="multipart/form-data">
      <div class={faults.length > 0 ? 'field faulty' : 'field'}>
        <label for="file">{say(phrases.file)}</label>
        <p class="hint" id="file-hint">
          {say(phrases.fileHint)}
        </p>
        <FieldFault field="file" faults={faults} scene={scene} />
        <input
          id="file"
          name="file"
          type="file"
          accept=".xlsx,.csv"
          required
          aria-describedby={faults.length > 0 ? 'file-hint file-fault' : 'file-hint'}
          aria-invalid={faults.length > 0 ? 'true' : undefined}
        />
      </div>
      <p class="actions">
        <button class="button" type="submit">
          {say(phrases.upload)}
        </button>
      </p>
    </form>
  );
};
