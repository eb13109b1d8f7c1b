import { z } from 'zod';

/** An e-mail address. Its length comes first: the pattern is not for megabytes. */
export const emailAddress = z.string().max(254).pipe(z.email('an e-mail address'));
