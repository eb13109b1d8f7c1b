import { type Random } from './random.ts';
import { randomId, types, words } from './random-dataset.ts';
import { literals, names, paths, patterns, slices, sortKeys, traversals, unaryFunctions } from './random-vocabulary.ts';

export interface RandomQuery {
  query: string;
  params: Record<string, unknown>;
}

/** Writes random GROQ: every construct of the language, mostly in the shapes that a website's queries have. */
export class QueryWriter {
  readonly #random: Random;
  readonly params: Record<string, unknown>;

  constructor(random: Random) {
    this.#random = random;
    this.params = {
      id: randomId(random),
      ids: random.list(4, () => randomId(random)),
      type: random.pick(types),
      types: random.list(2, () => random.pick(types)),
      slug: `slug-${random.below(10)}`,
      n: random.below(5),
      from: random.below(3),
      to: random.below(8),
      word: random.pick([...words, 'rest*', '*uid', 'b*s', 'gentle touch', '']),
      flag: random.chance(0.5),
      none: null,
    };
  }

  query(): string {
    const random = this.#random;
    if (random.chance(0.15)) return this.#page();
    if (random.chance(0.1))
      return `{"a": ${this.pipeline(1)}, "b": ${this.pipeline(1)}, "n": count(${this.dataset(1)})}`;
    if (random.chance(0.1))
      return `${random.pick(['count', 'array::compact', 'defined', 'length'])}(${this.pipeline(1)})`;
    return this.pipeline(2);
  }

  /** What a website asks for most: documents of a type, in an order, a page of them. */
  #page(): string {
    const random = this.#random;
    const conditions = [
      `_type == ${random.pick(['"article"', '"article"', '$type', '$type', '$none'])}`,
      ...random.list(2, () => this.condition(0)),
    ];
    const order = random.pick([
      'publishedOn desc',
      'order, title desc',
      '_updatedAt desc, _id',
      'lower(title)',
      'featured desc',
    ]);
    const slice = random.pick(['', '[0...5]', '[3..6]', '[0]', '[$from...$to]']);
    return `*[${conditions.join(' && ')}]${random.pick(['', this.projection(0)])} | order(${order})${slice}${random.pick(['', '._id', this.projection(1)])}`;
  }

  pipeline(depth: number): string {
    const random = this.#random;
    let text = this.dataset(depth);
    if (random.chance(0.15))
      text += ` | score(${this.#scoreTerms(depth)})${random.pick(['', '[_score > 0]', '[_score > 1]'])}`;
    if (random.chance(0.1)) text += this.projection(depth);
    if (random.chance(0.45)) text += ` | order(${this.#orderKeys(depth)})`;
    if (random.chance(0.05)) text += `[${this.condition(depth - 1)}]`;
    if (random.chance(0.45)) text += this.#slice();
    if (random.chance(0.7)) text += random.chance(0.75) ? this.projection(depth) : this.#traversal();
    return text;
  }

  dataset(depth: number): string {
    const random = this.#random;
    const filters = random.chance(0.03) ? 0 : random.chance(0.1) ? 2 : 1;
    return `*${Array.from({ length: filters }, () => `[${this.condition(depth)}]`).join('')}`;
  }

  #slice(): string {
    const random = this.#random;
    return random.pick(slices);
  }

  #traversal(): string {
    return this.#random.pick(traversals);
  }

  #orderKeys(depth: number): string {
    const random = this.#random;
    const key = () => (random.chance(0.8) ? random.pick(sortKeys) : this.value(depth - 1));
    return Array.from({ length: 1 + random.below(2) }, () => `${key()}${random.pick(['', ' asc', ' desc'])}`).join(
      ', ',
    );
  }

  #scoreTerms(depth: number): string {
    const random = this.#random;
    const term = () => {
      const match = `${random.pick(['title', 'meta.label', 'tags', 'pt::text(body)', '[title, meta.label]'])} match ${this.#pattern()}`;
      return random.pick([
        match,
        `boost(${match}, ${random.below(4)})`,
        this.condition(depth - 1),
        `${match} || featured`,
        `${match} && order > 0`,
        `(${match})`,
      ]);
    };
    return Array.from({ length: 1 + random.below(3) }, term).join(', ');
  }

  #pattern(): string {
    return this.#random.pick(patterns);
  }

  condition(depth: number): string {
    const random = this.#random;
    if (depth > 0 && random.chance(0.5)) {
      const [left, right] = [this.condition(depth - 1), this.condition(depth - 1)];
      return random.pick([
        `${left} && ${right}`,
        `${left} && ${right}`,
        `${left} || ${right}`,
        `(${left} || ${right}) && ${this.#simple(0)}`,
        `!(${left})`,
      ]);
    }
    return this.#simple(depth);
  }

  #simple(depth: number): string {
    const random = this.#random;
    const path = this.#path();
    const options: (() => string)[] = [
      () => `_type == ${random.pick(['"article"', '"faq"', '$type', '"nothing"'])}`,
      () => `_type == ${random.pick(['"article"', '"faq"', '$type'])}`,
      () => `_type in ${random.pick(['["article", "topic"]', '$types', '["faq"]'])}`,
      () => `_id == ${random.pick(['$id', '"article-1"'])}`,
      () =>
        `_id in ${random.pick(['$ids', '["article-1", "faq-2"]', 'path("article-*")', 'path("article.**")', 'path("drafts.**")', 'path("versions.**")', 'path("**")'])}`,
      () => `slug.current == $slug`,
      () => `${path} == ${this.#literal()}`,
      () =>
        `${path} ${random.pick(['<', '<=', '>', '>=', '!=', '=='])} ${random.chance(0.7) ? this.#literal() : this.#path()}`,
      () => `${path} match ${this.#pattern()}`,
      () => `defined(${path})`,
      () => `references(${random.pick(['$id', '$ids', '"topic-1"', '["topic-1", $id]', '12'])})`,
      () =>
        `${random.pick(['$id', '"topic-2"', '$word', '2', '$n', 'null'])} in ${random.pick(['topics[]._ref', 'tags', 'tags[]', 'numbers', 'items[].n', 'meta.list'])}`,
      () =>
        `${path} in ${random.pick(['tags', 'numbers', '[1, "text", true, null]', '1..3', '"slug-1".."slug-5"', '0...2'])}`,
      () => `sanity::versionOf(${random.pick(['$id', '"article-3"'])})`,
      () => `sanity::partOfRelease(${random.pick(['"spring"', '$type'])})`,
      () => `author->title ${random.pick(['==', 'match', '>'])} ${this.#literal()}`,
      () => `dateTime(reviewedAt) ${random.pick(['<', '>='])} dateTime("2024-05-01T00:00:00Z")`,
      () => `string::startsWith(title, "r")`,
      () => `featured`,
    ];
    if (depth > 0) {
      options.push(
        () => `count(*[${this.condition(0)} && references(^._id)]) ${random.pick(['>', '=='])} ${random.below(3)}`,
        () => `_id in *[${this.condition(0)}].topics[]._ref`,
        () => `${this.value(depth - 1)} == ${this.value(depth - 1)}`,
        () => `count(*[_type == ^._type && order > ^.order]) < 3`,
        () => `^._id in topics[]._ref`,
      );
    }
    return random.pick(options)();
  }

  #path(): string {
    const random = this.#random;
    return random.chance(0.65) ? random.pick(names) : random.pick(paths);
  }

  #literal(): string {
    const random = this.#random;
    return random.pick(literals);
  }

  projection(depth: number): string {
    const random = this.#random;
    const attribute = (index: number) => {
      if (random.chance(0.3)) return random.pick(names.filter((name) => name !== 'missing'));
      if (random.chance(0.08)) return '...';
      if (random.chance(0.06)) return `...${random.pick(['meta', 'author->', 'items[0]', 'missing'])}`;
      if (random.chance(0.08)) return `${this.condition(0)} => {"c${index}": ${this.value(0)}}`;
      return `"p${index}": ${this.value(depth)}`;
    };
    return `{${Array.from({ length: 1 + random.below(4) }, (_, index) => attribute(index)).join(', ')}}`;
  }

  value(depth: number): string {
    const random = this.#random;
    if (depth <= 0 || random.chance(0.3)) return random.chance(0.8) ? this.#path() : this.#literal();
    const inner = () => this.value(depth - 1);
    const options: (() => string)[] = [
      () => `${inner()} ${random.pick(['+', '-', '*', '/', '%', '**'])} ${inner()}`,
      () => `coalesce(${inner()}, ${inner()}, "none")`,
      () => `select(${this.condition(0)} => ${inner()}, ${inner()})`,
      () => `select(${this.condition(0)} => ${inner()})`,
      () => `${random.pick(unaryFunctions)}(${inner()})`,
      () => `array::join(${random.pick(['tags', 'numbers', 'items[].label'])}, ", ")`,
      () => `string::split(title, ${random.pick(['" "', '""', '"e"'])})`,
      () => `array::intersects(tags, ${inner()})`,
      () => `round(rating, ${random.below(3)})`,
      () => `${this.condition(0)}`,
      () => `!(${this.condition(0)})`,
      () => `-(${inner()})`,
      () => `[${inner()}, ...${inner()}]`,
      () => `{"v": ${inner()}}.v`,
      () => `topics[]->${this.projection(depth - 1)}`,
      () => `author->${this.projection(depth - 1)}`,
      () =>
        `items[${random.pick(['n > ^.order', 'label in ^.tags', '@.n == 1', 'n > 0 && defined(label)'])}]{n, "o": ^.order, "u": ^.^.order}`,
      () => `items[] | order(${random.pick(['n', 'n desc', 'label, n desc', '^.order'])})`,
      () => `tags[@ match "r*"]`,
      () => `numbers[@ > 1]`,
      () =>
        `*[references(^._id)]${random.pick(['', ' | order(title)'])}[0...3]${random.pick(['._id', '{title}', '{"up": ^.title}'])}`,
      () =>
        `*[_type == "topic" && _id in ^.topics[]._ref]${random.pick(['.title', '{title, "n": count(*[references(^._id)])}'])}`,
      () => `count(*[${this.condition(0)}])`,
      () => `*[author._ref == ^._id] | order(publishedOn desc, _id)[0..1].title`,
      () => `dateTime(reviewedAt) - dateTime("2024-03-01T00:00:00Z")`,
      () => `dateTime(reviewedAt) + 3600`,
      () => `pt::text(body)`,
      () => `@{order, "t": title}`,
      () => `(${inner()})`,
      () => `body[].children[].text`,
      () => `[title, meta.label, order][${random.below(3)}]`,
      () => `"lit" + title`,
      () => `meta{..., "x": ^.order}`,
      () => `items[]{..., label match "f*" => {"hit": true}}`,
      () => `topics[]->slug.current`,
      () => `topics[0]->author->title`,
      () => `topics[]->numbers[@ > ^.order]`,
      () => `items[].label[@ == ^.title]`,
      () => `*[_type == "topic"].items[n > ^.order].n`,
      () => `topics[]->topics[_ref in *[order > ^.^.order]._id]._ref`,
      () => `*[_type == "article" && featured] | order(publishedOn desc)[0...2]{title, "o": ^.order}`,
    ];
    return random.pick(options)();
  }
}

export function randomQuery(random: Random): RandomQuery {
  const writer = new QueryWriter(random);
  return { query: writer.query(), params: writer.params };
}
