import type { RaterReport, RaterReports } from '../../../shared/statistics/answers/rater-report.ts';
import type { SeverityBlock } from '../../../shared/statistics/raters/severity.ts';
import type { Words } from '../../../shared/words.ts';
import { ratersWords as words } from './raters-words.ts';
import { filled, number, plainly, type Table, type Value } from './table.ts';

/** Everything about raters: for each audience or panel who is strict, the means without it, and favours returned. */
export function ratersTables(found: RaterReports): readonly Table[] {
  return [...found.reports.flatMap(reportTables), ...raterNotes(found)];
}

/** What is said of one audience or panel. */
export function reportTables(report: RaterReport): readonly Table[] {
  return [severityTable(report), adjustedTable(report), ...favoursTable(report)];
}

/** What could not be said, and why: a table of notes alone, or none. */
export function raterNotes({ reports, tooFew }: RaterReports): readonly Table[] {
  const notes = [
    ...tooFew.map((title) => filled(words.fewRaters, { title })),
    ...(reports.length + tooFew.length === 0 ? [words.nobody] : []),
    ...reports.flatMap((report) => favoursNote(report) ?? []),
  ];
  return notes.length === 0 ? [] : [{ title: words.notes, notes, columns: [], rows: [] }];
}

function blocksOf({ severity }: RaterReport): readonly SeverityBlock[] {
  return severity.kind === 'fitted' || severity.kind === 'blocks' ? severity.blocks : [];
}

function severityTable(report: RaterReport): Table {
  const { title, mixed, isSecret } = report;
  const blocks = blocksOf(report);
  const hasStrata = report.strata.some((stratum) => stratum !== undefined);
  const whole = mixed.kind === 'fitted' ? mixed.raters + mixed.subjects + mixed.residual : 0;
  const percent = (part: number) => ((100 * part) / whole).toFixed(0);
  return {
    title: filled(words.severity, { title }),
    notes: [
      isSecret ? words.severityHow : words.named,
      ...(mixed.kind === 'fitted' && whole > 0
        ? [
            filled(words.mixed, {
              subjects: percent(mixed.subjects),
              raters: percent(mixed.raters),
              rest: percent(mixed.residual),
            }),
          ]
        : []),
      ...(blocks.length > 1 ? [filled(words.blocks, { n: String(blocks.length) })] : []),
    ],
    columns: [
      { title: words.rater },
      ...(hasStrata ? [{ title: words.stratum }] : []),
      ...[words.rated, words.severe, words.se, words.least, words.most, words.dropped, words.expected].map(numeric),
      { title: words.remark },
    ],
    rows: blocks.flatMap(({ raters }, block) =>
      [...raters]
        .sort((a, b) => b.severity - a.severity)
        .map(({ rater, n, severity, se }): readonly Value[] => {
          const use = report.use.find((one) => one.rater === rater);
          const cut = report.trimming.raters[rater];
          const dropped = cut && cut.high + cut.low;
          return [
            named(report, rater),
            ...(hasStrata ? [report.strata[rater]] : []),
            number(n, 0),
            number(severity, 2),
            number(se, 2),
            number(use?.least, 1),
            number(use?.most, 1),
            number(dropped, 1),
            number(cut?.expected, 1),
            remarks(report, rater, blocks.length > 1 ? block + 1 : undefined),
          ];
        }),
    ),
  };
}

function remarks(report: RaterReport, rater: number, block: number | undefined): Value {
  const use = report.use.find((one) => one.rater === rater);
  const copied = report.same.find((group) => group.includes(rater));
  const cut = report.trimming.raters[rater];
  const said: readonly Words[] = [
    ...(block === undefined ? [] : [filled(words.block, { n: String(block) })]),
    ...(use?.allEqual ? [words.allEqual] : []),
    ...(use?.onlyExtremes ? [words.extremes] : []),
    ...(copied ? [filled(words.copied, { others: others(report, copied, rater) })] : []),
    ...(cut?.isOften ? [words.often] : []),
  ];
  if (said.length === 0) return undefined;
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}

function others(report: RaterReport, group: readonly number[], rater: number): string {
  const names = group.filter((one) => one !== rater).map((one) => named(report, one));
  return names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '');
}

function named({ raters }: RaterReport, rater: number): string {
  return raters[rater] ?? String(rater + 1);
}

function adjustedTable(report: RaterReport): Table {
  const { trimming, subjects } = report;
  return {
    title: filled(words.adjusted, { title: report.title }),
    notes: [words.adjustedHow],
    columns: [
      { title: words.unit },
      ...[
        words.raters,
        words.raw,
        words.fair,
        words.se,
        words.difference,
        words.trimmed,
        words.place,
        words.trimmedPlace,
      ].map(numeric),
    ],
    rows: blocksOf(report).flatMap((block) =>
      [...block.subjects]
        .sort((a, b) => b.adjusted - a.adjusted)
        .map(({ subject, n, raw, adjusted, se }): readonly Value[] => {
          const cut = trimming.subjects[subject];
          return [
            subjects[subject]?.title,
            number(n, 0),
            number(raw, 2),
            number(adjusted, 2),
            number(se, 2),
            number(adjusted - raw, 2),
            number(cut?.trimmed, 2),
            place(cut?.place),
            place(cut?.trimmedPlace),
          ];
        }),
    ),
  };
}

function favoursTable({ reciprocity: found, title, subjects }: RaterReport): readonly Table[] {
  if (found.kind !== 'compared') return [];
  const unit = (at: number) => subjects[at]?.title ?? plainly(String(at));
  return [
    {
      title: filled(words.favours, { title }),
      notes: [
        filled(words.favoursHow, {
          bound: found.bound.toFixed(1),
          chance: found.byChance.toFixed(1),
          correlation: found.correlation?.toFixed(2) ?? '—',
          p: (100 * found.pValue).toFixed(1),
        }),
      ],
      columns: [{ title: words.from }, { title: words.to }, numeric(words.aToB), numeric(words.bToA)],
      rows: found.mutual.map(({ a, b, aToB, bToA }) => [unit(a), unit(b), number(aToB, 1), number(bToA, 1)]),
    },
  ];
}

function favoursNote({ reciprocity, title, isSecret }: RaterReport): Words | undefined {
  if (reciprocity.kind === 'compared') return undefined;
  if (isSecret) return filled(words.secret, { title });
  return filled(reciprocity.kind === 'too-few' ? words.fewPairs : words.unequalFit, { title });
}

function numeric(title: Words) {
  return { title, numeric: true as const };
}

function place(value: number | undefined): Value {
  return value ? number(value, 0) : undefined;
}
