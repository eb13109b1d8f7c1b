import { type TestLake } from './test-lake.ts';

/** A token for each role: people who were invited and have chosen a password. */
export async function roleTokens(lake: TestLake): Promise<Record<'viewer' | 'editor' | 'administrator', string>> {
  const tokenOf = async (role: string): Promise<string> => {
    const body = { email: `${role}@example.org`, name: role, role };
    const invitation = { url: '/projects/stillpoint/invitations', method: 'POST', body };
    const { link } = await lake.client.request<{ link: string }>(invitation);
    const acceptance = { url: '/auth/link', method: 'POST', body: { link, password: 'a password of length' } };
    return (await lake.visitor.request<{ token: string }>(acceptance)).token;
  };
  return { viewer: await tokenOf('viewer'), editor: await tokenOf('editor'), administrator: lake.adminToken };
}
