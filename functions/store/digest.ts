import { hash } from 'node:crypto';
import type { Digest } from '../../shared/canonical.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal: the digest of plans, evidence and results. */
export const sha256: Digest = (text) => hash('sha256', text);
