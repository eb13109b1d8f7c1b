import content from '../content.json';
import { SanityLive } from '../sanity/live.js';

const { htmlClass, stylesheet, font, before, after } = content.frame;

export default function Layout({ children }) {
  return (
    <html lang="en-GB" className={htmlClass}>
      <head>
        <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="" />
        <link rel="stylesheet" href={stylesheet} precedence="default" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <div dangerouslySetInnerHTML={{ __html: before }} />
        {children}
        <div dangerouslySetInnerHTML={{ __html: after }} />
        <SanityLive />
      </body>
    </html>
  );
}
