import type { Child, FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import type { Scene } from './scene.ts';
import { words } from './words.ts';

/** A region that scrolls sideways when its table is wider than the screen; it has a name and takes the keyboard. */
export const Scroll: FC<{ readonly label: string; readonly scene: Scene; readonly children?: Child }> = ({
  label,
  scene,
  children,
}) => (
  <section class="scroll" tabindex={0} aria-label={fill(scene.say(words.scrollHint), { label })}>
    {children}
  </section>
);
