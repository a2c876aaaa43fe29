import type { FC } from 'hono/jsx';

/** Mouths from glad to angry, the last one frowning: told apart by their form, not by a colour. */
const mouths = [
  'M6.8 13.2q5.2 8 10.4 0z',
  'M7.5 14q4.5 4 9 0',
  'M8 15.5h8',
  'M7.5 17q4.5-4.4 9 0',
  'M7 18.2q5-8 10 0z',
] as const;

/** The faces of a page, drawn once and used by each answer. */
export const FaceShapes: FC = () => (
  <svg width="0" height="0" class="shapes" aria-hidden="true">
    {mouths.map((mouth, at) => (
      <symbol id={`face${at}`} viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="10.8" />
        <path d={at === mouths.length - 1 ? 'M7 8l3 1.6M17 8l-3 1.6' : 'M8.5 8.4v1.8M15.5 8.4v1.8'} />
        <path d={mouth} />
      </symbol>
    ))}
  </svg>
);

/** The face of a level of a scale, 0 being the best of `levels`. Says nothing that the words beside it do not. */
export const Face: FC<{ readonly level: number; readonly levels: number }> = ({ level, levels }) => (
  <svg class="face" aria-hidden="true">
    <use href={`#face${Math.round((level / Math.max(1, levels - 1)) * (mouths.length - 1))}`} />
  </svg>
);
