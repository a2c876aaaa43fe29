import { byCodeUnit } from '../../shared/canonical.ts';
import type { Answer, Ballot, Prompted } from '../../shared/evidence/evidence.ts';
import { promptedAnswers } from '../../shared/evidence/prompted.ts';

/**
 * A filled-in sheet as a short text, so that a ballot stays under the kilobyte that one write unit pays for.
 *
 * `manner,speed>west=02,east=1?` : under these items, these subjects answered so. A level is one digit, "don't know" a
 * question mark; where scores or places occur the answers stand apart: `s92.5/p3/0`. Subjects with the same items share
 * their list, which for a review of twenty units is nearly all of it.
 */
export function packSheet(sheet: Ballot['sheet']): string {
  const byItems = new Map<string, string[]>();
  for (const [subject, answers] of Object.entries(sheet).sort(byName)) {
    const sorted = Object.entries(answers).sort(byName);
    const items = sorted.map(([item]) => item).join(',');
    const codes = sorted.map(([, answer]) => codeOf(answer));
    const text = codes.every((code) => code.length === 1) ? codes.join('') : codes.join('/');
    byItems.set(items, [...(byItems.get(items) ?? []), `${subject}=${text}`]);
  }
  return [...byItems].map(([items, subjects]) => `${items}>${subjects.join(',')}`).join(';');
}

/** The sheet again. */
export function unpackSheet(packed: string): Ballot['sheet'] {
  const sheet: Ballot['sheet'] = {};
  for (const part of packed.split(';')) {
    const [items = '', subjects = ''] = part.split('>');
    for (const entry of subjects.split(',')) {
      const [subject = '', text = ''] = entry.split('=');
      const codes = /[/sp]/.test(text) ? text.split('/') : [...text];
      const named = items === '' ? [] : items.split(',');
      const answers: Record<string, Answer> = {};
      named.forEach((item, at) => {
        answers[item] = answerOf(codes[at], packed);
      });
      sheet[subject] = answers;
    }
  }
  return sheet;
}

function codeOf(answer: Answer): string {
  if ('level' in answer) return String(answer.level);
  if ('unknown' in answer) return '?';
  return 'score' in answer ? `s${answer.score}` : `p${answer.place}`;
}

/** The same few answers in a million sheets are held once. */
const levels: readonly Answer[] = Array.from({ length: 10 }, (_, level) => Object.freeze({ level }));
const unknown: Answer = Object.freeze({ unknown: true });

function answerOf(code: string | undefined, packed: string): Answer {
  if (code === '?') return unknown;
  const level = code !== undefined && /^\d$/.test(code) ? levels[Number(code)] : undefined;
  if (level) return level;
  if (code?.startsWith('s')) return { score: code.slice(1) };
  if (code?.startsWith('p')) return { place: Number(code.slice(1)) };
  throw new Error(`a stored sheet can't be read: ${packed}`);
}

/** The answer to the question of honesty as one letter. */
export const promptedLetters: Readonly<Record<Prompted, string>> = { yes: 'y', no: 'n', unsaid: 'u' };

/** The answer again. */
export function promptedOf(letter: string): Prompted {
  const found = promptedAnswers.find((one) => promptedLetters[one] === letter);
  if (!found) throw new Error(`'${letter}' is no stored answer to the question of honesty`);
  return found;
}

const byName = (a: readonly [string, unknown], b: readonly [string, unknown]) => byCodeUnit(a[0], b[0]);
