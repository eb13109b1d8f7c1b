/** Next's request API for tests that render pages without Next: nobody is in a preview. */
export const draftMode = async () => ({ isEnabled: false });
export const cookies = async () => ({ get: () => undefined });
