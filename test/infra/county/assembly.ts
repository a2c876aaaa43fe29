import { draft, opening } from './clerk.ts';

const title = { zh: '代表评议', en: 'Rating by deputies' };

/** The clerk's county with deputies, whose card rates every unit, and with two suppliers of figures. */
export const wholeDraft = {
  ...draft,
  audiences: [
    ...draft.audiences,
    {
      id: 'deputies',
      kind: 'public',
      cards: 'all-units',
      title: { zh: '“两代表一委员”', en: 'Deputies' },
      rates: ['towns'],
      strata: [{ id: 'people', title: { zh: '人大代表', en: "People's congress" } }],
      sheet: {
        scale: draft.audiences[0]?.sheet.scale,
        items: [{ id: 'overall', title: { zh: '总体评价', en: 'Overall' } }],
      },
    },
  ],
  tree: {
    ...draft.tree,
    children: draft.tree.children.map((node) =>
      node.id === 'targets'
        ? {
            ...node,
            handedInBy: [
              { supplier: 'statistics', fields: ['actual'] },
              { supplier: 'claims', fields: ['target'] },
            ],
          }
        : node,
    ),
  },
  suppliers: [
    { id: 'statistics', title: { zh: '统计局', en: 'Statistics bureau' }, own: false },
    { id: 'claims', title: { zh: '单位申报', en: 'Claims of the units' }, own: true },
  ],
};

/** Its cycle file, with a round of deputies beside those of the clerk's county. */
export const wholeOpening = {
  ...opening,
  rounds: [...opening.rounds, { id: 'deputies', audience: 'deputies', title, opensAt: '2026-11-01T08:00:00+08:00' }],
};
