import { catalogue } from '../../shared/rules/catalogue/catalogue.ts';
import { forms } from '../../shared/rules/index.ts';

/** Prints, as Markdown, every form of the register and with which of them each scheme of the catalogue is written. */
const lines = [
  '## Forms',
  '',
  '| family | form | 名称 | meaning | source |',
  '| --- | --- | --- | --- | --- |',
  ...forms.map(({ family, form, title, meaning, source }) =>
    row(family, `\`${form}\``, title.zh, `${title.en}: ${meaning.en}`, source),
  ),
  '',
  '## Schemes',
  '',
  '| id | 方案 | scheme | written with | beside the forms |',
  '| --- | --- | --- | --- | --- |',
  ...catalogue.map(({ id, title, with: written, beside = '' }) =>
    row(id, title.zh, title.en, written.map(({ form, by }) => `\`${form}\`: ${by}`).join('; '), beside),
  ),
  '',
  'Not forms: B11 to B13 and F5 to F8 are analyses beside a score, E5 to E8 are clocks of cases.',
];
process.stdout.write(`${lines.join('\n')}\n`);

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
