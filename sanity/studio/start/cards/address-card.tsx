import { StartCard } from '../start-card.tsx';

/** Names under which only this machine, or this network, is reached. */
const isPrivate = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.local') || /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^\[/.test(name);

/** First day: readers can reach the site. */
export function AddressCard() {
  const { hostname, protocol, host } = location;
  const isOpen = isPrivate(hostname) || protocol !== 'https:';
  return (
    <StartCard
      title="A public address"
      state={isOpen ? 'open' : 'done'}
      text={
        isOpen
          ? `The site is at ${host}, which readers elsewhere cannot reach safely. The person who runs it finds in docs/operations.md how to give it a public address.`
          : `Readers find the site at ${host}.`
      }
    />
  );
}
