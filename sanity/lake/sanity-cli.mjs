/**
 * Leads what Node sends to Sanity's API (`api.sanity.io`) to a lake: Sanity's CLI has no setting for its host. For
 * `NODE_OPTIONS=--import=<this file>`; `LAKE_URL` says where the lake is.
 */
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const lake = new URL(process.env.LAKE_URL ?? 'http://127.0.0.1:3333');
const { connect } = net;
const connectSecurely = tls.connect;

/** @param {unknown} options */
const isSanity = (options) =>
  typeof options === 'object' &&
  options !== null &&
  'host' in options &&
  /^([a-z0-9-]+\.)?api\.sanity\.io$/.test(String(options.host));

const connectToLake = () => connect({ host: lake.hostname, port: Number(lake.port) });

/** @param {any[]} args */
// @ts-expect-error: one function for all overloads
net.connect = (...args) => (isSanity(args[0]) ? connectToLake() : Reflect.apply(connect, net, args));

/** @param {any[]} args */
// @ts-expect-error: one function for all overloads
tls.connect = (...args) => {
  if (!isSanity(args[0])) return Reflect.apply(connectSecurely, tls, args);
  const socket = connectToLake();
  // There is no handshake to wait for.
  socket.once('connect', () => socket.emit('secureConnect'));
  return socket;
};

syncBuiltinESMExports();
