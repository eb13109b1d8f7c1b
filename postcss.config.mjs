/**
 * Leaves out fonts of other hosts: Sanity's design system declares some, and a Studio on the embedded lake asks nobody
 * but this site. Its text falls back to the system's fonts, as its CSS says.
 */
const noForeignFonts = {
  postcssPlugin: 'no-foreign-fonts',
  AtRule: {
    'font-face': (rule) => {
      if (/url\(["']?(?:https?:)?\/\//.test(rule.toString())) rule.remove();
    },
  },
};

export default { plugins: [noForeignFonts] };
