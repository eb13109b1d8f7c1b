/** Next's request API for tests that run without Next. */

/** The request that is being answered. Nobody is in a preview unless a test says so. */
export const request = { isDraft: false, cookies: new Map<string, string>() };

export const draftMode = async () => ({ isEnabled: request.isDraft });

export const cookies = async () => ({
  get: (name: string) => {
    const value = request.cookies.get(name);
    return value === undefined ? undefined : { name, value };
  },
});
