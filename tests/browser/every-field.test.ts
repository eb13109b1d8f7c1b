import { editField, everyField } from './support/field-edits.ts';
import { ObservedSite } from './support/observed-site.ts';
import { DEEP } from './support/pages.ts';
import { OLD_ADDRESSES } from './support/random-edits.ts';

/** Fields of which an edit was once not shown, or is shown far away. */
const SAMPLE = ['siteSettings.address', 'siteSettings.openingHours', 'article.previousSlugs', 'person.credentials'];

const fields = DEEP ? everyField : everyField.filter(({ type, field }) => SAMPLE.includes(`${type}.${field.name}`));

let site: ObservedSite;

beforeAll(async () => {
  site = await ObservedSite.start([...OLD_ADDRESSES, '/search?q=rest']);
}, 180_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

test.each(fields.map((each, index) => [`${each.type}.${each.field.name}`, each, index] as const))(
  'another value of %s is on every page that shows it',
  async (_, field, index) => {
    const { edit, changed, rendered, wrong } = await site.publish(() => editField(site.client, field, index));
    expect({ edit, wrong, missed: changed.filter((path) => !rendered.includes(path)) }).toEqual({
      edit,
      wrong: [],
      missed: [],
    });
  },
  120_000,
);
