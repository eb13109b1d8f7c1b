import localFont from 'next/font/local';

/** The typeface of headings, from this site itself. */
export const newsreader = localFont({
  src: './fonts/newsreader-latin-500.woff2',
  weight: '500',
  variable: '--font-heading',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
});
