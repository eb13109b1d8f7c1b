/**
 * Leads what Node sends to Sanity's API (`api.sanity.io`) to a lake: Sanity's CLI has no setting for its host. For
 * `NODE_OPTIONS=--import=<this file>`; `LAKE_URL` says where the lake is.
 */
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const lake = new URL(process.env.LAKE_URL ?? 'http://127.0.0.1:3333');
const connectSocket = net.Socket.prototype.connect;
const connectSecurely = tls.connect;
const address = { host: lake.hostname, port: Number(lake.port) };

/** @param {unknown} options */
const isSanity = (options) =>
  typeof options === 'object' &&
  options !== null &&
  'host' in options &&
  /^([a-z0-9-]+\.)?api\.sanity\.io$/.test(String(options.host));

/**
 * Node hands over the options as they came, or in a list with the callback.
 *
 * @this {net.Socket}
 * @param {any[]} args
 */
net.Socket.prototype.connect = function connect(...args) {
  const [options, callback] = Array.isArray(args[0]) ? args[0] : args;
  return isSanity(options)
    ? Reflect.apply(connectSocket, this, [address, callback])
    : Reflect.apply(connectSocket, this, args);
};

/** @param {any[]} args */
// @ts-expect-error: one function for all overloads
tls.connect = (...args) => {
  if (!isSanity(args[0])) return Reflect.apply(connectSecurely, tls, args);
  const socket = net.connect(address);
  // There is no handshake to wait for.
  socket.once('connect', () => socket.emit('secureConnect'));
  return socket;
};

syncBuiltinESMExports();
