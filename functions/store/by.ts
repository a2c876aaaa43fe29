/**
 * Who changes what and why: everything stored in `records` is stored in somebody's name.
 *
 * `actor` is a login, or `clock` for scheduled work; `action` a word of the domain such as `close-round`; `at` the
 * instant it was asked for.
 */
export type By = { readonly actor: string; readonly action: string; readonly reason: string; readonly at: string };
