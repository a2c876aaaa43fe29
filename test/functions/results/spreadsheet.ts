import { readXlsx, type Sheet } from 'hucre/xlsx';

/** A sheet as a reader that trusts nothing finds it: what each cell shows, and the formulas by address. */
export type Opened = {
  readonly rows: readonly (readonly unknown[])[];
  readonly formulas: ReadonlyMap<string, { readonly formula: string; readonly stored: unknown }>;
  readonly sheet: Sheet;
};

/** An Excel file opened again, sheet by sheet, by name. */
export async function openBook(bytes: Uint8Array): Promise<ReadonlyMap<string, Opened>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map((sheet) => {
      const formulas = [...(sheet.cells ?? [])].flatMap(([at, cell]) => {
        const [row = 0, column = 0] = at.split(',').map(Number);
        const stored = cell.formulaResult ?? cell.value;
        return cell.formula === undefined
          ? []
          : [[`${letters(column)}${row + 1}`, { formula: cell.formula, stored }] as const];
      });
      return [sheet.name, { rows: sheet.rows, formulas: new Map(formulas), sheet }];
    }),
  );
}

/** Every formula of a sheet computed anew from the numbers that are no formulas, in the arithmetic of spreadsheets. */
export function recompute({ rows, formulas }: Opened): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  const valueAt = (address: string): number => {
    const known = done.get(address);
    if (known !== undefined) return known;
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const written = formulas.get(address);
    const plain = rows[Number(row) - 1]?.[numberOf(column)];
    const value = written ? evaluate(written.formula, valueAt) : typeof plain === 'number' ? plain : 0;
    done.set(address, value);
    return value;
  };
  return new Map([...formulas.keys()].map((address) => [address, valueAt(address)]));
}

/** Sums, products, SUM over a range, ROUND and ROUNDDOWN: whatever else stands in a formula throws. */
function evaluate(formula: string, valueAt: (address: string) => number): number {
  const tokens = formula.match(/\d+(?:\.\d+)?|[A-Z]+\d+|[A-Z]+|[-+*/(),:]/g) ?? [];
  if (tokens.join('') !== formula) throw new Error(`'${formula}' holds something that is not ours`);
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at++] ?? '';
    if (wanted !== undefined && token !== wanted) throw new Error(`'${formula}' wants ${wanted} and has ${token}`);
    return token;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') value = take() === '+' ? value + product() : value - product();
    return value;
  };
  const product = (): number => {
    let value = single();
    while (tokens[at] === '*' || tokens[at] === '/') value = take() === '*' ? value * single() : value / single();
    return value;
  };
  const single = (): number => {
    const token = take();
    if (token === '-') return -single();
    if (token === '(') {
      const value = sum();
      take(')');
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (/\d$/.test(token)) return valueAt(token);
    take('(');
    if (token === 'SUM') {
      const from = take();
      take(':');
      const to = take();
      take(')');
      return range(from, to).reduce((so, address) => so + valueAt(address), 0);
    }
    if (token !== 'ROUND' && token !== 'ROUNDDOWN') throw new Error(`'${formula}' asks for ${token}`);
    const value = sum();
    take(',');
    const places = sum();
    take(')');
    return token === 'ROUND' ? rounded(value, places) : Math.trunc(fifteen(value) * 10 ** places) / 10 ** places;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`'${formula}' goes on after its end`);
  return value;
}

/** Half away from zero, on the fifteen digits that spreadsheets go by. */
export function rounded(value: number, places: number): number {
  const shifted = fifteen(fifteen(value) * 10 ** places);
  return (Math.sign(shifted) * Math.floor(Math.abs(shifted) + 0.5)) / 10 ** places;
}

const fifteen = (value: number) => Number(value.toPrecision(15));

function range(from: string, to: string): readonly string[] {
  const [, column = '', first = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  const [, other = '', last = ''] = /^([A-Z]+)(\d+)$/.exec(to) ?? [];
  if (column !== other) throw new Error(`${from}:${to} is not one column`);
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `${column}${Number(first) + index}`);
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function numberOf(column: string): number {
  return [...column].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
