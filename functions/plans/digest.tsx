import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** A digest by its first twelve characters, enough to tell two apart by eye; the whole of it in the title. */
export const Digest: FC<{ readonly of: string; readonly scene: Scene }> = ({ of, scene }) => (
  <span class="muted small" title={of}>
    {scene.say(phrases.digest)} <code>{of.slice(0, 12)}</code>
  </span>
);
