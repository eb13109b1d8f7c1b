import { SaxesParser } from 'saxes';

/** An element, as far as tests look at it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Parses strictly: throws for anything that is not well-formed XML 1.0 with namespaces. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const path = [document];
  const here = () => path.at(-1) ?? document;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    here().children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => path.pop());
  parser.on('text', (value) => (here().text += value));
  parser.on('cdata', (value) => (here().text += value));
  parser.write(text).close();
  const root = document.children[0];
  if (!root) throw new Error('The document has no root element.');
  return root;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name; throws when there is none. */
export function textOf(element: XmlElement, name: string): string {
  const child = childrenOf(element, name)[0];
  if (!child) throw new Error(`<${element.name}> has no <${name}>.`);
  return child.text;
}
