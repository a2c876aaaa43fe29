import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** What is kept of a rating and what is not, where a citizen decides whether to give one. */
export function Privacy({ scene }: { readonly scene: Scene }) {
  return (
    <p class="note small">
      <strong>{scene.say(phrases.privacyTitle)}</strong>
      {scene.language === 'zh' ? '：' : ': '}
      {scene.say(phrases.privacy)}
    </p>
  );
}
