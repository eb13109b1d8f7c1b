import { aboutFaqs } from './about.ts';
import { researchFaqs } from './research.ts';
import { sessionFaqs } from './sessions.ts';

export const faqs = [...aboutFaqs, ...sessionFaqs, ...researchFaqs];
