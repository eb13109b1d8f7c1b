/** The page of a failure, with places in double braces. Not a file of its own: in a bundle it would have no folder. */
export const failureTemplate = `<!doctype html>
<html lang="{{language}}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>{{title}}</title>
    <style>
      :root {
        --ground: #fbfaf6;
        --ink: #24302f;
        --accent: #1f5c57;
        --line: #d9d5c8;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --ground: #141918;
          --ink: #e4e6e1;
          --accent: #8fd0c8;
          --line: #37403e;
        }
      }
      body {
        margin: 0;
        background: var(--ground);
        color: var(--ink);
        font:
          1.125rem/1.65 'Iowan Old Style',
          'Palatino Linotype',
          Palatino,
          Georgia,
          serif;
      }
      main {
        max-width: 34rem;
        margin: 0 auto;
        padding: 15vh 1.5rem 4rem;
      }
      h1 {
        margin: 0 0 1rem;
        font-size: 1.75rem;
        font-weight: 500;
        line-height: 1.25;
      }
      a {
        color: var(--accent);
        text-underline-offset: 0.18em;
      }
      a:focus-visible {
        outline: 3px solid var(--accent);
        outline-offset: 3px;
      }
      footer {
        margin-top: 2.5rem;
        padding-top: 1rem;
        border-top: 1px solid var(--line);
      }
    </style>
  </head>
  <body>
    <main>
      <h1>{{title}}</h1>
      <p>{{explanation}}</p>
      <p>{{ways}}</p>
      <footer>
        <p>{{emergency}}</p>
      </footer>
    </main>
  </body>
</html>
`;
