import { sha256 } from '../../functions/store/digest.ts';
import { assess } from '../../shared/assess/assess.ts';
import { tally } from '../../shared/assess/tally.ts';
import { canonical } from '../../shared/canonical.ts';
import { asked, peakMB, report, secondsEach, timed } from './apart.ts';
import { type CountySize, countyOf } from './county.ts';
import { assessInDoubles } from './doubles/assess.ts';

/** Which county to judge, with which numbers, and how often: the best run is the one reported. */
export type JudgementAsked = CountySize & { readonly numbers: 'exact' | 'doubles'; readonly times: number };

/** What judging took. `tallySeconds` is the share that knows no numbers; `peakMB` is that of the first run. */
export type JudgementFound = {
  readonly seconds: number;
  readonly tallySeconds: number;
  readonly writingSeconds: number;
  readonly peakMB: number;
  readonly resultMB: number;
};

const { numbers, times, ...size } = asked<JudgementAsked>();
const { plan, cycle, evidence } = countyOf(size);
const judge = numbers === 'exact' ? assess : assessInDoubles;

const first = timed(() => judge(plan, cycle, evidence, sha256));
const peak = peakMB();
const writing = timed(() =>
  // Unit by unit, as a result is kept.
  first.answer.units.reduce((so, unit) => so + canonical(unit).length, 0),
);
const found = {
  // A tiny county may be judged between two steps of the clock.
  seconds: first.seconds || secondsEach(() => judge(plan, cycle, evidence, sha256)),
  tallySeconds: Number.POSITIVE_INFINITY,
};
for (let time = 1; time <= times; time++) {
  found.tallySeconds = Math.min(
    found.tallySeconds,
    secondsEach(() => tally(evidence, sha256)),
  );
  if (time < times) {
    found.seconds = Math.min(
      found.seconds,
      secondsEach(() => judge(plan, cycle, evidence, sha256)),
    );
  }
}
report({
  ...found,
  writingSeconds: writing.seconds,
  peakMB: peak,
  resultMB: writing.answer / 1e6,
} satisfies JudgementFound);
