import type { FC } from 'hono/jsx';
import { isLoose } from '../../shared/plan/loose.ts';
import type { AnyForm } from '../../shared/rules/index.ts';
import { fill, type Phrases } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { writeShape } from './codec.ts';
import { Described } from './described.tsx';
import { settingsShape } from './settings-shape.ts';
import { shapePhrases } from './shape-phrases.ts';

const phrases = {
  unit: { zh: '单位', en: 'Unit' },
  result: { zh: '得出', en: 'Result' },
  none: { zh: '无', en: 'none' },
  readings: { zh: '读数', en: 'Reading' },
  scores: { zh: '得分', en: 'Score' },
} satisfies Phrases;

/** The worked examples of a form, folded away: with what settings, what comes out of what. Every one of them is computed by a test. */
export const Examples: FC<{ readonly form: AnyForm; readonly scene: Scene }> = ({ form, scene }) => (
  <details class="example">
    <summary>{fill(scene.say(shapePhrases.examples), { n: String(form.examples.length) })}</summary>
    {form.examples.map((example) => (
      <>
        <h3>{scene.say(example.title)}</h3>
        <Settings form={form} settings={example.settings} scene={scene} />
        <Outcome example={example} scene={scene} />
      </>
    ))}
  </details>
);

const Settings: FC<{ form: AnyForm; settings: Readonly<Record<string, unknown>>; scene: Scene }> = (given) => {
  const { form, settings, scene } = given;
  const peek = (field: string) => {
    const found = field.split('.').reduce<unknown>((at, key) => (isLoose(at) ? at[key] : undefined), settings);
    return typeof found === 'string' ? found : undefined;
  };
  const frame = ['id', 'title', 'source', 'handedInBy'];
  const shape = settingsShape(form, '', peek, { plan: {}, fields: [] }, frame);
  return <Described shape={shape} typed={writeShape(shape, settings)} scene={scene} />;
};

/** What goes in by unit, where the example says it by unit, and what comes out. */
const Outcome: FC<{ example: AnyForm['examples'][number]; scene: Scene }> = ({ example, scene: { say } }) => {
  const given = (['readings', 'scores'] as const).flatMap((what) => {
    const column = what in example ? Reflect.get(example, what) : undefined;
    return isLoose(column) ? [{ what, column }] : [];
  });
  const shown = (value: unknown) => (typeof value === 'string' ? value : say(phrases.none));
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{say(phrases.unit)}</th>
          {given.map(({ what }) => (
            <th scope="col" class="num">
              {say(phrases[what])}
            </th>
          ))}
          <th scope="col" class="num">
            {say(phrases.result)}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(example.expect).map(([unit, result]) => (
          <tr>
            <th scope="row">{unit}</th>
            {given.map(({ column }) => (
              <td class="num">{shown(column[unit])}</td>
            ))}
            <td class="num">{shown(result)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
