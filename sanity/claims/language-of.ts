/** Small words that one language has and the other has not. */
const spanish =
  /[ñ¿¡áéíóú]|\p{L}{2,}(?:amos|\p{L}{2}(?:arse|erse|irse|ada|ado)|emos|imos|ación|dad|encia|ados|adas|idos|idas|osos?|osas?)(?!\p{L})|(?<!\p{L})(?:el|la|los|las|del|una|unos|que|con|para|por|su|sus|nuestra|nuestro|nuestras|nuestros|es|se|al|más|puede|pueden|sin|como|y|alivia|cura|trata|dolor|terapia|ayuda|tu|le|lo|de|en|ya|nuestro|siempre|funciona|bien|está|este|esta|previene)(?!\p{L})/giu;
const english =
  /(?<!\p{L})(?:the|and|of|to|it|is|with|for|your|our|that|we|you|in|can|may|by|this|from|be|are|not|my|an?)(?!\p{L})/giu;

/** The language a plain sentence is written in, from its small words; English when they do not tell. */
export const languageOf = (sentence: string): 'en' | 'es' =>
  (sentence.match(spanish)?.length ?? 0) > (sentence.match(english)?.length ?? 0) ? 'es' : 'en';
