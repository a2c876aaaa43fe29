import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parts } from './parts.ts';
import { tableOf } from './table.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}". Known: ${parts.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const measured = [];
for (const { name, title, means, measure } of parts) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`Measuring ${name} ...`);
  const figures = await measure('full');
  measured.push({ name, title, means, figures });
  console.log(tableOf(title, means, figures));
}
const report = { node: process.version, machine: `${process.platform} ${process.arch}`, parts: measured };
writeFileSync(resolve(import.meta.dirname, '../../bench.json'), `${JSON.stringify(report, null, 2)}\n`);
