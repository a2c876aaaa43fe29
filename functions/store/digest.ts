import { createHash } from 'node:crypto';
import type { Digest } from '../../shared/canonical.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal: the digest of plans, evidence and results. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
