import type { Words } from '../../../words.ts';
import type { Node } from '../../schema.ts';
import { fourLevelPoints, leafRounding, outOfHundred, overWhatIsThere, shareOf } from '../parts.ts';

/** What was assigned, and done by its day. */
export const tasks: Node = {
  id: 'tasks',
  title: { zh: '效能建设重点工作按时完成', en: 'Key tasks completed on time' },
  source: '认真分解落实效能建设各项重点工作,实行工作项目责任制,明确牵头部门、领导、责任,办理时限、办理质量',
  from: {
    zh: '效能办任务分解台账：完成值为按时完成的项目数，目标值为分解到本单位的项目数',
    en: 'Register of the efficiency office: projects completed on time, of those assigned to the unit',
  },
  handedInBy: [{ supplier: 'efficiency-office', min: '0', places: 0 }],
  weightByGroup: { stations: '15', villages: '10' },
  measure: shareOf('actual', 'target'),
  curve: outOfHundred,
  round: leafRounding,
};

const complaintShare = (id: string, title: Words, source: string, weight: string): Node => ({
  id,
  title,
  source,
  from: {
    zh: '效能投诉受理机构台账，收到件数只计受理范围内的投诉；全年没有投诉的不计分',
    en: 'Register of the complaint desk, complaints within its remit; without complaints no points',
  },
  weight,
  measure: shareOf(id, 'received'),
  curve: outOfHundred,
  round: leafRounding,
});

/** Complaints received are counted once and read by all three. */
export const complaints: Node = {
  id: 'complaints',
  title: { zh: '效能投诉办理', en: 'Complaints about efficiency' },
  source: '健全效能投诉受理机构,完善效能投诉办理机制,认真受理效能投诉,做到“投诉有门、有诉必理,事事有回音、件件有结果”',
  weightByGroup: { stations: '10', villages: '10' },
  aggregate: overWhatIsThere,
  children: [
    {
      ...complaintShare('accepted', { zh: '有诉必理', en: 'Every complaint taken up' }, '有诉必理', '30'),
      handedInBy: [{ supplier: 'complaint-desk', min: '0', places: 0 }],
    },
    {
      ...complaintShare('answered', { zh: '事事有回音', en: 'Every complaint answered' }, '事事有回音', '30'),
      recordsOf: 'accepted',
    },
    {
      ...complaintShare(
        'concluded',
        { zh: '件件有结果', en: 'Every complaint brought to a result' },
        '件件有结果',
        '40',
      ),
      recordsOf: 'accepted',
    },
  ],
};

/** How bad a finding of a supervision is. */
const findings = {
  byLevel: [
    { level: 'minor', title: { zh: '一般问题', en: 'Minor' }, points: '1' },
    { level: 'serious', title: { zh: '较重问题', en: 'Serious' }, points: '3' },
    { level: 'grave', title: { zh: '严重问题', en: 'Grave' }, points: '6' },
  ],
};

const stage = (field: string, zh: string, en: string) => ({
  field,
  title: { zh, en },
  sign: 'takes',
  worth: findings,
  sameMatter: 'best',
  cap: 'none',
});

/** A hundred points to begin with; every finding, dated and by name, takes some. Put right in time, it takes half. */
export const inspections: Node = {
  id: 'inspections',
  title: { zh: '监督检查和暗访', en: 'Supervision and unannounced visits' },
  source: '对行政事项、重点岗位、重大项目、群众反映的热点难点问题等实行事前、事中、事后监督',
  from: {
    zh: '效能监察员逐次登记发现的问题；没有发现问题的得满分',
    en: 'The inspectors enter each finding; without any the points are full',
  },
  handedInBy: [{ supplier: 'inspectors', min: '0' }],
  weightByGroup: { stations: '10', villages: '10' },
  measure: {
    form: 'events',
    start: '100',
    kinds: [
      stage('before', '事前监督发现问题', 'Found before the matter was done'),
      stage('during', '事中监督发现问题', 'Found while it was done'),
      stage('after', '事后监督发现问题', 'Found after it was done'),
      {
        field: 'visit',
        title: { zh: '不定期暗访发现问题', en: 'Found on an unannounced visit' },
        sign: 'takes',
        worth: {
          byLevel: [
            { level: 'no-register', title: { zh: '首问责任岗未挂牌或未登记', en: 'No sign or register' }, points: '1' },
            { level: 'no-note', title: { zh: '外出未留去向', en: 'Left without a note' }, points: '1' },
            {
              level: 'off-post',
              title: { zh: '脱岗、串岗，双岗无人顶替', en: 'Off post, nobody in reserve' },
              points: '2',
            },
            { level: 'brush-off', title: { zh: '态度生硬、推诿扯皮', en: 'Rude, or sent people away' }, points: '4' },
          ],
        },
        sameMatter: 'best',
        cap: '20',
      },
    ],
    circumstances: [{ id: 'mended', title: { zh: '限期内整改到位', en: 'Put right in time' }, percent: '50' }],
    floor: '0',
    cap: '100',
    whenNothing: 'start',
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
};

/** The people's say over all units. Villagers weigh more where a village is judged, clients where a station is. */
export const massReview: Node = {
  id: 'mass-review',
  title: { zh: '万人评议', en: 'Mass review' },
  source: '继续开展“万人评议机关效能”活动',
  from: { zh: '四个层面的评议人，一卡评全部单位，第一、二题', en: 'Raters of four strata, all units on one card' },
  weightByGroup: { stations: '15', villages: '20' },
  measure: {
    form: 'review-matrix',
    audience: 'reviewers',
    points: fourLevelPoints,
    items: [
      { item: 'manner', weight: '50' },
      { item: 'speed', weight: '50' },
    ],
    strata: [
      stratum('villagers', '30', '50'),
      stratum('clients', '30', '20'),
      stratum('enterprises', '20', '10'),
      stratum('deputies', '20', '20'),
    ],
    emptyItem: 'move-weight',
    emptyStratum: 'move-weight',
    minimum: 10,
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
};

function stratum(id: string, stations: string, villages: string) {
  return {
    stratum: id,
    weightByGroup: [
      { group: 'stations', weight: stations },
      { group: 'villages', weight: villages },
    ],
  };
}
