import type { Child } from 'hono/jsx';
import { expect, test } from 'vitest';
import { largestLosses } from '../../../functions/results/losses.ts';
import { LossesTable } from '../../../functions/results/losses-table.tsx';
import { noticeOf } from '../../../functions/results/notice.ts';
import { Provenance } from '../../../functions/results/provenance.tsx';
import { resultFile } from '../../../functions/results/workbook-file.ts';
import { Adjustments, Outcomes } from '../../../functions/web/result/unit-ends.tsx';
import { UnitFacts } from '../../../functions/web/result/unit-facts.tsx';
import { UnitParts } from '../../../functions/web/result/unit-parts.tsx';
import type { Scene } from '../../../functions/web/scene.ts';
import { explained } from '../../../functions/web/sentence.ts';
import { exact } from '../../../shared/number.ts';
import { textOf } from './county.ts';
import { pointsPlan, pointsTaken } from './points-county.ts';
import { openBook, recompute } from './spreadsheet.ts';

const taken = pointsTaken();
const { head } = taken.latest;
// What these parts of a page ask of a scene is its language and its links.
const scene = { say: taken.say, language: 'zh', link: (path: string) => path } as unknown as Scene;

function unitOf(id: string) {
  const unit = taken.result.units.find((one) => one.unit === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
}

const shown = (node: Child) => textOf(String(node));
const partsOf = (id: string) =>
  shown(<UnitParts unit={unitOf(id)} plan={pointsPlan} base="/u" open={false} scene={scene} />);
const given = (id: string) => ({ head, unit: unitOf(id), plan: pointsPlan, scene });

test('points that add up are called points and summed as points', () => {
  // 90 % of 60, 80 % of 30, and the geometric mean of 81 and 100, 90 %, of 10: 54 + 24 + 9 = 87
  const text = partsOf('a1');
  expect(text).toContain('指标 满分 计入满分 得分 roads（例） 60 60 54 order（例） 30 30 24 Rescue（例） 10 10 9');
  expect(text).toContain('合计 100 100 87');
});

test('what a missing part’s points become stands in its row and below the table', () => {
  // 60 and 10 share 100: 60 x 100 / 70 = 600/7; 54 x (600/7) / 60 = 540/7 = 77.142857…
  const text = partsOf('a2');
  expect(text).toContain('满分 计入满分 得分 计入得分 roads（例） 60 85.7143 （600/7） 54 77.1429 （540/7）');
  expect(text).toContain('order（例） 未计入 30 0.0000 — —');
  expect(text).toContain('order（例） ：没有报送“评分”。');
});

test('where nothing is added there is a dash, no sum, and the score of the branch', () => {
  const text = partsOf('a1');
  expect(text).toContain('crews（例） 50 50 81 — minutes（例） 50 50 100 — 合计 100 100 — 合成得分 9');
  expect(text).toContain('“计入”为“—”的：这一级不是相加得来的');
});

test('the three largest losses are in points of the total, from the shares really used', () => {
  const of = (id: string) =>
    largestLosses(unitOf(id), pointsPlan).map(({ node, worth, got, lost }) => [
      node.id,
      ...[worth, got, lost].map((value) => exact(value)),
    ]);
  // Rescue goes through a curve and so is taken as a whole.
  expect(of('a1')).toEqual([
    ['roads', '60', '54', '6'],
    ['order', '30', '24', '6'],
    ['rescue', '10', '9', '1'],
  ]);
  // a3: 60 x 50 % = 30 lost of 60, 30 x 60 % = 18 of 30; rescue lost nothing.
  expect(of('a3')).toEqual([
    ['roads', '60', '30', '30'],
    ['order', '30', '18', '12'],
  ]);
  expect(shown(<LossesTable losses={largestLosses(unitOf('a3'), pointsPlan)} base="/u" scene={scene} />)).toContain(
    'roads（例） 60 30 30',
  );
});

test('the head of the page says the place among how many, what was added, and a veto with its indicator and matter', () => {
  const first = shown(<UnitFacts {...given('a1')} />);
  expect(first).toContain('Rank（例） 第 1 名（组内 3 个单位）');
  expect(first).toContain('Extra（例） 87 → 89');
  const last = shown(<UnitFacts {...given('a3')} />);
  expect(last).toContain('Farmland（例） “order（例）”被否决');
  expect(last).toContain('18 低于 20，未完成。');
  expect(last).toContain('第 3 名（组内 3 个单位）');
});

test('beside every number stands the plan’s own rule, in words', () => {
  const parts = partsOf('a1');
  expect(parts).toContain('合成：分值相加 某个下级没有得分时：其分值由其余下级按比例承担');
  expect(parts).toContain('满分对应的目标·固定值：100；得分上限（满分的%）：100');
  expect(parts).toContain('修约 ：本级不修约，按准确值计入上一级');
  const ends = shown(
    <>
      <Adjustments {...given('a1')} open={false} />
      <Outcomes {...given('a1')} open={false} />
    </>,
  );
  expect(ends).toContain('看哪个指标：order（例）');
  expect(ends).toContain('低于此数即否决（本数不否决）：20');
  expect(ends).toContain('等次（从高到低）·最低分（含）：优秀 90、良好 80、合格 60；低于以上各档：不合格');
});

test('an adjustment without effect takes one line, one with an effect says before and after', () => {
  const idle = shown(<Adjustments {...given('a2')} open={false} />);
  expect(idle).toContain('Extra（例） ：得分不变；没有加分、扣分。');
  expect(shown(<Adjustments {...given('a1')} open={false} />)).toContain('调整前 87，调整后 89');
});

test('results of other cycles are named by the plan’s title, with cycle and digest, on the page, in Excel and in the notice', async () => {
  const page = shown(
    <Provenance latest={taken.latest} rounds={[]} seals={new Map()} basis={pointsPlan} whole={true} scene={scene} />,
  );
  expect(page).toContain('其他周期的结果 First quarter（例）（周期 2026-q1） 摘要 abababab');
  const notice = noticeOf(taken).attachments.at(-1)?.tables[0]?.rows ?? [];
  expect(notice).toContainEqual(['其他周期的结果', `First quarter（例）（周期 2026-q1），摘要 ${'ab'.repeat(32)}`]);
  const notes = (await openBook(await resultFile(taken))).get('说明')?.rows.flat() ?? [];
  expect(notes).toContain(`First quarter（例）（周期 2026-q1），摘要 ${'ab'.repeat(32)}`);
  expect(notes).toContain('2026-01-01 至 2026-12-31');
});

test('in Excel points are added by formulas that come to the score, and a mean that is not a sum is a plain value', async () => {
  const book = await openBook(await resultFile(taken));
  const sheet = book.get('构成');
  if (!sheet) throw new Error('no breakdown');
  const computed = recompute(sheet);
  const last = (unit: string) => {
    const title = unitOf(unit).title.zh;
    const at = sheet.rows.findLastIndex((cells) => cells[1] === title);
    return computed.get(`H${at + 1}`);
  };
  expect([last('a1'), last('a2'), last('a3')]).toEqual([89, 88.57, 58]);
  const rescue = sheet.rows.filter((cells) => cells[1] === unitOf('a1').title.zh && cells[2] === 'Rescue（例）');
  // Parts and sum have a dash; then, before the curve made 9 points of it, the score.
  expect(rescue.map((cells) => cells[7])).toEqual(['—', '—', '—', 9]);
  const rules = book.get('方案规定')?.rows ?? [];
  expect(rules).toContainEqual([
    'order（例）',
    '计分：按完成率计分',
    expect.stringContaining('得分上限（满分的%）：100'),
  ]);
});

test('the notice lists bonuses and vetoes with their matter, says how to ask for a review, and closes', () => {
  const text = noticeOf(taken).body.map((part) => part.text);
  expect(text).toContain(
    'A1（例）（Extra（例））：得分增加2分。加分合计2，计入2（加分，Flood relief，2）。87 + 2 − 0 = 89。',
  );
  expect(text.some((one) => one.includes('“Farmland（例）”未完成，作为否决标记公布'))).toBe(true);
  expect(text.some((one) => /于　　年　　月　　日前向〔受理机关〕提出书面复核申请/.test(one))).toBe(true);
  expect(text.at(-1)).toBe('特此通报。');
});

test('a program gets the same explanation as sentences in both languages', () => {
  const order = explained(unitOf('a3')).nodes.find(({ id }) => id === 'order');
  expect(order?.explain).toContainEqual({ zh: '报送“评分”：60。', en: expect.stringContaining('60') });
  const extra = explained(unitOf('a1')).adjustments[0];
  expect(extra?.explain).toContainEqual({
    zh: '类别 加分，事项 Flood relief，分值 2。',
    en: 'Kind bonus, Matter Flood relief, Points 2.',
  });
});
