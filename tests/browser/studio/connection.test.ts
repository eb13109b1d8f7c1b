import { createClient } from '@sanity/client';

import { deepTest } from '#tests/support/deep.ts';
import { eventually } from '#tests/support/eventually.ts';
import { client, keepScreenshot } from '../support/site.ts';
import { startStack } from '../support/stack.ts';
import { field, newArticle, newMember, openDocument, signedIn } from './studio.ts';

test('what was typed but not sent is kept while there is no connection, and sent when it is back', async () => {
  const id = await newArticle('Before the tunnel');
  const page = await signedIn(await newMember());
  await openDocument(page, 'article', id);
  await field(page, 'title').fill('Typed on the platform');
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Typed on the platform' }),
  );
  await page.route('**/data/actions/**', (route) => route.abort('internetdisconnected'));
  await field(page, 'title').fill('Typed in the tunnel');
  await page.context().setOffline(true);
  await page.getByText('Trying to connect…').first().waitFor();
  expect(await field(page, 'title').inputValue()).toBe('Typed in the tunnel');
  expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Typed on the platform' });
  await keepScreenshot(page, 'studio/offline');
  await page.unroute('**/data/actions/**');
  await page.context().setOffline(false);
  await eventually(async () =>
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Typed in the tunnel' }),
  );
  expect(await field(page, 'title').inputValue()).toBe('Typed in the tunnel');
  await eventually(async () => expect(await field(page, 'title').isEditable()).toBe(true));
});

deepTest(
  'the lake restarts while an editor types: nothing typed is lost, and the Studio goes on by itself',
  async () => {
    const stack = await startStack({ build: false });
    try {
      const own = createClient({ ...client.config(), apiHost: stack.lakeUrl, token: stack.adminToken });
      const id = await newArticle('Before the restart', own);
      const page = await signedIn(await newMember('editor', 'Ada Byron', stack), { baseURL: stack.siteUrl });
      await openDocument(page, 'article', id);
      await field(page, 'title').fill('Typed before');
      await eventually(async () =>
        expect(await own.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Typed before' }),
      );
      await field(page, 'title').fill('Typed at the last moment');
      await stack.stopLake();
      await page.getByText('Trying to connect…').first().waitFor();
      expect(await field(page, 'title').inputValue()).toBe('Typed at the last moment');
      await keepScreenshot(page, 'studio/lake-is-down');
      await stack.startLake();
      await eventually(async () =>
        expect(await own.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Typed at the last moment' }),
      );
      await field(page, 'title').fill('Typed afterwards');
      await eventually(async () =>
        expect(await own.getDocument(`drafts.${id}`)).toMatchObject({ title: 'Typed afterwards' }),
      );
    } finally {
      await stack.stop();
    }
  },
);
