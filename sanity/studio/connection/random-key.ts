const keyBytes = 24;

/** A key that cannot be guessed, of 48 characters. Not `crypto.randomUUID`, which browsers keep back from pages without https. */
export const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(keyBytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
