import type { FC } from 'hono/jsx';
import type { Phrases } from '../../shared/words.ts';
import type { Scene } from './scene.ts';

const phrases = { digest: { zh: '摘要', en: 'digest' } } satisfies Phrases;

/** A digest by its first twelve characters, enough to tell two apart by eye; the whole of it in the title. */
export const Digest: FC<{ readonly of: string; readonly scene: Scene }> = ({ of, scene }) => (
  <span class="muted small" title={of}>
    {scene.say(phrases.digest)} <code>{of.slice(0, 12)}</code>
  </span>
);

/** A whole digest that may break after every eight characters: it must be comparable on paper and fit a phone. */
export const DigestLine: FC<{ readonly of: string }> = ({ of }) => (
  <code>
    {(of.match(/.{1,8}/g) ?? []).map((part) => (
      <>
        {part}
        <wbr />
      </>
    ))}
  </code>
);
