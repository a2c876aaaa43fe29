import type { FC } from 'hono/jsx';
import type { Audience } from '../../../shared/plan/schema.ts';
import type { Phrases } from '../../../shared/words.ts';
import { FieldFault } from '../fault-list.tsx';
import type { Scene } from '../scene.ts';
import { asksComment, type Beside } from './beside.ts';

const phrases = {
  comment: { zh: '还有想说的话吗？（可以不写）', en: 'Anything you would like to add? (optional)' },
  commentHint: {
    zh: '最多 500 字。请不要写姓名和电话。您写的话和您选的答案分开保存。',
    en: 'At most 500 characters. Please write no names or phone numbers. Your words are kept apart from your answers.',
  },
  told: { zh: '有没有人要求您该怎么选？', en: 'Has anyone told you what to answer?' },
  toldHint: {
    zh: '可以不答。只用来检查这次评价是不是真实。',
    en: 'You may leave this out. It only serves to check that this rating is genuine.',
  },
  yes: { zh: '有', en: 'Yes' },
  no: { zh: '没有', en: 'No' },
  unsaid: { zh: '不想说', en: 'Rather not say' },
} satisfies Phrases;

/** What a public sheet asks beside its answers: one comment, and whether anyone told the rater what to answer. */
export const BesideFields: FC<{
  readonly audience: Audience;
  readonly beside?: Beside | undefined;
  readonly scene: Scene;
}> = ({ audience, beside, scene }) => {
  const { say } = scene;
  const faults = beside?.faults ?? [];
  const faulty = faults.some(({ field }) => field === 'words');
  return (
    <>
      {audience.honesty && (
        <fieldset class="choice few" id="told" tabindex={-1} aria-describedby="told-hint">
          <legend>{say(phrases.told)}</legend>
          <p class="hint" id="told-hint">
            {say(phrases.toldHint)}
          </p>
          <div class="levels">
            {(['no', 'yes', 'unsaid'] as const).map((value) => (
              <label>
                <input type="radio" name="told" value={value} checked={beside?.prompted === value} />
                <span>{say(phrases[value])}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {asksComment(audience) && (
        <div class={faulty ? 'field faulty' : 'field'}>
          <label for="words">{say(phrases.comment)}</label>
          <p class="hint" id="words-hint">
            {say(phrases.commentHint)}
          </p>
          <FieldFault field="words" faults={faults} scene={scene} />
          <textarea
            id="words"
            name="words"
            rows={3}
            aria-invalid={faulty ? 'true' : undefined}
            aria-describedby={faulty ? 'words-hint words-fault' : 'words-hint'}
          >
            {beside?.typed ?? ''}
          </textarea>
        </div>
      )}
    </>
  );
};
