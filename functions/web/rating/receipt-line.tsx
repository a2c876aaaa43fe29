import type { FC } from 'hono/jsx';
import type { Phrases } from '../../../shared/words.ts';
import type { Scene } from '../scene.ts';

const phrases = {
  receipt: { zh: '回执号', en: 'Receipt' },
  about: {
    zh: '回执只证明您的评价已经收到，看不出您选了什么。可以抄下来或者截屏。',
    en: 'It proves that your rating has arrived and does not show what you chose. Write it down or take a screenshot.',
  },
  check: { zh: '以后想核对，点这里', en: 'To check it later, follow this link' },
} satisfies Phrases;

/** The receipt of an accepted rating, and where it can be checked. */
export const ReceiptLine: FC<{
  readonly scene: Scene;
  readonly receipt: string;
  readonly checkPath?: string | undefined;
}> = ({ scene, receipt, checkPath }) => (
  <div class="receipt">
    <p>
      {scene.say(phrases.receipt)} <code class="whole">{receipt}</code>
    </p>
    <p class="small">
      {scene.say(phrases.about)} {checkPath && <a href={scene.link(checkPath)}>{scene.say(phrases.check)}</a>}
    </p>
  </div>
);
