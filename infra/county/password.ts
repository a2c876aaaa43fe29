/** A password to be read out or copied: 80 random bits in groups of four, without letters that look like digits. */
export function newPassword(random: (n: number) => Uint8Array): string {
  // 256 is a multiple of 32, so the low five bits of a random byte are fair.
  const drawn = Array.from(random(16), (byte) => letters.charAt(byte & 31)).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}

const letters = 'abcdefghjkmnpqrstuvwxyz123456789';
