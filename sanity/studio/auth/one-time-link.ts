const prefix = '#sign-in=';

/** The secret of a one-time link, taken from the address so that it stays in no history. */
export interface OneTimeLink {
  readonly secret: string;
  /** True until it is forgotten. */
  readonly present: boolean;
  forget(): void;
}

/** Reads `#sign-in=<secret>` from the address. Browsers keep the fragment to themselves: it reaches no server. */
export function oneTimeLinkIn({ location, history }: Window): OneTimeLink {
  let secret = location.hash.startsWith(prefix) ? decodeURIComponent(location.hash.slice(prefix.length)) : '';
  if (secret) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return {
    get secret() {
      return secret;
    },
    get present() {
      return secret !== '';
    },
    forget: () => {
      secret = '';
    },
  };
}

/** The address that such a link leads to, on this site. */
export const oneTimeLinkOf = (secret: string): string => `${location.origin}/studio${prefix}${secret}`;
