import js from '@eslint/js';
import next from '@next/eslint-plugin-next';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The import arrows, `app → components → lib → sanity/content-types`: each entry forbids what docs/architecture.md does. */
const arrows = [
  { target: './components', from: './app' },
  { target: './lib', from: ['./app', './components'] },
  { target: './sanity', from: ['./app', './components', './lib', './scripts', './server'] },
  { target: ['./app', './components', './lib'], from: ['./scripts', './server'] },
  { target: ['./scripts', './server'], from: ['./app', './components'] },
  { target: './server', from: './sanity', except: ['./content-types.ts'] },
  {
    target: './scripts',
    from: './sanity',
    except: ['./content-types.ts', './claims', './schema', './studio/writing'],
  },
  { target: './sanity/claims', from: './sanity', except: ['./claims'] },
  { target: './scripts', from: './server' },
  { target: ['./sanity/content-types.ts', './sanity/text-fingerprint.ts'], from: './sanity' },
  { target: './sanity/phone-number.ts', from: './sanity', except: ['./content-types.ts'] },
  { target: './sanity/lake', from: './sanity', except: ['./lake'] },
  {
    target: './sanity/schema',
    from: './sanity',
    except: ['./schema', './claims', './content-types.ts', './phone-number.ts'],
  },
  {
    target: './sanity/studio',
    from: './sanity',
    except: ['./studio', './schema', './claims', './content-types.ts', './text-fingerprint.ts'],
  },
  {
    target: './sanity/seed',
    from: './sanity',
    except: ['./seed', './content-types.ts', './text-fingerprint.ts', './types.generated.ts'],
  },
  {
    target: ['./app', './components', './lib'],
    from: './sanity/lake',
    message: 'The site reaches the lake over HTTP.',
  },
  { target: './components', from: './sanity', except: ['./content-types.ts'] },
  {
    target: './lib',
    from: './sanity',
    except: ['./content-types.ts', './phone-number.ts', './text-fingerprint.ts', './types.generated.ts'],
  },
  { target: './app', from: './sanity', except: ['./content-types.ts'] },
];

export default ts.config(
  { ignores: ['.next/', '.lake/', '.cache/', 'node_modules/', 'next-env.d.ts', '**/*.generated.ts', 'bench/peers/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  a11y.flatConfigs.recommended,
  { languageOptions: { globals: globals.node } },
  {
    plugins: { '@next/next': next, 'react-hooks': hooks, 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver()],
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
    },
    rules: {
      ...next.configs.recommended.rules,
      ...hooks.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', 250],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `({ _id, ...rest })` is how a view model leaves a raw field behind.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Reading pages ship no script, so a plain <a> is the right element.
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
    },
  },
  { files: ['**/*.client.tsx'], languageOptions: { globals: globals.browser } },
);
