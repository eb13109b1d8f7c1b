import { ClientError } from '@sanity/client';

import { onRefusedUpload, reportRefusedUpload } from '#sanity/studio/uploads/refused-uploads.ts';
import { reasonOf, UploadRefusal } from '#sanity/studio/uploads/upload-refusal.ts';

const refused = (body: object) =>
  new ClientError({ body, statusCode: 400, url: '', method: 'POST', headers: {}, statusMessage: '' } as never);

it.each([
  ['the lake’s words', refused({ message: 'Invalid image: it is damaged.' }), 'It is damaged.'],
  ['another reason of the lake', refused({ message: 'The disk is full.' }), 'The disk is full.'],
  ['our own words', new UploadRefusal('The file is empty.'), 'The file is empty.'],
  [
    'a lost connection',
    new TypeError('fetch failed'),
    'It could not be sent. Check the connection, then upload it again.',
  ],
])('gives %s as the reason', (_, error, reason) => expect(reasonOf(error)).toBe(reason));

it('tells each listener, until it stops', () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const heard: unknown[] = [];
  const stop = onRefusedUpload((upload) => heard.push(upload));
  reportRefusedUpload('IMG_1.heic', new UploadRefusal('No.'));
  stop();
  reportRefusedUpload('IMG_2.heic', new UploadRefusal('No.'));
  expect(heard).toEqual([{ fileName: 'IMG_1.heic', reason: 'No.' }]);
});
