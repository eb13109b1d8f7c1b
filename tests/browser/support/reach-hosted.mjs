// Loaded into a site with `--import`: connections to Sanity's hosts go to the stand-in of hosted-sanity.ts.
import tls from 'node:tls';

const port = Number(process.env.HOSTED_SANITY_PORT);
const { connect } = tls;

tls.connect = (options, ...rest) => {
  const servername = options.servername || options.host;
  const isSanity = /(?:^|\.)sanity\.io$/.test(servername ?? '');
  return connect(isSanity ? { ...options, servername, host: '127.0.0.1', port } : options, ...rest);
};
