/** A chart drawn for a phone and for a desktop, with a sentence for whoever cannot see it. The table beside holds its numbers. */
export type Drawing = { readonly narrow: string; readonly wide: string; readonly label: string };

/** The widths a chart is drawn for, in CSS pixels: what a page of 360 leaves, and a column of text. */
export const widths = { narrow: 328, wide: 760 } as const;
