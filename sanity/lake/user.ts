import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Accounts } from './accounts/accounts.ts';
import { isRole, roles } from './protocol/roles.ts';
import { openDatabase } from './store/database.ts';
import { lakeDirectory, lakePaths } from './store/folder.ts';

const usage = `Who may use the lake. It may be running meanwhile.

  npm run lake:user -- list
  npm run lake:user -- add <e-mail> [--name "Ada Byron"] [--role ${roles.join('|')}]
  npm run lake:user -- link <e-mail>             a new one-time link: a lost password
  npm run lake:user -- role <e-mail> <role>
  npm run lake:user -- sign-out <e-mail>         ends all sessions
  npm run lake:user -- remove <e-mail>
  npm run lake:user -- token <label> <role>      a token for a machine, shown once
  npm run lake:user -- revoke-token <label>`;

/** A mistake in what was typed. */
class UsageError extends Error {}

function run(accounts: Accounts, args: string[]): string {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string' }, role: { type: 'string', default: 'administrator' } },
  });
  const [command, subject = '', role = values.role] = positionals;
  const user = () => {
    const found = accounts.users.findByEmail(subject);
    if (!found) throw new UsageError(`Nobody here has the e-mail address "${subject}".`);
    return found;
  };
  const checkedRole = () => {
    if (!isRole(role)) throw new UsageError(`"${role}" is not a role: choose ${roles.join(', ')}.`);
    return role;
  };
  switch (command) {
    case 'list':
      return accounts.users
        .all()
        .map(({ email, name, role: held }) => `${email}\t${name}\t${held}`)
        .join('\n');
    case 'add': {
      if (!subject.includes('@')) throw new UsageError(`"${subject}" is not an e-mail address.`);
      if (accounts.users.findByEmail(subject))
        throw new UsageError(`${subject} is here already; "link" makes a new link.`);
      const added = accounts.users.add(subject, values.name ?? subject, checkedRole());
      return linkMessage(accounts.links.create(added.id));
    }
    case 'link':
      return linkMessage(accounts.links.create(user().id));
    case 'role':
      accounts.users.setRole(user().id, checkedRole());
      return `${subject} is now ${role}.`;
    case 'sign-out':
      accounts.sessions.endAll(user().id);
      return `${subject} is signed out everywhere.`;
    case 'remove':
      accounts.users.remove(user().id);
      return `${subject} is removed.`;
    case 'token':
      return `${accounts.tokens.create(subject, checkedRole())}\nKeep it: it cannot be shown again.`;
    case 'revoke-token':
      accounts.tokens.revoke(subject);
      return `Tokens labelled "${subject}" no longer count.`;
    default:
      throw new UsageError(usage);
  }
}

// An empty value counts as none.
const siteUrl = process.env['SITE_URL'] || `http://localhost:${process.env['PORT'] || '3000'}`;

// In the fragment, which browsers keep to themselves: it reaches no server and no log.
const linkMessage = (secret: string): string =>
  `Open this link within three days to choose a password. It works once.\n${siteUrl.replace(/\/$/, '')}/studio#sign-in=${secret}`;

process.umask(0o077);
try {
  const folder = lakePaths(lakeDirectory(process.env));
  // Opening would make a second lake, whose links lead nowhere.
  if (!existsSync(folder.database)) {
    throw new UsageError(
      `There is no lake in ${folder.directory}: name its folder with LAKE_DIR, or start the site once, which makes it.`,
    );
  }
  const database = openDatabase(folder.database);
  try {
    console.log(run(new Accounts(database), process.argv.slice(2)));
  } finally {
    database.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
