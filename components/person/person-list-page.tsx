import { type PersonList } from '#lib/content/person.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { Picture } from '../ui/picture.tsx';

/** Everyone at the practice. */
export function PersonListPage({ people }: { people: PersonList }) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>People</h1>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            {person.photo && (
              <Picture picture={{ ...person.photo, alt: '' }} ratio={1} sizes="clamp(5.5rem, 22vw, 9rem)" />
            )}
            <div>
              <h2>
                <a href={person.path}>{person.name}</a>
              </h2>
              <p>{person.role}</p>
              <p className="meta">{person.credentials}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
