import type { FC } from 'hono/jsx';
import type { Drawing } from './drawing.ts';

/**
 * Shows a chart as a picture inside the page: no second request, and nothing of its style concerns the page or the rules
 * about what the page may run.
 */
export const Picture: FC<{ readonly drawing: Drawing }> = ({ drawing: { narrow, wide, label } }) => (
  <p class="chart">
    <picture>
      <source media="(min-width: 50rem), print" srcset={address(wide)} />
      <img src={address(narrow)} alt={label} />
    </picture>
  </p>
);

/** The picture as an address. Blanks and commas would end an address in a `srcset`; both are escaped. */
function address(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
