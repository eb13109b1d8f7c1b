import { issueStaffPass } from '#lib/preview/staff-pass.ts';
import { request } from '#tests/support/next-headers.ts';

const TOKEN = 'a-token-that-reads-drafts';

/** True when a request with Next's cookie and this pass is for a preview. */
async function isPreviewWith(pass?: string): Promise<boolean> {
  // The environment is read when the module is.
  process.env['SANITY_READ_TOKEN'] = TOKEN;
  const { isPreview } = await import('#lib/preview/mode.ts');
  if (pass !== undefined) request.cookies.set('preview-pass', pass);
  return isPreview();
}

beforeEach(() => {
  request.isDraft = true;
  request.cookies.clear();
});

test('staff see drafts', async () => {
  expect(await isPreviewWith(issueStaffPass(TOKEN).key)).toBe(true);
});

test('with Next’s cookie alone, which a reviewer may keep, nobody does', async () => {
  expect(await isPreviewWith()).toBe(false);
});

test.each(['', 'staff', issueStaffPass('another-token').key])('nor with the pass %j', async (pass) => {
  expect(await isPreviewWith(pass)).toBe(false);
});

test('a pass alone begins no preview', async () => {
  request.isDraft = false;
  expect(await isPreviewWith(issueStaffPass(TOKEN).key)).toBe(false);
});

test('only staff, who have a Studio, get texts that open their fields', async () => {
  process.env['SANITY_READ_TOKEN'] = TOKEN;
  const { isStaffPreview } = await import('#lib/preview/mode.ts');
  request.cookies.set('preview-pass', issueStaffPass(TOKEN).key);
  expect(await isStaffPreview()).toBe(true);
  request.cookies.set('preview-pass', 'e'.repeat(48));
  expect(await isStaffPreview()).toBe(false);
});
