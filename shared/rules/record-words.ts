import type { Words } from '../words.ts';

/** Levels and circumstances that records may name, in the plan's own words: an award of the province, warned in advance. */
export type RecordWords = {
  /**
   * What its fields are called, where the settings say; other fields go by their usual names. A record may go without a
   * value where its field is worth something by itself, and must name one of its field's own `levels` where there are any.
   */
  readonly fields?: readonly {
    readonly id: string;
    readonly title: Words;
    readonly valueOptional?: true;
    readonly levels?: readonly string[];
  }[];
  readonly levels: readonly { readonly id: string; readonly title: Words }[];
  readonly circumstances: readonly { readonly id: string; readonly title: Words }[];
};

/** Parts of a record that only some forms ask for. */
export type RecordPart = 'rater' | 'panel' | 'until';
