const endings: Record<string, string[]> = {
  ar: 'ar a an amos as o e en es ará arán aría arían aba aban ó aron ado ada ados adas ando arse arle arte ese ate ense emos'.split(
    ' ',
  ),
  er: 'er e en emos es o a an as erá erán ería ía ían ió ieron ido ida idos idas iendo erse erle erte ase ete anse'.split(
    ' ',
  ),
  ir: 'ir e en imos es o a an irá irán iría ía ían ió ieron ido ida idos idas iendo irse irle irte ase ete anse'.split(
    ' ',
  ),
};

/** Verbs whose stem changes: infinitive → the other stem. */
const otherStem: Record<string, string> = {
  prevenir: 'previen',
  resolver: 'resuelv',
  reforzar: 'refuerz',
  corregir: 'corrig',
  desaparecer: 'desaparezc',
  fortalecer: 'fortalezc',
  favorecer: 'favorezc',
  restablecer: 'restablezc',
  reducir: 'reduzc',
  sentir: 'sient',
  pensar: 'piens',
  contar: 'cuent',
  demostrar: 'demuestr',
  mostrar: 'muestr',
  sostener: 'sostien',
  encontrar: 'encuentr',
  sugerir: 'sugier',
  devolver: 'devuelv',
  volver: 'vuelv',
  mover: 'muev',
  dormir: 'duerm',
  perder: 'pierd',
  despedir: 'despid',
  conseguir: 'consig',
  acelerar: 'aceler',
  empezar: 'empiez',
  poder: 'pued',
};

function verbForms(phrase: string): string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const [, stem, ending] = /^(.+)([aei]r)$/.exec(verb) ?? [];
  if (!stem || !ending) return [phrase];
  const stems = [stem, otherStem[verb], ending === 'ir' && stem.endsWith('u') ? `${stem}y` : undefined].filter(
    (each) => each !== undefined,
  );
  return stems.flatMap((each) => endings[ending]!.map((end) => [each + end, ...rest].join(' ')));
}

/** The forms of a Spanish phrase: of a verb its first word is inflected, of a noun its first or its last. */
export function inflect(phrase: string, as: 'verb' | 'noun'): string[] {
  if (as === 'verb') return verbForms(phrase);
  const [first = '', ...rest] = phrase.split(' ');
  const plural = /[aeiouáéíóú]$/.test(first)
    ? `${first}s`
    : first.endsWith('z')
      ? `${first.slice(0, -1)}ces`
      : `${first}es`;
  return [phrase, [plural, ...rest].join(' '), `${phrase}s`];
}

/** Words without their accents; ñ stays. */
export const spelling = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/(?<!n)\u0303|[\u0300-\u0302\u0304-\u036F]/g, '')
    .normalize('NFC');
