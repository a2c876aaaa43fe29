import type { FC } from 'hono/jsx';
import type { Difference } from '../../shared/plan/compare.ts';
import { partKinds } from '../../shared/plan/compare-parts.ts';
import type { Scene } from '../web/scene.ts';
import { compareWords as words } from './compare-words.ts';

/** Every difference, gathered by the part it belongs to; parts by their kind. */
export const Differences: FC<{ readonly list: readonly Difference[]; readonly scene: Scene }> = ({ list, scene }) => (
  <>
    {partKinds
      .map((kind) => ({ kind, own: list.filter(({ part }) => part === kind) }))
      .filter(({ own }) => own.length > 0)
      .map(({ kind, own }) => (
        <section>
          <h3 id={`kind-${kind}`}>{scene.say(words[kind])}</h3>
          <table class="figures stack even" aria-labelledby={`kind-${kind}`}>
            <thead>
              <tr>
                <th scope="col">{scene.say(words.what)}</th>
                <th scope="col">{scene.say(words.was)}</th>
                <th scope="col">{scene.say(words.is)}</th>
              </tr>
            </thead>
            {[...Map.groupBy(own, ({ at }) => at).values()].map((parts) => (
              <PartRows list={parts} scene={scene} />
            ))}
          </table>
        </section>
      ))}
  </>
);

const PartRows: FC<{ readonly list: readonly Difference[]; readonly scene: Scene }> = ({ list, scene }) => {
  const { say } = scene;
  const [first] = list;
  if (!first) return null;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={3}>
          {say(first.title)} <PartKind one={first} scene={scene} />
        </th>
      </tr>
      {list.map((one) => {
        if (one.kind === 'added' || one.kind === 'removed') return null;
        const label = one.kind === 'moved' ? words.place : one.label;
        return (
          <tr>
            <th scope="row">{say(label)}</th>
            <td data-label={say(words.was)}>
              <span>{say(one.before ?? words.nothing)}</span>
            </td>
            <td data-label={say(words.is)}>
              <span>{say(one.after ?? words.nothing)}</span>
            </td>
          </tr>
        );
      })}
    </tbody>
  );
};

/** That the whole part came or went, with what it says for whoever wants to see it. */
const PartKind: FC<{ readonly one: Difference; readonly scene: Scene }> = ({ one, scene: { say, language } }) => {
  if (one.kind !== 'added' && one.kind !== 'removed') return null;
  return (
    <>
      <span class={one.kind === 'added' ? 'tag good' : 'tag warn'}>{say(words[one.kind])}</span>
      {one.details.length > 0 && (
        <details>
          <summary class="small">{say(words.details)}</summary>
          <ul class="small">
            {one.details.map(({ label, value }) => (
              <li>
                {say(label)}
                {language === 'zh' ? '：' : ': '}
                {say(value)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
